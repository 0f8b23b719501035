// The fixture as the soak needs it: with a look at what its instances hold.

/**
 * An instance, and what it holds.
 * @typedef {object} Program
 * @property {any} app
 * @property {() => number} liveHandles values of JavaScript's that Rust holds, of Rust's that JavaScript holds, promises
 *   that are to be settled, and what is to be undone at the end
 */

/**
 * Makes instances. They are loaded as `load` does it; only that cannot tell what they hold.
 * @param {string} runtime the address of the run time's directory
 * @param {WebAssembly.Module} module
 * @param {Record<string, object>} imports
 * @returns {Promise<() => Promise<Program>>}
 */
export async function opener(runtime, module, imports) {
  const part = (/** @type {string} */ name) => import(`${runtime}${name}.js`);
  const [{ instantiate }, { bindImports }, { bindExports }, { setModule }] = await Promise.all(
    ["instance", "imports", "exports", "modules"].map(part),
  );
  const [{ bindRuntime }, { readContract }, { SECTION }] = await Promise.all(
    ["runtime/index.gen", "section", "section.gen"].map(part),
  );
  const contract = readContract(WebAssembly.Module.customSections(module, SECTION));
  return async () => {
    /** @type {any} */
    let core;
    const app = await instantiate({
      module,
      options: { imports },
      bindImports: (/** @type {any} */ made) => bindImports((core = made), contract, module),
      setModule,
      bindRuntime,
      bindExports: (/** @type {any} */ core) => bindExports(core, contract),
      symbols: contract.exports.map((/** @type {any} */ { symbol }) => symbol),
    });
    return { app, liveHandles: () => countLive(core) };
  };
}

/** @param {any} core */
function countLive({ values, freePlaces, rustObjects, pending, endings, lent }) {
  const places = values.length - 1 - freePlaces.length;
  return places + (rustObjects?.size ?? 0) + pending.size + endings.size + lent.length;
}
