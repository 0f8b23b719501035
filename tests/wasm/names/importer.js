// Lets JavaScript call the fixture's `JsHost::import`. Imports nothing, so that it runs in every kind of worker.

/** @type {WeakMap<object, (name: string, url: string) => Promise<any>>} */
const importers = new WeakMap();

/**
 * An instance of the fixture.
 * @param {typeof import("@crossing-rs/runtime").load} load
 * @param {Parameters<typeof load>[0]} wasm
 * @param {import("@crossing-rs/runtime/protocol.js").LoadOptions} [options]
 */
export async function loadWith(load, wasm, options = {}) {
  /** @type {Map<number, { resolve: (module: object) => void, reject: (error: unknown) => void }>} */
  const calls = new Map();
  let next = 0;
  const harness = {
    resolve: (/** @type {number} */ id, /** @type {object} */ module) => calls.get(id)?.resolve(module),
    reject: (/** @type {number} */ id, /** @type {unknown} */ error) => calls.get(id)?.reject(error),
  };
  const app = await load(wasm, { ...options, imports: { harness, ...options.imports } });
  importers.set(app, (name, url) => {
    const id = next++;
    app["importModule"](name, url, id);
    return new Promise((resolve, reject) => calls.set(id, { resolve, reject }));
  });
  return app;
}

/**
 * Rust's `JsHost::import`.
 * @param {object} app from `loadWith`
 * @param {string} name
 * @param {string} url
 * @returns {Promise<any>} the module
 */
export function importModule(app, name, url) {
  const call = importers.get(app);
  return call ? call(name, url) : Promise.reject(new TypeError("not an instance of loadWith"));
}
