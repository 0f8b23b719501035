// How JavaScript calls a type of closures, composed of its arguments' and result's converters. The generated module has a
// function written out for each type instead.

import { disposedClosure, wrongArgument } from "../closures.js";
import { assertAlive, die, throwFailure } from "../life.js";
import { readSlots } from "../slots.js";

/** @import { Closure, Shape } from "../closures.js" */
/** @import { Converter, Core, Site, Slot } from "../protocol.js" */

/** An argument or a result: its converter and its type in Rust's words. @typedef {{ converter: Converter, type: string }} Part */

/**
 * @param {string} name
 * @param {Part} result
 * @param {Part[]} params
 * @returns {Shape}
 */
export function shapeOf(name, result, params) {
  const sites = params.map(({ type }, index) => siteOf(name, `argument ${index + 1}`, type));
  const { lifts, take } = result.converter;
  const resultSite = siteOf(name, "result", result.type);
  const slotsOf = (/** @type {Core} */ core, /** @type {unknown[]} */ values) =>
    params.flatMap(({ converter }, index) => {
      const first = converter.lower(core, values[index]);
      return [first, core.b, core.c, core.d].slice(0, converter.lowers.length);
    });
  const make = (/** @type {Core} */ core, /** @type {Closure} */ closure) => {
    const called = (/** @type {unknown[]} */ ...args) => {
      assertCallable(closure);
      const values = params.map(({ converter }, index) => checked(converter, args[index], sites[index], closure));
      // Reading an argument may have run anything.
      assertCallable(closure);
      const inUse = core.scratchInUse;
      try {
        const [a, b, c, d] = returned(core, lifts, call(closure, slotsOf(core, values)));
        return take(core, resultSite, a, b, c, d);
      } finally {
        core.scratchInUse = inUse;
      }
    };
    return Object.defineProperty(called, "length", { value: params.length });
  };
  const lowers = params.flatMap(({ converter }) => converter.lowers);
  return { name, lowers, returns: lifts.length > 1 ? "i32" : lifts[0], make };
}

/**
 * @param {string} name
 * @param {string} part
 * @param {string} type
 * @returns {Site}
 */
function siteOf(name, part, type) {
  return { kind: "callback", function: `\`${name}\``, part, type };
}

/** @param {Closure} closure */
function assertCallable(closure) {
  assertAlive(closure.core);
  if (closure.isDisposed) {
    throw disposedClosure(closure);
  }
}

/**
 * @param {Converter} converter
 * @param {unknown} value
 * @param {Site | undefined} site
 * @param {Closure} closure
 */
function checked(converter, value, site, closure) {
  try {
    return converter.check(value, /** @type {Site} */ (site), closure.core) ?? value;
  } catch (error) {
    throw wrongArgument(error, closure);
  }
}

/**
 * @param {Closure} closure
 * @param {Slot[]} slots
 */
function call({ core, call, address }, slots) {
  let returned;
  try {
    returned = call(address, ...slots);
  } catch (error) {
    core.fatal ??= error;
    throw die(core, error);
  }
  assertAlive(core);
  throwFailure(core);
  return returned;
}

/**
 * The slots of what a closure returned.
 * @param {Core} core
 * @param {Converter["lifts"]} lifts
 * @param {any} returned
 */
function returned(core, lifts, returned) {
  return lifts.length > 1 ? readSlots(core, returned, lifts) : [returned];
}
