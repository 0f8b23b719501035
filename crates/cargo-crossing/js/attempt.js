// What Rust asks JavaScript to do, with the error as Rust takes it.

import { endLoans } from "./lent.js";
import { assertAlive, raise } from "./life.js";

/** @import { Core } from "./protocol.js" */

/**
 * Does something for Rust. Whatever it throws goes there. What Rust lends for it ends with it.
 * @param {Core} core
 * @param {() => number | void} act
 */
export function attempt(core, act) {
  const before = core.lent.length;
  try {
    const answer = act();
    // JavaScript in between may have swallowed the error of a death.
    assertAlive(core);
    return answer ?? 0;
  } catch (error) {
    raise(core, error);
    return 0;
  } finally {
    endLoans(core, before);
  }
}
