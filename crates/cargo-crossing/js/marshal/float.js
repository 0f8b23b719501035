// `f32` and `f64`: any Number. wasm rounds to `f32`.

import { wrongType } from "../errors.js";
import { liftSame, lowerSame } from "./same.js";

/** @import { Site } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkF64(value, site) {
  if (typeof value !== "number") {
    throw wrongType(site, "a Number", value);
  }
}

export { liftSame as liftF32, liftSame as takeF32, checkF64 as checkF32, lowerSame as lowerF32 };
export { liftSame as liftF64, liftSame as takeF64, lowerSame as lowerF64 };
