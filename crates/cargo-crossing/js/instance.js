// An instance as the user sees it.

import { IMPORT_MODULE, RUNTIME_MODULE, RuntimeExport } from "./contract.gen.js";
import { dispose, newCore, start } from "./core.js";
import { Code, CrossingError, textOf } from "./errors.js";
import { exit, exitError } from "./exit.js";
import { EXPLAINS } from "./explains.js";
import { assertAlive, die } from "./life.js";
import { register, registry } from "./registry.js";

/** @import { Bound, Core, Instance, Program } from "./protocol.js" */

/**
 * A new instance. Its `main` has not run.
 * @param {Program} program
 * @returns {Promise<Instance>}
 */
export async function instantiate(program) {
  const options = { ...program.options };
  const initialize = await program.initialize?.();
  await initialize?.("onRuntimeConfigLoaded", options);
  await options.onRuntimeConfigLoaded?.(options);
  const core = newCore(options, program.url);
  const exports = await link(program, {
    [IMPORT_MODULE]: program.bindImports(core),
    [RUNTIME_MODULE]: program.bindRuntime(core),
  });
  const instance = adopt(program, core, exports);
  try {
    await initialize?.("onRuntimeReady", instance);
    await options.onRuntimeReady?.(instance);
  } catch (error) {
    dispose(core, exitError(1, error));
    throw error;
  }
  return instance;
}

/**
 * The instance of what a .wasm exports that calls the functions which were bound for this core.
 * @param {Program} program
 * @param {Core} core
 * @param {WebAssembly.Exports} exports
 */
export function adopt(program, core, exports) {
  core.id = registry().next++;
  start(core, exports);
  const instance = assemble(program, core, program.bindExports(core, exports));
  register(instance);
  return instance;
}

/**
 * Instantiates a .wasm, which must be the one that the functions were bound for.
 * @param {Program} program
 * @param {WebAssembly.Imports} imports
 */
async function link({ module, symbols }, imports) {
  let problem;
  try {
    const { exports } = await WebAssembly.instantiate(module, imports);
    const absent = [RuntimeExport.INIT, ...symbols].find((symbol) => !exports[symbol]);
    if (absent === undefined) {
      return exports;
    }
    problem = `it does not export ${absent}`;
  } catch (error) {
    if (error instanceof RangeError) {
      // There is no memory for it.
      throw error;
    }
    problem = textOf(error);
  }
  throw new CrossingError(
    Code.otherProgram,
    `this .wasm is not the one that its functions were bound for: ${problem}; build both again`,
  );
}

/**
 * One object of exports and members. Members win.
 * @param {Program} program
 * @param {Core} core
 * @param {Bound} bound
 * @returns {Instance}
 */
function assemble(program, core, { crates, packages, main, root }) {
  const runMain = async (/** @type {readonly string[] | undefined} */ args) => program.runMain(core, args);
  const end = () => dispose(core);
  return {
    ...root,
    ...core.members,
    id: core.id,
    get cause() {
      return core.fatal === undefined ? undefined : die(core, core.fatal);
    },
    getExports: async (/** @type {string} */ name) => crates[name] ?? crates[packages?.[name] ?? ""] ?? noCrate(name, crates),
    getConfig: () => ({ ...core.options, mainCrateName: main }),
    setModuleImports: (/** @type {string} */ name, /** @type {object} */ functions) => {
      assertAlive(core);
      program.setModule?.(core, name, functions);
    },
    runMain,
    runMainAndExit: async (/** @type {readonly string[] | undefined} */ args) => {
      const main = runMain(args);
      return program.exitAfter?.(core, main) ?? main;
    },
    exit: (/** @type {number | undefined} */ code, /** @type {unknown} */ reason) => exit(core, code, reason),
    restart: () => restart(program, core),
    dispose: end,
    // Node 20 and older browsers do not have the symbol.
    [Symbol.dispose ?? Symbol.for("Symbol.dispose")]: end,
  };
}

/**
 * A fresh instance with the same options, and the modules that `setModuleImports` has made known since.
 * @param {Program} program
 * @param {Core} core of the instance before, which ends
 */
async function restart(program, core) {
  const { imports = program.options.imports } = core.options;
  dispose(core, new CrossingError(Code.disposed, "this instance was restarted: use the one that restart() gave"));
  return instantiate({ ...program, options: { ...program.options, ...(imports && { imports }) } });
}

/**
 * @param {string} name
 * @param {Bound["crates"]} crates
 * @returns {never}
 */
function noCrate(name, crates) {
  const names = EXPLAINS ? Object.keys(crates).join(", ") || "none: the program has no #[js_export]" : "";
  const known = EXPLAINS ? `; crates with exports: ${names}` : "";
  throw new CrossingError(Code.noCrate, `getExports("${name}"): no such crate or package${known}`);
}
