// `JsFunction<fn(A, B) -> R>`: a function that Rust calls. From JavaScript two slots: its handle, and the number of its
// signature, which says how to convert. To JavaScript one: the handle. `runtime/js_function.js` calls it.

import { wrongType } from "../errors.js";
import { addHandle } from "../handles.js";
import { layoutOf } from "../slots.js";
import { liftObject, takeObject } from "./object.js";

/** @import { Converter, Core, Site } from "../protocol.js" */
/** @import { Layout } from "../slots.js" */

/** One argument. @typedef {{ lift: Converter["lift"], layout: Layout, type: string }} Param */

/**
 * What a function takes and returns.
 * @typedef {object} Signature
 * @property {readonly Param[]} params
 * @property {Converter} result
 * @property {Layout} layout of the result
 * @property {string} type of the result, in Rust's words
 */

/**
 * @param {readonly Converter[]} converters of the result and of each argument
 * @param {readonly string[]} types the same in Rust's words
 * @returns {Converter}
 */
export function jsFunctionOf([result, ...params], [type, ...types]) {
  const returned = /** @type {Converter} */ (result);
  /** @type {Signature} */
  const signature = {
    params: params.map(({ lift, lifts }, index) => ({
      lift,
      layout: layoutOf(lifts),
      type: /** @type {string} */ (types[index]),
    })),
    result: returned,
    layout: layoutOf(returned.lowers),
    type: /** @type {string} */ (type),
  };
  return {
    lifts: ["i32"],
    lowers: ["i32", "i32"],
    lift: liftObject,
    take: takeObject,
    check: checkFunction,
    lower: (core, value) => {
      core.b = signatureNumber(core, signature);
      return addHandle(core, value);
    },
  };
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkFunction(value, site) {
  if (typeof value !== "function") {
    // The words are the .NET runtime's.
    throw wrongType(site, "a Function", value);
  }
  return value;
}

/**
 * The number by which Rust names a signature.
 * @param {Core} core
 * @param {Signature} signature
 */
function signatureNumber(core, signature) {
  const { signatures } = core;
  const index = signatures.indexOf(signature);
  return index < 0 ? signatures.push(signature) - 1 : index;
}
