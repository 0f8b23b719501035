/**
 * @param {string} text
 * @param {number} times
 * @returns {string}
 */
export function repeat(text, times) {
  return text.repeat(times);
}
