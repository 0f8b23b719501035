// The fillers, for both glues written by hand: there to be bound and called, not to be measured.
// @ts-check

/**
 * @param {any} functions
 * @param {(address: number, length: number) => string} read
 */
export function fillers(functions, read) {
  /** @type {Record<string, Function>} */
  const bound = {};
  for (const index of [0, 1, 2, 3]) bound[`number_${index}`] = functions[`number${index}`];
  for (const index of [0, 1, 2, 3]) bound[`attempt_${index}`] = functions[`attempt${index}`];
  for (const index of [0, 1, 2, 3]) bound[`float_${index}`] = functions[`float${index}`];
  for (const index of [0, 1, 2]) {
    const flag = functions[`flag${index}`];
    bound[`flag_${index}`] = (/** @type {number} */ value) => (flag(value !== 0) ? 1 : 0);
    const word = functions[`word${index}`];
    bound[`word_${index}`] = (/** @type {number} */ address, /** @type {number} */ length) => word(read(address, length));
    const maybe = functions[`maybe${index}`];
    bound[`maybe_${index}`] = (/** @type {number} */ value) => maybe(value !== value ? null : value) ?? NaN;
  }
  return bound;
}
