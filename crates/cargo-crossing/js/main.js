// `runMain`: the program's start and its arguments.

import { Code, CrossingError, describe } from "./errors.js";
import { assertAlive, enter } from "./life.js";
import { getI32 } from "./memory.js";
import { promiseOfRust } from "./promises.js";

/** @import { Core, MainRecord } from "./protocol.js" */

/**
 * @param {Core} core
 * @param {string} symbol of the `#[crossing::main]`
 * @param {readonly string[] | undefined} args instead of those that the program has
 * @returns {Promise<number>} the exit code
 */
export function runMain(core, symbol, args) {
  if (args !== undefined) {
    core.args = checkedArgs(args);
  }
  assertAlive(core);
  return promiseOfRust(
    core,
    (area) => getI32(core, area),
    (handle) => enter(core, symbol, handle),
  );
}

/**
 * @param {Core} core
 * @returns {never}
 */
export function noMain(core) {
  assertAlive(core);
  throw new CrossingError(Code.noMain, "runMain(): the program has none: mark a function with #[crossing::main]");
}

/**
 * Runs that of several mains which the option `main` names.
 * @param {Core} core
 * @param {readonly Pick<MainRecord, "symbol" | "rustPath">[]} mains
 * @param {readonly string[] | undefined} args
 */
export function runNamedMain(core, mains, args) {
  assertAlive(core);
  const main = mains.find(({ rustPath }) => rustPath === core.options.main);
  if (!main) {
    const paths = mains.map(({ rustPath }) => rustPath).join(", ");
    const message = `runMain(): the program has more than one: ${paths}; choose with the option \`main\``;
    throw new CrossingError(Code.noMain, message);
  }
  return runMain(core, main.symbol, args);
}

/**
 * A copy of a program's arguments.
 * @param {readonly string[]} args
 */
export function checkedArgs(args) {
  if (!Array.isArray(args) || args.some((arg) => typeof arg !== "string")) {
    throw new TypeError(`args: expected an Array of Strings, not ${describe(args)}`);
  }
  return [...args];
}
