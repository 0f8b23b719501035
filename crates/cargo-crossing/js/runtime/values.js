// `value_text`: what a value prints.

import { textOf } from "../errors.js";
import { getHandle } from "../handles.js";
import { assertAlive } from "../life.js";
import { lowerString } from "../marshal/string.js";
import { setI32 } from "../memory.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function value_text(core) {
  return (/** @type {number} */ area, /** @type {number} */ handle) => {
    const inUse = core.scratchInUse;
    setI32(core, area, lowerString(core, textOf(getHandle(core, handle))));
    setI32(core, area + 4, Number(core.b));
    core.scratchInUse = inUse;
    // A `toString` of the user's may have swallowed the error of a death.
    assertAlive(core);
  };
}
