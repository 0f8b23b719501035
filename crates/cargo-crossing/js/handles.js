// The table of JavaScript values that Rust holds.
//
// A handle is a place in the table and the place's generation: when a place is used again its generation goes up,
// so a stale handle is an error and not another object. Handles stay below 2^30, where engines keep small integers.

import { Code, CrossingError } from "./errors.js";

const PLACE_BITS = 23;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
const LAST_GENERATION = (1 << (30 - PLACE_BITS)) - 1;

export class Handles {
  /** Place 0 is never given, so that no handle is 0. @type {unknown[]} */
  #values = [undefined];
  /** @type {number[]} */
  #generations = [0];
  /** @type {number[]} */
  #free = [];

  /** How many values Rust holds. */
  get size() {
    return this.#values.length - 1 - this.#free.length;
  }

  /**
   * Gives a value a handle.
   * @param {unknown} value
   */
  add(value) {
    const place = this.#free.pop() ?? this.#grow();
    this.#values[place] = value;
    return (/** @type {number} */ (this.#generations[place]) << PLACE_BITS) | place;
  }

  /**
   * The value of a handle.
   * @param {number} handle
   */
  get(handle) {
    return this.#values[this.#place(handle)];
  }

  /**
   * The value of a handle, which ends.
   * @param {number} handle
   */
  remove(handle) {
    const place = this.#place(handle);
    const value = this.#values[place];
    this.#values[place] = undefined;
    const generation = /** @type {number} */ (this.#generations[place]);
    this.#generations[place] = generation === LAST_GENERATION ? 0 : generation + 1;
    this.#free.push(place);
    return value;
  }

  /** Ends all handles. */
  clear() {
    this.#values = [undefined];
    this.#generations = [0];
    this.#free = [];
  }

  #grow() {
    const place = this.#values.length;
    if (place > PLACE_MASK) {
      throw new CrossingError(Code.noMemory, `Rust holds ${PLACE_MASK} JavaScript objects; there is no place for more`);
    }
    this.#generations.push(0);
    return place;
  }

  /** @param {number} handle */
  #place(handle) {
    const place = handle & PLACE_MASK;
    if (place === 0 || this.#generations[place] !== handle >>> PLACE_BITS) {
      throw new CrossingError(Code.staleHandle, `JavaScript object with handle ${handle} was not found`);
    }
    return place;
  }
}
