// `globalThis.getCrossingRuntime(id)`: the only thing that instances share. It holds them weakly.

/** @import { Instance } from "./protocol.js" */

/**
 * Shared by all copies of this module on a page, whatever their version.
 * @typedef {object} Registry
 * @property {number} next the id of the next instance: 0, 1, 2 …
 * @property {Map<number, WeakRef<Instance>>} instances
 */

const KEY = Symbol.for("crossing.registry");

/** @returns {Registry} */
export function registry() {
  const global = /** @type {any} */ (globalThis);
  if (!global[KEY]) {
    /** @type {Registry["instances"]} */
    const instances = new Map();
    const value = (/** @type {number} */ id) => instances.get(id)?.deref();
    Object.defineProperty(global, KEY, { value: { next: 0, instances } });
    Object.defineProperty(global, "getCrossingRuntime", { value, configurable: true, writable: true });
  }
  return global[KEY];
}

/** Takes collected instances off the list. */
export const collected = new FinalizationRegistry((/** @type {number} */ id) => registry().instances.delete(id));
