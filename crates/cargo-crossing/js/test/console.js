// Has the console tell its lines to the runner, which attaches them to the test that runs.

import { format } from "./format.js";

/** The methods that print a line, and whether it is an error's. */
const METHODS = Object.freeze({ log: false, info: false, debug: false, trace: false, warn: true, error: true });

/**
 * @param {(text: string, isError: boolean) => void} print
 */
export function watchConsole(print) {
  for (const [method, isError] of Object.entries(METHODS)) {
    Reflect.set(console, method, (/** @type {unknown[]} */ ...values) => print(format(values), isError));
  }
}
