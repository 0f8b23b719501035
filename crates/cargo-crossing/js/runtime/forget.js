// `forget`: Rust dropped the future of an operation.

import { forgetOperation } from "../operations.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function forget(core) {
  return (/** @type {number} */ operation) => forgetOperation(core, operation);
}
