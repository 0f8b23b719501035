// Which test a row has.

import { any } from "./rows/any.js";
import { arrayRules, arrays } from "./rows/arrays.js";
import { base } from "./rows/base.js";
import { callbacks } from "./rows/callbacks.js";
import { dates } from "./rows/dates.js";
import { docs, logValueAndType } from "./rows/docs.js";
import { errors } from "./rows/errors.js";
import { containerPaths, exportsById } from "./rows/exports.js";
import { host } from "./rows/host.js";
import { jsFunctions } from "./rows/js_functions.js";
import { lifecycle } from "./rows/lifecycle.js";
import { leaks } from "./rows/leaks.js";
import { names } from "./rows/names.js";
import { objects } from "./rows/objects.js";
import { rustObjects } from "./rows/rust_objects.js";
import { scalarRules } from "./rows/scalars.js";
import { supportedTasks, tasks } from "./rows/tasks.js";
import { threads } from "./rows/threads.js";
import { views } from "./rows/views.js";
import { single } from "./rows/single.js";

/** @import { Row } from "./cases.js" */
/** @import { Binder } from "./program.js" */

/**
 * A test of a row; it throws when the row does not hold.
 * @typedef {(binder: Binder) => Promise<void>} Test
 */

/**
 * Gives the test of a row that it knows.
 * @typedef {(row: Row) => Test | undefined} Rule
 */

/**
 * Tests by the row's id.
 * @typedef {Record<string, (row: Row, binder: Binder) => Promise<void>>} Tests
 */

/** @type {Tests} */
const BY_ID = {
  ...any,
  ...arrays,
  ...base,
  ...callbacks,
  ...dates,
  ...docs,
  ...errors,
  ...exportsById,
  ...host,
  ...jsFunctions,
  ...lifecycle,
  ...leaks,
  ...names,
  ...objects,
  ...rustObjects,
  ...single,
  ...tasks,
  ...threads,
  ...views,
};

/** @type {Rule[]} */
const RULES = [...scalarRules, ...arrayRules, containerPaths, logValueAndType, supportedTasks];

/**
 * @param {Row} row
 * @returns {Test | undefined}
 */
export function testOf(row) {
  const own = BY_ID[row.id];
  if (own) {
    return (binder) => own(row, binder);
  }
  for (const rule of RULES) {
    const test = rule(row);
    if (test) {
      return test;
    }
  }
  return undefined;
}

/** The rows that have a test of their own. */
export const testIds = Object.keys(BY_ID);
