/**
 * Repeats.
 * @param {string} text
 * @param {number} [times]
 * @returns {string}
 */
export function repeat(text, times) {
  return text.repeat(times ?? 2);
}
/** @typedef {{ url: string, times?: number }} Options */
/**
 * @param {Options} options
 * @param {number} options.times
 * @return {Promise.<string>}
 */
export const wait = ({ url }) => fetch(url).then((answer) => answer.text());
/** @type {(a: number, b?: string) => boolean} */
export const typed = (a, b) => a > 0 && b !== "no";
/**
 * @param {function(string): number|Foo.<Bar>} a
 * @param {*} b
 */
export function strange(a, b) {
  return b === a;
}
