// What starts the program in a page that has none of its own: its main, with the arguments of the address (`?arg=…`).

const address = "/dist/index.js";
const { create } = await import(address);
const app = await create({ args: new URLSearchParams(location.search).getAll("arg") });
Object.assign(globalThis, { app });

try {
  await app.runMain();
} catch (error) {
  // A library has no main.
  if (/** @type {{ code?: string }} */ (error).code !== "CX2104") {
    throw error;
  }
}
