// What many measurements of one thing say.
// @ts-check

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** @typedef {{ median: number, lowest: number, highest: number }} Summary */

/**
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summarize(values) {
  return { median: median(values), lowest: Math.min(...values), highest: Math.max(...values) };
}
