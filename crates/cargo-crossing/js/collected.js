// The net for Rust values that JavaScript did not let go of: its garbage collector tells when their objects are gone.

/** @import { Core } from "./protocol.js" */

/**
 * Calls `act` once the object has been collected.
 * @param {Core} core
 * @param {object} object
 * @param {() => unknown} act
 * @param {object} [token] what `core.collected?.unregister` takes to call it off
 */
export function whenCollected(core, object, act, token) {
  core.collected ??= new FinalizationRegistry((act) => act());
  core.collected.register(object, act, token);
}
