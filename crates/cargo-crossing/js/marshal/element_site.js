// The place of an array's element, for messages. Made once an array: a place for each element would cost more than its
// check.

/** @import { Site } from "../protocol.js" */

/** @implements {Site} */
export class ElementSite {
  #array;
  index = 0;

  /** @param {Site} array */
  constructor(array) {
    this.#array = array;
  }

  get kind() {
    return this.#array.kind;
  }

  get function() {
    return this.#array.function;
  }

  get part() {
    return `${this.#array.part}, element ${this.index}`;
  }

  get type() {
    return this.#array.type;
  }
}
