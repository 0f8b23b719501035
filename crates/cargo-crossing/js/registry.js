// `globalThis.getCrossingRuntime(id)`: the only thing that instances share. It holds them weakly.

/** @import { Instance } from "./protocol.js" */

/**
 * Shared by all copies of this module on a page, whatever their version.
 * @typedef {object} Registry
 * @property {number} next
 * @property {Map<number, WeakRef<Instance>>} instances
 */

const KEY = Symbol.for("crossing.registry");

/** @returns {Registry} */
function registry() {
  const global = /** @type {any} */ (globalThis);
  if (!global[KEY]) {
    /** @type {Registry} */
    const registry = { next: 0, instances: new Map() };
    Object.defineProperty(globalThis, KEY, { value: registry });
    Object.defineProperty(globalThis, "getCrossingRuntime", {
      value: (/** @type {number} */ id) => registry.instances.get(id)?.deref(),
      configurable: true,
      writable: true,
    });
  }
  return global[KEY];
}

/** The id of the next instance: 0, 1, 2 … */
export function nextId() {
  return registry().next++;
}

/** Takes collected instances off the list. */
const collected = new FinalizationRegistry(unregister);

/** @param {Instance} instance */
export function register(instance) {
  registry().instances.set(instance.id, new WeakRef(instance));
  collected.register(instance, instance.id);
}

/** @param {number} id */
export function unregister(id) {
  registry().instances.delete(id);
}
