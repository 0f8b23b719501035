// The program under test: the fixture through one of the binders, with the module `cases` that it imports.

import assert from "node:assert/strict";
import { same } from "./expect.js";

/**
 * A way to load the fixture.
 * @typedef {object} Binder
 * @property {string} name
 * @property {(options?: object) => Promise<any>} load
 * @property {(name: string, options?: object) => Promise<any>} loadOther another fixture
 */

/** The error of `throw1fn`, whose stack names that function. */
function throw1fn(/** @type {unknown} */ arg) {
  throw new Error(`throw1-msg ${String(arg)}`);
}

/**
 * An instance, its module `cases`, and what `store1` kept.
 * @typedef {object} Program
 * @property {any} app
 * @property {{ value: any, calls: number }} stored
 */

/**
 * A new instance.
 * @param {Binder} binder
 * @param {Record<string, unknown>} [more] for the module `cases`
 * @param {object} [options]
 * @returns {Promise<Program>}
 */
export async function start(binder, more = {}, options = {}) {
  const stored = { value: /** @type {any} */ (undefined), calls: 0 };
  const cases = {
    store1: (/** @type {unknown} */ value) => {
      stored.calls++;
      stored.value = value;
    },
    retrieve1: () => stored.value,
    echo1: (/** @type {unknown} */ value) => value,
    identity1: (/** @type {unknown} */ value) => same(value, stored.value),
    throw1fn,
    ...more,
  };
  const { imports, ...others } = /** @type {any} */ (options);
  const app = await binder.load({ ...others, imports: { cases, ...imports } });
  return { app, stored };
}

/**
 * What a call throws.
 * @param {() => unknown} call
 * @returns {any}
 */
export function thrownBy(call) {
  let value;
  try {
    value = call();
  } catch (error) {
    return error;
  }
  assert.fail(`nothing was thrown; returned ${String(value)}`);
}
