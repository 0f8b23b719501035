// `rust_object` and `rust_object_refused`: a Rust value goes to JavaScript, and comes back to the wrong place.

import { Code, CrossingError, wrongType } from "../errors.js";
import { addHandle } from "../handles.js";
import { readText } from "../memory.js";
import { addRustObject, rustObjectOf } from "../rust_objects.js";

/** @import { Core, Site } from "../protocol.js" */

/** @param {Core} core */
export function rust_object(core) {
  return (
    /** @type {number} */ number,
    /** @type {number} */ name,
    /** @type {number} */ nameLength,
    /** @type {number} */ forget,
  ) => addRustObject(core, number, readText(core, name, nameLength), forget);
}

/** @param {Core} core */
export function rust_object_refused(core) {
  return (/** @type {number} */ number, /** @type {number} */ name, /** @type {number} */ nameLength) => {
    const expected = `a RustObject<${readText(core, name, nameLength)}>`;
    return addHandle(core, refusal(core, number, expected));
  };
}

/**
 * @param {Core} core
 * @param {number} number
 * @param {string} expected
 */
function refusal(core, number, expected) {
  const sites = core.rustObjects?.get(number)?.sites;
  if (!sites) {
    // Code of the user's, run to convert a later argument, disposed of it.
    return new CrossingError(Code.disposedObject, `ObjectDisposedException: ${expected} was disposed of`, { expected });
  }
  const part = sites.map(({ part }) => part).join(" or ");
  return wrongType({ .../** @type {Site} */ (sites[0]), part }, expected, rustObjectOf(core, number));
}
