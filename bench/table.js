// The table as text.
// @ts-check
import { CASES } from "./cases.js";
import { WAYS } from "./ways.js";

/** @typedef {import("./bench.js").Result} Result */

/** @type {Record<string, string>} */
const TITLES = { crossing: "crossing", unchecked: "unchecked", hand: "by hand", wasm_bindgen: "wasm-bindgen" };

/**
 * Nanoseconds a call, by way to cross, with the lowest and highest round; then two ratios of the medians.
 * @param {Result[]} results
 */
export function table(results) {
  const head = ["case", "", ...WAYS.map((way) => `${TITLES[way]} ns`), "/ by hand", "wasm-bindgen /"];
  const rows = [head, ...results.map(row)];
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const line = (/** @type {string[]} */ cells) =>
    cells.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  ");
  return rows.map(line).join("\n");
}

/** @param {Result} result */
function row({ case: name, ways }) {
  const { crossing, hand, wasm_bindgen } = ways;
  return [
    name,
    CASES[name],
    ...WAYS.map((way) => cell(ways[way])),
    (crossing.median / hand.median).toFixed(2),
    (wasm_bindgen.median / crossing.median).toFixed(2),
  ];
}

/** @param {import("./statistics.js").Summary} summary */
function cell({ median, lowest, highest }) {
  const digits = median < 100 ? 1 : 0;
  return `${median.toFixed(digits)} (${lowest.toFixed(digits)}..${highest.toFixed(digits)})`;
}
