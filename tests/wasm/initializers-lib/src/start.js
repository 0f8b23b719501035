// The initializer of the library's root. What it does is the test's: each function calls the option of that name.

export async function onRuntimeConfigLoaded(config) {
  await undefined;
  await config.onInitializer?.("lib onRuntimeConfigLoaded", config);
}

export async function onRuntimeReady(app) {
  await undefined;
  await app.getConfig().onInitializer?.("lib onRuntimeReady", app);
}
