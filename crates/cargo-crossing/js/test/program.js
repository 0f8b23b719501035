// Runs a program for `cargo run`, or an example of the documentation: its main, and no tests.

import { compile } from "../compile.js";
import { PanicError, textOf } from "../errors.js";
import { instantiate } from "../instance.js";
import { enter } from "../life.js";
import { programOf } from "../load.js";
import { SECTION } from "../section.gen.js";
import { textOfError } from "./failure.js";

/** @import { Core } from "../protocol.js" */
/** @import { Plan, Run } from "./protocol.js" */

/**
 * @param {Plan} plan
 * @param {Run} run
 * @returns {Promise<{ code: number, text: string }>} the exit code, and why the program failed
 */
export async function runProgram({ wasm, baseUrl }, { args, isCrossing }) {
  const { module, url } = await compile(wasm);
  try {
    if (WebAssembly.Module.customSections(module, SECTION).length === 0) {
      const { exports } = await WebAssembly.instantiate(module, {});
      return { code: /** @type {any} */ (exports).main(0, 0), text: "" };
    }
    const program = programOf(module, url, { baseUrl, args });
    const main = async (/** @type {Core} */ core) => /** @type {number} */ (enter(core, "main", 0, 0));
    const instance = await instantiate(isCrossing ? program : { ...program, runMain: main });
    const code = await instance.runMain();
    if (instance.cause) {
      throw instance.cause;
    }
    return { code, text: "" };
  } catch (error) {
    const { status } = /** @type {any} */ (error ?? {});
    if (typeof status === "number") {
      return { code: status, text: "" };
    }
    return { code: 101, text: error instanceof PanicError ? textOf(error.message) : textOfError(error) };
  }
}
