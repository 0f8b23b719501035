// The converter of a type.

import { FACTORIES } from "../converters.gen.js";
import { Code, CrossingError } from "../errors.js";

/** @import { Converter, Ty } from "../protocol.js" */

/**
 * @param {Ty} ty
 * @returns {Converter}
 */
export function converterOf(ty) {
  const factory = FACTORIES[ty.tag];
  if (!factory) {
    const message = `type number ${ty.tag} is not supported: update the npm package @crossing-rs/runtime`;
    throw new CrossingError(Code.newer, message);
  }
  return factory(ty);
}
