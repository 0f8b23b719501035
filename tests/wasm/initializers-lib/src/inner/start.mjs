// The initializer of the library's module `inner`: it is not async, and has umlauts: äöü 😀.

export const onRuntimeReady = (app) => app.getConfig().onInitializer?.("lib inner onRuntimeReady äöü 😀", app);
