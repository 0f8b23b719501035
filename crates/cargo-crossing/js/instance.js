// An instance as the user sees it.

import { IMPORT_MODULE, RUNTIME_MODULE } from "./contract.gen.js";
import { Core } from "./core.js";
import { Code, CrossingError } from "./errors.js";
import { bindExports, exportsOf, rootExports } from "./exports.js";
import { bindImport } from "./imports.js";
import { nextId, register, unregister } from "./registry.js";
import { runtimeImports } from "./runtime_imports.js";

/** @import { Contract, Instance, InstanceMembers, LoadOptions } from "./protocol.js" */

/**
 * What instances of a program are made of.
 * @typedef {object} Program
 * @property {WebAssembly.Module} module
 * @property {Contract} contract
 * @property {LoadOptions} options
 * @property {() => string | undefined} base what relative addresses are relative to
 */

/**
 * A new instance. Its `main` has not run.
 * @param {Program} program
 * @returns {Promise<Instance>}
 */
export async function instantiate(program) {
  const core = new Core(program.contract, program.options, program.base);
  const wasm = await WebAssembly.instantiate(program.module, wasmImports(core, program.module));
  core.start(wasm.exports);
  const crates = bindExports(core);
  const instance = assemble(members(program, core, crates), rootExports(core, crates));
  register(instance);
  return instance;
}

/**
 * @param {Core} core
 * @param {WebAssembly.Module} module
 * @returns {WebAssembly.Imports}
 */
function wasmImports(core, module) {
  /** @type {WebAssembly.ModuleImports} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (from !== IMPORT_MODULE) {
      continue;
    }
    const record = core.contract.imports.get(name);
    if (!record) {
      throw new CrossingError(
        Code.noRecord,
        `the .wasm imports \`${name}\` but says nothing about it in its section \`crossing\`: a tool may have removed ` +
          "the record; build the file again with cargo alone",
      );
    }
    imports[name] = /** @type {Function} */ (bindImport(core, record));
  }
  return { [IMPORT_MODULE]: imports, [RUNTIME_MODULE]: runtimeImports(core) };
}

/**
 * @param {Program} program
 * @param {Core} core
 * @param {ReturnType<typeof bindExports>} crates
 * @returns {InstanceMembers & Disposable}
 */
function members(program, core, crates) {
  const id = nextId();
  const dispose = () => {
    unregister(id);
    core.dispose();
  };
  return {
    id,
    get cause() {
      return core.cause;
    },
    getExports: async (crate) => exportsOf(core, crates, crate),
    setModuleImports: (name, functions) => core.modules.set(name, functions),
    runMain: async (args) => {
      core.args = [...(args ?? core.args)];
      return runMain(core);
    },
    restart: async () => {
      dispose();
      return instantiate(program);
    },
    dispose,
    // Node 20 and older browsers do not have the symbol.
    [Symbol.dispose ?? Symbol.for("Symbol.dispose")]: dispose,
  };
}

/**
 * @param {Core} core
 * @returns {Promise<number>}
 */
function runMain(core) {
  core.assertAlive();
  const [main, other] = core.contract.mains;
  if (!main || other) {
    const problem = main
      ? `the program has more than one: ${core.contract.mains.map((main) => main.rustPath).join(", ")}`
      : "the program has none: mark a function with #[crossing::main]";
    throw new CrossingError(Code.noMain, `runMain(): ${problem}`);
  }
  return new Promise((resolve, reject) => {
    const lift = (/** @type {number} */ area) => core.memory.readSlots(area, ["i32"])[0];
    core.pending.add(reject);
    core.enter(main.symbol, core.handles.add({ resolve, reject, lift }));
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
