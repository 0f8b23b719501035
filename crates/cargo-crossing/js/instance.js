// An instance as the user sees it.

import { absolute } from "./compile.js";
import { IMPORT_MODULE, RUNTIME_MODULE, RuntimeExport } from "./contract.gen.js";
import { checkedArgs, newCore, start } from "./core.js";
import { Code, CrossingError } from "./errors.js";
import { addHandle } from "./handles.js";
import { pageUrl } from "./host.js";
import { assertAlive, die, dispose, enter } from "./life.js";
import { getI32 } from "./memory.js";
import { setModule } from "./modules.js";
import { nextId, register, unregister } from "./registry.js";

/** @import { Bound, Core, Exports, Instance, InstanceMembers, MainRecord, Program } from "./protocol.js" */

/**
 * A new instance. Its `main` has not run.
 * @param {Program} program
 * @returns {Promise<Instance>}
 */
export async function instantiate(program) {
  const core = newCore(program.options, baseOf(program));
  const imports = { [IMPORT_MODULE]: program.bindImports(core), [RUNTIME_MODULE]: program.bindRuntime(core) };
  assertSameProgram(program, imports);
  const { exports } = await WebAssembly.instantiate(program.module, imports);
  start(core, exports);
  const bound = program.bindExports(core, exports);
  const instance = assemble(members(program, core, bound), bound.root);
  register(instance);
  return instance;
}

/**
 * What relative addresses are relative to: the option, the page or worker, or the .wasm's own place.
 * @param {Program} program
 * @returns {() => string | undefined}
 */
function baseOf({ options: { baseUrl }, url }) {
  const chosen = baseUrl === undefined ? undefined : absolute(baseUrl).href;
  return () => chosen ?? pageUrl() ?? url;
}

/**
 * A .wasm must be the one that the functions were bound for.
 * @param {Program} program
 * @param {WebAssembly.Imports} imports
 */
function assertSameProgram({ module, symbols }, imports) {
  const missing = WebAssembly.Module.imports(module).find(({ module, name }) => !(name in (imports[module] ?? {})));
  const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  const absent = [RuntimeExport.INIT, ...symbols].find((symbol) => !exported.has(symbol));
  if (missing || absent !== undefined) {
    const problem = missing ? `it imports ${missing.module}.${missing.name}` : `it does not export ${absent}`;
    throw new CrossingError(
      Code.otherProgram,
      `this .wasm is not the one that its functions were bound for: ${problem}; build both again`,
    );
  }
}

/**
 * @param {Program} program
 * @param {Core} core
 * @param {Bound} bound
 * @returns {InstanceMembers & Disposable}
 */
function members(program, core, bound) {
  const id = nextId();
  const end = () => {
    unregister(id);
    dispose(core);
  };
  return {
    id,
    get cause() {
      return core.fatal === undefined ? undefined : die(core, core.fatal);
    },
    getExports: async (crate) => exportsOf(bound, crate),
    setModuleImports: (name, functions) => setModule(core, name, functions),
    runMain: async (args) => {
      core.args = checkedArgs(args ?? core.args);
      return runMain(core, program.mains);
    },
    restart: async () => {
      end();
      return instantiate(program);
    },
    dispose: end,
    // Node 20 and older browsers do not have the symbol.
    [Symbol.dispose ?? Symbol.for("Symbol.dispose")]: end,
  };
}

/**
 * The exports of a crate or package.
 * @param {Bound} bound
 * @param {string} name
 * @returns {Exports}
 */
function exportsOf({ crates, packages }, name) {
  const crate = Object.hasOwn(packages, name) ? packages[name] : name;
  const exports = crate !== undefined && Object.hasOwn(crates, crate) ? crates[crate] : undefined;
  if (!exports) {
    const names = Object.keys(crates).join(", ") || "none: the program has no #[js_export]";
    throw new CrossingError(Code.noCrate, `getExports("${name}"): no such crate or package; crates with exports: ${names}`);
  }
  return exports;
}

/**
 * @param {Core} core
 * @param {readonly MainRecord[]} mains
 * @returns {Promise<number>}
 */
function runMain(core, mains) {
  assertAlive(core);
  const [main, other] = mains;
  if (!main || other) {
    const problem = main
      ? `the program has more than one: ${mains.map((main) => main.rustPath).join(", ")}`
      : "the program has none: mark a function with #[crossing::main]";
    throw new CrossingError(Code.noMain, `runMain(): ${problem}`);
  }
  return new Promise((resolve, reject) => {
    const lift = (/** @type {number} */ area) => getI32(core, area);
    core.pending.add(reject);
    enter(core, main.symbol, addHandle(core, { resolve, reject, lift }));
  });
}

/**
 * One object of members and exports. Members win.
 * @param {InstanceMembers} members
 * @param {object} exports
 * @returns {Instance}
 */
function assemble(members, exports) {
  /** @type {any} */
  const instance = {};
  Object.defineProperties(instance, {
    ...Object.getOwnPropertyDescriptors(exports),
    ...Object.getOwnPropertyDescriptors(members),
  });
  return instance;
}
