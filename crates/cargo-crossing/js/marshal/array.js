// Arrays of any type: `Vec<T>` and its like. In memory a row of the elements' slots, as Rust lays them out.

import { Scratch } from "../contract.gen.js";
import { allocate, free } from "../memory.js";
import { layoutOf, liftAt, writeLowered } from "../slots.js";
import { ElementSite } from "./element_site.js";
import { checkElements } from "./elements.js";

/** @import { Converter, Core, Site } from "../protocol.js" */
/** @import { Layout } from "../slots.js" */

/**
 * @param {Converter} element
 * @returns {Converter}
 */
export function arrayOf(element) {
  const [lifted, lowered] = [layoutOf(element.lifts), layoutOf(element.lowers)];
  return {
    lifts: ["i32", "i32"],
    lowers: ["i32", "i32"],
    lift: (core, site, address, length) => readRow(core, site, element.lift, lifted, address >>> 0, length >>> 0),
    take: (core, site, address, length) => takeRow(core, site, element.take, lifted, address >>> 0, length >>> 0),
    check: (value, site, core) => checkElements(value, site, element.check, core),
    lower: (core, values) => writeRow(core, element, lowered, values),
  };
}

/**
 * @param {Core} core
 * @param {Site} site
 * @param {Converter["lift"]} lift
 * @param {Layout} layout
 * @param {number} address
 * @param {number} length
 */
function readRow(core, site, lift, layout, address, length) {
  const at = new ElementSite(site);
  const values = [];
  for (; at.index < length; at.index += 1) {
    values.push(liftAt(core, at, address + at.index * layout.size, layout, lift));
  }
  return values;
}

/**
 * Takes all elements, also when one of them cannot be told to JavaScript, and the row.
 * @param {Core} core
 * @param {Site} site
 * @param {Converter["take"]} take
 * @param {Layout} layout
 * @param {number} address
 * @param {number} length
 */
function takeRow(core, site, take, layout, address, length) {
  /** @type {{ error: unknown } | undefined} */
  let failure;
  /** @type {Converter["take"]} */
  const attempt = (...args) => {
    try {
      return take(...args);
    } catch (error) {
      failure ??= { error };
      return undefined;
    }
  };
  const values = readRow(core, site, attempt, layout, address, length);
  free(core, address, length * layout.size, layout.align);
  if (failure) {
    throw failure.error;
  }
  return values;
}

/**
 * @param {Core} core
 * @param {Converter} element
 * @param {Layout} layout
 * @param {readonly unknown[]} values
 */
function writeRow(core, element, layout, values) {
  const bytes = values.length * layout.size;
  const address = bytes === 0 ? 0 : allocate(core, bytes, layout.align);
  const inUse = core.scratchInUse;
  // Elements are read after more of them than there are scratch slots have been written.
  core.scratchInUse = Scratch.SLOTS;
  let written = 0;
  try {
    for (; written < values.length; written += 1) {
      const first = element.lower(core, values[written]);
      writeLowered(core, address + written * layout.size, layout, first);
    }
  } catch (error) {
    takeBack(core, element, layout, address, written, bytes);
    throw error;
  } finally {
    core.scratchInUse = inUse;
  }
  core.b = values.length;
  return address;
}

/**
 * Gives back what a row owns that Rust will not receive: there was no memory for the next element.
 * @param {Core} core
 * @param {Converter} element
 * @param {Layout} layout
 * @param {number} address
 * @param {number} written how many elements
 * @param {number} bytes
 */
function takeBack(core, element, layout, address, written, bytes) {
  if (core.fatal !== undefined) {
    return;
  }
  // Taking a value that JavaScript has made itself does not fail, and needs no place for a message.
  readRow(core, /** @type {any} */ ({}), element.take, layout, address, written);
  free(core, address, bytes, layout.align);
}
