// Rows of the area `date` that are not mechanical.

import assert from "node:assert/strict";
import { parse } from "../notation.js";
import { start } from "../program.js";
import { typeOf } from "../types.js";
import { exportEcho } from "./scalars.js";

/** @import { Tests } from "../rules.js" */

/** The inputs of the rows above, which "three cases above" means. */
const THREE = ["1970-01-01T00:00:00Z", "UtcNow truncated to ms", "MaxValue ms"];

/**
 * @param {string} word
 * @returns {Tests[string]}
 */
const threeCases = (word) => async (row, binder) => {
  const type = typeOf(word);
  assert.ok(type);
  for (const input of THREE) {
    await exportEcho({ ...row, input }, type, binder);
    const { app } = await start(binder);
    assert.ok(app[type.fixture].echo(parse(input)) instanceof Date);
  }
};

/** @type {Tests} */
export const dates = {
  "date-017": threeCases("DateTime"),
  "date-018": threeCases("DateTimeOffset"),
  "date-019": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.dates.show(new Date(951782400000)), "2000-02-29T00:00:00.000Z");
  },
  "date-020": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.dates.offsetOf(new Date("2000-02-29T00:00:00+05:30")), 0);
  },
  "date-022": async (_row, binder) => {
    const { app } = await start(binder);
    assert.deepEqual(app.dates.asInIndia(new Date(1000)), new Date(1000));
    for (const [year, month, day] of /** @type {const} */ ([[2024, 1, 15], [2024, 7, 15]])) {
      assert.deepEqual(app.dates.localNoon(year, month, day), new Date(year, month - 1, day, 12));
    }
  },
  "date-031": async (_row, binder) => {
    const { app } = await start(binder, { change: (/** @type {Date} */ date) => date.setTime(0) });
    const date = new Date(1000);
    assert.deepEqual(app.dates.afterChange(date), new Date(1000));
    assert.deepEqual(date, new Date(1000));
  },
};
