// The program's own initializer: it runs after those of libraries.

export async function onRuntimeConfigLoaded(config) {
  await config.onInitializer?.("app onRuntimeConfigLoaded", config);
}

export async function onRuntimeReady(app) {
  app.setModuleImports("app", { from: () => "the initializer" });
  await app.getConfig().onInitializer?.("app onRuntimeReady", app);
}
