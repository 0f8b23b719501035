// What is good during a call only: views of Rust's memory, and closures.

/** @import { Core } from "./protocol.js" */

/**
 * The end of a call: revokes what was lent since there was `before`.
 * @param {Core} core
 * @param {number} before
 */
export function endLoans(core, before) {
  const { lent } = core;
  // Not `splice`, which costs several times as much as all the rest of a view.
  while (lent.length > before) {
    /** @type {{ isDisposed: boolean }} */ (lent.pop()).isDisposed = true;
  }
}
