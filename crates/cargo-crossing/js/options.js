// The options of `load` and `create`, checked: an error names the one that is wrong.

import { describe } from "./errors.js";

/** @import { LoadOptions } from "./protocol.js" */

/**
 * The options, of which `null` is none too.
 * @param {LoadOptions | null | undefined} options
 * @returns {LoadOptions}
 */
export function checkedOptions(options) {
  const given = objectOf("options", options);
  for (const [name, functions] of Object.entries(objectOf("imports", given["imports"]))) {
    objectOf(`imports["${name}"]`, functions);
  }
  const address = given["baseUrl"] ?? "";
  assertGiven(typeof address === "string" || address instanceof URL, "baseUrl", "an address", address);
  for (const name of ["onDeath", "onRuntimeConfigLoaded", "onRuntimeReady"]) {
    assertGiven(typeof (given[name] ?? objectOf) === "function", name, "a Function", given[name]);
  }
  return given;
}

/**
 * An object, or an empty one for what was left out.
 * @param {string} what
 * @param {any} value
 * @returns {Record<string, any>}
 */
export function objectOf(what, value) {
  const given = value ?? {};
  assertGiven(Object(given) === given, what, "an object", value);
  return given;
}

/**
 * @param {boolean} isGood
 * @param {string} what the argument or option
 * @param {string} expected
 * @param {unknown} given
 */
export function assertGiven(isGood, what, expected, given) {
  if (!isGood) {
    throw new TypeError(`${what}: expected ${expected}, not ${describe(given)}`);
  }
}
