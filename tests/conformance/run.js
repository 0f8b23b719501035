// Runs the rows' tests through the binders and says what became of each row.

import { testIds, testOf } from "./rules.js";

/** @import { Row } from "./cases.js" */
/** @import { Binder } from "./program.js" */
/** @import { Verdict } from "./verdicts.js" */

/**
 * What became of a row.
 * @typedef {object} Outcome
 * @property {string} id
 * @property {string} area
 * @property {"pass" | "fail" | "different" | "not-applicable" | "left-out" | "missing"} status
 * @property {string} note
 */

/**
 * Settles a row otherwise than by a test in JavaScript; undefined: it cannot.
 * @typedef {(row: Row) => { failure: string | undefined } | undefined} Settled
 */

/**
 * Throws for a verdict or a test whose id no row has: a typing mistake.
 * @param {Row[]} rows
 * @param {Map<string, Verdict>} verdicts
 */
export function assertNoStrays(rows, verdicts) {
  const ids = new Set(rows.map(({ id }) => id));
  const strays = [...testIds, ...verdicts.keys()].filter((id) => !ids.has(id));
  if (strays.length > 0) {
    throw new Error(`no such rows: ${strays.join(", ")}`);
  }
}

/**
 * @param {Row[]} rows
 * @param {Map<string, Verdict>} verdicts
 * @param {Binder[]} binders
 * @param {Settled} settled
 * @returns {Promise<Outcome[]>}
 */
export async function runRows(rows, verdicts, binders, settled) {
  const outcomes = [];
  for (const row of rows) {
    outcomes.push(await outcomeOf(row, verdicts.get(row.id), binders, settled));
  }
  return outcomes;
}

/**
 * @param {Row} row
 * @param {Verdict | undefined} verdict
 * @param {Binder[]} binders
 * @param {Settled} settled
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(row, verdict, binders, settled) {
  const outcome = (/** @type {Outcome["status"]} */ status, note = "") => ({ id: row.id, area: row.area, status, note });
  if (verdict && verdict.status !== "different") {
    return outcome(verdict.status, verdict.note);
  }
  const failure = await failureOf({ ...row, expected: verdict?.expected || row.expected }, binders, settled);
  if (failure === MISSING) {
    return outcome("missing", "no test");
  }
  if (failure !== undefined) {
    return outcome("fail", failure);
  }
  return verdict ? outcome("different", verdict.note) : outcome("pass");
}

const MISSING = Symbol("missing");

/**
 * @param {Row} row
 * @param {Binder[]} binders
 * @param {Settled} settled
 * @returns {Promise<string | typeof MISSING | undefined>}
 */
async function failureOf(row, binders, settled) {
  const already = settled(row);
  if (already) {
    return already.failure;
  }
  const test = testOf(row);
  if (!test) {
    return MISSING;
  }
  for (const binder of binders) {
    try {
      await limited(() => test(binder));
    } catch (error) {
      return `${binder.name}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return undefined;
}

/** How many milliseconds a row may take. */
const LIMIT = 60_000;

/**
 * Fails what hangs.
 * @param {() => Promise<void>} test
 */
async function limited(test) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const tooLong = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${LIMIT} ms`)), LIMIT);
  });
  try {
    await Promise.race([test(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
