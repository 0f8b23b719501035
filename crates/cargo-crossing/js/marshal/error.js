// `JsError` as a value: an Error, or what else can be thrown and is no number or the like; by reference.

import { Code, CrossingError, describe, place, wrongType } from "../errors.js";
import { liftObject, lowerObject, takeObject } from "./object.js";

/** @import { Site } from "../protocol.js" */

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkError(value, site) {
  if (value === null || value === undefined) {
    throw wrongType(site, "an Error", value);
  }
  if (typeof value !== "object" && typeof value !== "string") {
    // The words are the .NET runtime's.
    const message = `${place(site)}: Value is not an Error ${typeof value}: ${describe(value)}`;
    throw new CrossingError(Code.wrongType, message, { site, expected: "an Error", actual: value });
  }
}

export { liftObject as liftError, takeObject as takeError, lowerObject as lowerError };
