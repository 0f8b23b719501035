// `globalThis.getCrossingRuntime(id)`: the only thing that instances share. It holds them weakly.

/** @import { Instance } from "./protocol.js" */

/**
 * Shared by all copies of this module on a page, whatever their version.
 * @typedef {object} Registry
 * @property {number} next the id of the next instance: 0, 1, 2 …
 * @property {Map<number, WeakRef<Instance>>} instances
 * @property {FinalizationRegistry<number>} collected takes those off the list that nobody disposed of
 */

/** @returns {Registry} */
export function registry() {
  const global = /** @type {any} */ (globalThis);
  if (!global.getCrossingRuntime) {
    /** @type {Registry["instances"]} */
    const instances = new Map();
    const collected = new FinalizationRegistry((/** @type {number} */ id) => instances.delete(id));
    const value = Object.assign((/** @type {number} */ id) => instances.get(id)?.deref(), { next: 0, instances, collected });
    Object.defineProperty(global, "getCrossingRuntime", { value });
  }
  return global.getCrossingRuntime;
}

/**
 * Puts an instance on the list.
 * @param {Instance} instance
 */
export function register(instance) {
  const { instances, collected } = registry();
  instances.set(instance.id, new WeakRef(instance));
  collected.register(instance, instance.id);
}
