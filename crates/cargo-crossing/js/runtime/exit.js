// `exit`: Rust ends the instance.

import { exit as end } from "../exit.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function exit(core) {
  return (/** @type {number} */ code) => end(core, code);
}
