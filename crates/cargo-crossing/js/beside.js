// A program that shares its .wasm with wasm-bindgen, whose JavaScript makes the instance and calls it past us.

import { Code, CrossingError } from "./errors.js";
import { adopt } from "./instance.js";
import { die, raise as raiseError } from "./life.js";

/** @import { Core, Program } from "./protocol.js" */

/**
 * The one instance.
 * @param {Program} program
 * @param {Core} core
 * @param {WebAssembly.Exports} exports
 */
export function share(program, core, exports) {
  const app = adopt(program, core, exports);
  app.restart = async () => {
    throw new CrossingError(Code.disposed, "restart(): wasm-bindgen made this instance, and makes one only: load the page again");
  };
  return app;
}

/**
 * The end of an import's call that threw. A trap may come from an export of wasm-bindgen's, through JavaScript: nothing else
 * would notice that the instance is dead.
 * @param {Core} core
 * @param {unknown} error
 */
export function raise(core, error) {
  if (error instanceof WebAssembly.RuntimeError) {
    core.fatal ??= error;
    throw die(core, error);
  }
  raiseError(core, error);
}
