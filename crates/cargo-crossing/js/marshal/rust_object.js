// `RustObject<T>`: a Rust value by reference. One slot, the number under which Rust keeps it. Whether it is a `T`, Rust tells
// afterwards: see `runtime/rust_object.js`.

import { Code, CrossingError, origin, place, plain, wrongType } from "../errors.js";
import { isDisposed, rustObjectOf, stateOf } from "../rust_objects.js";

/** @import { State } from "../rust_objects.js" */
/** @import { Core, Site } from "../protocol.js" */

/**
 * @param {Core} core
 * @param {Site} site
 * @param {number} number
 */
export function liftRustObject(core, site, number) {
  return rustObjectOf(core, number, site);
}
export { liftRustObject as takeRustObject };

/**
 * @param {unknown} value
 * @param {Site} site
 * @param {Core} [core]
 */
export function checkRustObject(value, site, core) {
  const state = stateOf(value);
  if (!state) {
    throw wrongType(site, "a RustObject", value);
  }
  if (state.core !== core) {
    throw wrongType(site, "a RustObject of this instance", value);
  }
  if (isDisposed(state)) {
    // The first word is the .NET runtime's.
    const message = `${place(site)}: ObjectDisposedException: the RustObject ${state.type} was disposed of${origin(state.from)}`;
    throw new CrossingError(Code.disposedObject, message, { site: plain(site), expected: "a RustObject", actual: value });
  }
  const { sites } = state;
  if (sites[0]?.function !== site.function) {
    sites.length = 0;
  }
  if (!sites.some(({ part }) => part === site.part)) {
    sites.push(plain(site));
  }
}

/**
 * @param {Core} _core
 * @param {unknown} value
 */
export function lowerRustObject(_core, value) {
  return /** @type {State} */ (stateOf(value)).number;
}
