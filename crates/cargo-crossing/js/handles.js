// The table of JavaScript values that Rust holds.
//
// A handle is a place in the table and the place's generation: when a place is used again its generation goes up,
// so a stale handle is an error and not another object. Handles stay below 2^30, where engines keep small integers.

import { Code, CrossingError } from "./errors.js";

/** @import { Core } from "./protocol.js" */

const PLACE_BITS = 23;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
const LAST_GENERATION = (1 << (30 - PLACE_BITS)) - 1;

/**
 * Gives a value a handle.
 * @param {Core} core
 * @param {unknown} value
 */
export function addHandle(core, value) {
  const place = core.freePlaces.pop() ?? newPlace(core);
  core.values[place] = value;
  return (/** @type {number} */ (core.generations[place]) << PLACE_BITS) | place;
}

/**
 * The value of a handle.
 * @param {Core} core
 * @param {number} handle
 */
export function getHandle(core, handle) {
  return core.values[placeOf(core, handle)];
}

/**
 * The value of a handle, which ends.
 * @param {Core} core
 * @param {number} handle
 */
export function removeHandle(core, handle) {
  const { values, generations } = core;
  const place = placeOf(core, handle);
  const value = values[place];
  values[place] = undefined;
  const generation = /** @type {number} */ (generations[place]);
  generations[place] = generation === LAST_GENERATION ? 0 : generation + 1;
  core.freePlaces.push(place);
  return value;
}

/** @param {Core} core */
function newPlace(core) {
  const place = core.values.length;
  if (place > PLACE_MASK) {
    throw new CrossingError(Code.noMemory, `Rust holds ${PLACE_MASK} JavaScript objects; there is no place for more`);
  }
  core.generations.push(0);
  return place;
}

/**
 * @param {Core} core
 * @param {number} handle
 */
function placeOf(core, handle) {
  const place = handle & PLACE_MASK;
  if (place === 0 || core.generations[place] !== handle >>> PLACE_BITS) {
    throw new CrossingError(Code.staleHandle, `JavaScript object with handle ${handle} was not found`);
  }
  return place;
}
