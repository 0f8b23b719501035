// Values that move to the other thread instead of being copied.

/** A value, and what in it moves. */
export class Transferred {
  /**
   * @param {unknown} value
   * @param {readonly Transferable[]} list
   */
  constructor(value, list) {
    this.value = value;
    this.list = list;
  }
}

/**
 * Marks an argument of a call in a worker, or the result of a function there: what `list` names moves, and is gone here.
 * @template T
 * @param {T} value
 * @param {readonly Transferable[]} list
 * @returns {T} for such a call or result only
 */
export function transfer(value, list) {
  return /** @type {any} */ (new Transferred(value, list));
}

/**
 * The values without marks, and what moves.
 * @param {readonly unknown[]} values
 */
export function unmark(values) {
  return {
    values: values.map((value) => (value instanceof Transferred ? value.value : value)),
    list: values.flatMap((value) => (value instanceof Transferred ? value.list : [])),
  };
}
