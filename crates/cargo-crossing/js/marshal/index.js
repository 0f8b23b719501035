// The converter of a type, for the loader. The generated module calls the functions of this folder directly.
//
// Of each type `T` a file here has four functions:
//   liftT(core, site, a, b, c, d)   slots that Rust still owns → a value
//   takeT(core, site, a, b, c, d)   slots that Rust gives away → a value
//   checkT(value, site)             throws unless `value` can be a `T`
//   lowerT(core, value)             a checked value → slots: the first is returned, the others are core.b, c and d

import { LEAVES } from "../converters.gen.js";
import { Code, CrossingError } from "../errors.js";
import { Tag } from "../section.gen.js";
import { optionOf } from "./option.js";

/** @import { Converter, Ty } from "../protocol.js" */

/**
 * @param {Ty} ty
 * @returns {Converter}
 */
export function converterOf(ty) {
  const converter = ty.tag === Tag.Option ? optionOf(converterOf(/** @type {Ty} */ (ty.inner[0]))) : LEAVES[ty.tag];
  if (!converter) {
    const message = `type number ${ty.tag} is not supported: update the npm package @crossing-rs/runtime`;
    throw new CrossingError(Code.newer, message);
  }
  return converter;
}
