// Promises that Rust settles. `runtime/settle.js` is the other end.

import { addHandle, removeHandle } from "./handles.js";
import { throwFailure } from "./life.js";

/** @import { Core } from "./protocol.js" */

/**
 * What the handle of such a promise holds.
 * @typedef {object} Pending
 * @property {(value: any) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {(area: number) => unknown} take the value of the slots that lie there
 */

/**
 * A promise that the instance's end rejects unless Rust settles it before.
 * @param {Core} core
 * @param {(area: number) => unknown} take
 * @param {(handle: number) => void} start passes the promise to Rust
 * @returns {Promise<any>}
 */
export function promiseOfRust(core, take, start) {
  return new Promise((resolve, reject) => {
    core.pending.add(reject);
    start(addHandle(core, { resolve, reject, take }));
  });
}

/**
 * The promise of an `async` export. An argument that Rust refuses is thrown.
 * @param {Core} core
 * @param {(area: number) => unknown} take
 * @param {(handle: number) => void} start
 */
export function promiseOfExport(core, take, start) {
  let handle = 0;
  const promise = promiseOfRust(core, take, (given) => start((handle = given)));
  if (core.failure) {
    const { reject } = /** @type {Pending} */ (removeHandle(core, handle));
    core.pending.delete(reject);
    throwFailure(core);
  }
  return promise;
}
