// A shim without types: JSDoc and the code tell.

/**
 * Adds two numbers.
 *
 * ```
 * add(1, 2) // 3
 * ```
 *
 * @param {number} a
 * @param {number} b
 * @returns {number}
 */
export function add(a, b) {
  return a + b;
}

/**
 * @param {string} name
 * @param {string} [mark]
 */
export const greet = (name, mark = "!") => `Hello, ${name}${mark}`;

export const log = (...values) => void values;
export const echo = (value) => value;
export async function wait(milliseconds) {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
export const version = "1.2.3";
export const text = { upper: (value) => `${value}`.toUpperCase(), limits: { longest: 10 } };
const hidden = () => 1;
export { hidden as type, hidden as "with-dash", hidden as "with.dot" };
export default function (flag) {
  return !flag;
}
