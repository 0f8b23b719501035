// The table of CASES.md, row by row.

import { readFileSync } from "node:fs";

/**
 * A row. Its columns are text, as they stand there.
 * @typedef {object} Row
 * @property {string} id
 * @property {string} area
 * @property {string} what the column `case`
 * @property {string} input
 * @property {string} expected
 */

const ID = /^[a-z0-9]+-\d+$/;

/**
 * @param {URL} [file]
 * @returns {Row[]}
 */
export function readCases(file = new URL("CASES.md", import.meta.url)) {
  return tableRows(readFileSync(file, "utf8"))
    .filter(([id]) => id !== undefined && ID.test(id))
    .map(([id = "", area = "", what = "", input = "", expected = ""]) => ({ id, area, what, input, expected }));
}

/**
 * The cells of all lines that look like a table's.
 * @param {string} markdown
 */
export function tableRows(markdown) {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

/**
 * The texts between backticks.
 * @param {string} cell
 */
export function quoted(cell) {
  return [...cell.matchAll(/`([^`]*)`/g)].map(([, text = ""]) => text);
}
