// The tables of VERDICTS.md: rows that are different on purpose, do not apply, or are left out.

import { readFileSync } from "node:fs";
import { tableRows } from "./cases.js";

/**
 * @typedef {object} Verdict
 * @property {"different" | "not-applicable" | "left-out"} status
 * @property {string} note the reason; of a different row, the decision in full
 * @property {string | undefined} expected what is expected here instead, of a different row
 */

/** @returns {Map<string, Verdict>} by id */
export function readVerdicts() {
  const text = readFileSync(new URL("VERDICTS.md", import.meta.url), "utf8");
  const [decisions, different, notApplicable, leftOut] = ["Decisions", "Different", "Not applicable", "Left out"].map(
    (title) => tableRows(section(text, title)).slice(2),
  );
  const reasons = new Map(decisions?.map(([name, ...words]) => [name, words.join(" → ")]));
  /** @type {Map<string, Verdict>} */
  const verdicts = new Map();
  const add = (/** @type {string} */ ids, /** @type {Verdict} */ verdict) => {
    for (const id of ids.split(/[ ,]+/)) {
      if (verdicts.has(id)) {
        throw new Error(`VERDICTS.md lists ${id} twice`);
      }
      verdicts.set(id, verdict);
    }
  };
  for (const [ids = "", decision = "", expected = ""] of different ?? []) {
    const reason = reasons.get(decision);
    if (reason === undefined) {
      throw new Error(`VERDICTS.md has no decision \`${decision}\`, which ${ids} follows`);
    }
    add(ids, { status: "different", note: `${decision}: ${reason}; here: ${expected}`, expected });
  }
  for (const [ids = "", note = ""] of notApplicable ?? []) {
    add(ids, { status: "not-applicable", note, expected: undefined });
  }
  for (const [ids = "", note = ""] of leftOut ?? []) {
    add(ids, { status: "left-out", note, expected: undefined });
  }
  return verdicts;
}

/**
 * @param {string} text
 * @param {string} title
 */
function section(text, title) {
  const [, found] = text.split(`\n## ${title}\n`);
  if (found === undefined) {
    throw new Error(`VERDICTS.md has no section "${title}"`);
  }
  return found.split("\n## ")[0] ?? "";
}
