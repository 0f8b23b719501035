// `JsFunction<fn(A, B) -> R>`: a function that Rust calls. From JavaScript two slots: its handle, and the number of its
// signature, which says how to convert. To JavaScript one: the handle. `runtime/js_function.js` calls it.

import { wrongType } from "../errors.js";
import { addHandle } from "../handles.js";
import { layoutOf, liftAt, writeLowered } from "../slots.js";
import { liftObject, takeObject } from "./object.js";

/** @import { Converter, Core, Site } from "../protocol.js" */

/** Makes a value of the slots at an address. @typedef {(core: Core, site: Site, pointer: number) => unknown} Reader */

/**
 * What a function takes and returns.
 * @typedef {object} Signature
 * @property {readonly Reader[]} args
 * @property {(core: Core, site: Site, value: unknown, pointer: number) => void} result checks it, and writes it
 * @property {readonly string[]} types of the result and of each argument, in Rust's words
 */

/**
 * @param {readonly Converter[]} converters of the result and of each argument
 * @param {readonly string[]} types the same in Rust's words
 * @returns {Converter}
 */
export function jsFunctionOf([result, ...args], types) {
  /** @type {Signature} */
  const signature = { args: args.map(readerOf), result: writerOf(/** @type {Converter} */ (result)), types };
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
 * @param {Converter} converter
 * @returns {Reader}
 */
function readerOf({ lift, lifts }) {
  const layout = layoutOf(lifts);
  const [slot, ...more] = layout.slots;
  if (slot && more.length === 0) {
    const { get } = slot;
    return (core, site, pointer) => lift(core, site, get(core, pointer));
  }
  return (core, site, pointer) => liftAt(core, site, pointer, layout, lift);
}

/**
 * @param {Converter} converter
 * @returns {Signature["result"]}
 */
function writerOf({ check, lower, lowers }) {
  const layout = layoutOf(lowers);
  const [slot, ...more] = layout.slots;
  if (slot && more.length === 0) {
    const { set } = slot;
    return (core, site, value, pointer) =>
      set(core, pointer, /** @type {never} */ (lower(core, check(value, site, core) ?? value)));
  }
  return (core, site, value, pointer) => {
    const checked = check(value, site, core) ?? value;
    const inUse = core.scratchInUse;
    writeLowered(core, pointer, layout, lower(core, checked));
    // Rust copies a text out of its scratch slot before it calls anything.
    core.scratchInUse = inUse;
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
