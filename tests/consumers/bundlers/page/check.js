// Calls every kind of export, and shows in the page's title what came back.

export async function check(create, PanicError) {
  try {
    document.title = JSON.stringify(await results(await create(), PanicError));
  } catch (error) {
    document.title = String(error);
    throw error;
  }
}

async function results(app, PanicError) {
  const results = [app.greeting("Ada"), await app.sumLater(1, 2), app.adder(2)(40), ...app.getConfig().args];
  results.push(await app.importAt("./said.js"));
  try {
    app.panic();
  } catch (error) {
    results.push(error instanceof PanicError, error.name);
  }
  return results;
}
