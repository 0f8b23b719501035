// What callers of the worker functions pass, checked before anything is begun.

import { assertGiven, objectOf } from "../options.js";

/** @import { CallOptions } from "./connect.js" */

/**
 * How long to wait; without what was left out.
 * @param {string} what the function
 * @param {CallOptions | null | undefined} options
 * @returns {CallOptions}
 */
export function waitingOf(what, options) {
  const { timeout, signal } = /** @type {CallOptions} */ (objectOf(what, options));
  const isTime = timeout === undefined || (typeof timeout === "number" && timeout >= 0);
  assertGiven(isTime, `${what}: timeout`, "milliseconds, 0 or more", timeout);
  const isSignal = signal === undefined || signal === null || signal instanceof AbortSignal;
  assertGiven(isSignal, `${what}: signal`, "an AbortSignal", signal);
  return { ...(timeout !== undefined && { timeout }), ...(signal && { signal }) };
}

/**
 * @param {string} what the function and its argument or option
 * @param {unknown} address
 */
export function assertAddress(what, address) {
  assertGiven(typeof address === "string" || address instanceof URL, what, "an address", address);
}
