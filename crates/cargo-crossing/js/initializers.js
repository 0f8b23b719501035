// Initializers: JavaScript modules of crates that take part in the start of each instance.

import { textOf } from "./errors.js";

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
        await functions?.[hook]?.(argument);
      } catch (error) {
        // The .NET runtime's words, as those below.
        console.warn(`Failed to invoke '${hook}' on library initializer '${path}': ${textOf(error)}`);
        throw error;
      }
    }
  };
}

/** @param {Initializer} initializer */
async function imported({ path, load }) {
  let functions;
  try {
    functions = await load();
  } catch (error) {
    console.warn(`Failed to import library initializer '${path}': ${textOf(error)}`);
  }
  return { path, functions };
}
