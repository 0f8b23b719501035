// Dates: a Date of the years 1 to 9999, by value. One slot: milliseconds since 1970-01-01 in UTC.

import { outOfRange, wrongType } from "../errors.js";
import { lowerSame } from "./same.js";

/** @import { Core, Site } from "../protocol.js" */

/** The years 1 to 9999. */
const EARLIEST = -62135596800000;
const LATEST = 253402300799999;

/** The crate jiff ends 26 hours before the year does, so that there is a local time in every zone. */
const LATEST_TIMESTAMP = 253402207200999;

/** As it was when the program was loaded, whatever a page makes of `Date` later. */
const { getTime } = Date.prototype;

/**
 * A date's own time, also of another realm. Nothing of the user's runs.
 * @param {unknown} value
 * @returns {number | undefined} undefined: not a Date
 */
export function timeOf(value) {
  try {
    return getTime.call(value);
  } catch {
    return undefined;
  }
}

/**
 * Whether a `JsDate` can have that time.
 * @param {number} time
 */
export function isDate(time) {
  return time >= EARLIEST && time <= LATEST;
}

/**
 * @param {number} time
 * @param {number} earliest
 * @param {number} latest
 * @param {unknown} actual
 * @param {Site} site
 */
function assertInRange(time, earliest, latest, actual, site) {
  if (!(time >= earliest && time <= latest)) {
    throw Object.assign(outOfRange(site, shown(time), shown(earliest), shown(latest)), { actual });
  }
}

/**
 * In ISO 8601 as far as there is such a Date.
 * @param {number} time
 */
function shown(time) {
  const date = new Date(time);
  return date.getTime() === time ? date.toISOString() : `${time} ms`;
}

/**
 * The time of a Date: what is lowered in its place, since a Date can be changed in between.
 * @param {unknown} value
 * @param {number} earliest
 * @param {number} latest
 * @param {Site} site
 */
function checkedTime(value, earliest, latest, site) {
  const time = timeOf(value);
  if (time === undefined) {
    throw wrongType(site, "a Date", value);
  }
  if (time !== time) {
    throw wrongType(site, "a valid Date", value, ": RangeError: Invalid time value");
  }
  assertInRange(time, earliest, latest, value, site);
  return time;
}

/**
 * @param {Core} _core
 * @param {Site} site
 * @param {number} time
 */
export function liftDate(_core, site, time) {
  assertInRange(time, EARLIEST, LATEST, time, site);
  return new Date(time);
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkDate(value, site) {
  return checkedTime(value, EARLIEST, LATEST, site);
}

/**
 * Rust's clock type begins in 1970 on this target.
 * @param {unknown} value
 * @param {Site} site
 */
export function checkSystemTime(value, site) {
  return checkedTime(value, 0, LATEST, site);
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkTimestamp(value, site) {
  return checkedTime(value, EARLIEST, LATEST_TIMESTAMP, site);
}

export { liftDate as takeDate, lowerSame as lowerDate };
export { liftDate as liftDateTime, liftDate as takeDateTime, checkDate as checkDateTime, lowerSame as lowerDateTime };
export { liftDate as liftSystemTime, liftDate as takeSystemTime, lowerSame as lowerSystemTime };
export { liftDate as liftTimestamp, liftDate as takeTimestamp, lowerSame as lowerTimestamp };
