// `print`: a line for the console.

import { assertAlive } from "../life.js";
import { readText } from "../memory.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function print(core) {
  return (/** @type {number} */ level, /** @type {number} */ pointer, /** @type {number} */ length) => {
    const line = readText(core, pointer, length);
    // What `console` is at the time, so that tests and pages can replace it.
    (level === 0 ? console.log : console.error)(line);
    // Such a replacement may have swallowed the error of a death.
    assertAlive(core);
  };
}
