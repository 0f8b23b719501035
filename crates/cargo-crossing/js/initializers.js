// Initializers: JavaScript modules of crates that take part in the start of each instance.

import { textOf } from "./errors.js";

/** Milliseconds after which there is a warning. */
const LONG = 10_000;

/**
 * @typedef {object} Initializer
 * @property {string} path for messages
 * @property {() => Promise<any>} load imports the module
 */

/**
 * Imports them all. One that cannot be imported is a warning.
 * @param {readonly Initializer[]} initializers in the order in which they run
 * @returns {Promise<(hook: string, argument: unknown) => Promise<void>>} calls a function of each that has it, one after the
 *   other
 */
export async function importInitializers(initializers) {
  const modules = await Promise.all(initializers.map(imported));
  return async (hook, argument) => {
    for (const { path, functions } of modules) {
      try {
        await watched(path, functions?.[hook]?.(argument));
      } catch (error) {
        // The .NET runtime's words, as those below.
        console.warn(`Failed to invoke '${hook}' on library initializer '${path}': ${textOf(error)}`);
        throw error;
      }
    }
  };
}

/**
 * Waits for an initializer, and says so if that takes long: the start waits as well.
 * @template T
 * @param {string} path
 * @param {T} work
 */
async function watched(path, work) {
  const tell = () => console.warn(`Library initializer '${path}' has not settled for ${LONG / 1000} s: the start waits for it`);
  /** @type {any} */
  const timer = setTimeout(tell, LONG);
  // A process that has nothing else to do ends.
  timer.unref?.();
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Initializer} initializer */
async function imported({ path, load }) {
  let functions;
  try {
    functions = await watched(path, load());
  } catch (error) {
    console.warn(`Failed to import library initializer '${path}': ${textOf(error)}`);
  }
  return { path, functions };
}
