// A worker that the package itself brings, for a .wasm or a generated module.

import { absolute } from "../compile.js";
import { Code, CrossingError } from "../errors.js";
import { builtin, pageUrl } from "../host.js";
import { objectOf } from "../options.js";
import { connect } from "./connect.js";
import { PROTOCOL } from "./messages.js";
import { assertAddress, waitingOf } from "./options.js";

/**
 * What the worker's own script is told.
 * @typedef {object} Start
 * @property {number} crossing
 * @property {string} program
 * @property {{ baseUrl?: string, args?: readonly string[] }} options
 * @property {Record<string, string>} imports addresses of modules, by name
 */

/**
 * @typedef {object} CreateOptions
 * @property {string | URL} [baseUrl] as that of `load`; default: the page
 * @property {readonly string[]} [args]
 * @property {Record<string, string | URL>} [imports] addresses of the modules that the worker imports, by the name that
 *   Rust has for them
 * @property {string} [name] of the worker, for the browser's tools
 * @property {number} [timeout]
 * @property {AbortSignal} [signal]
 */

/**
 * Makes an instance in a module worker of its own, which ends with `dispose()`.
 * @param {string | URL} url of a .wasm, or of a generated module
 * @param {CreateOptions} [options]
 */
export async function createInWorker(url, options) {
  const given = /** @type {CreateOptions} */ (objectOf("createInWorker()", options));
  const { baseUrl, args, imports, name } = given;
  const waiting = waitingOf("createInWorker()", given);
  assertAddress("createInWorker()", url);
  assertAddress("createInWorker(): baseUrl", baseUrl ?? "");
  const addresses = Object.entries(objectOf("createInWorker(): imports", imports)).map(([name, address]) => {
    assertAddress(`createInWorker(): imports["${name}"]`, address);
    return [name, absolute(address).href];
  });
  const base = baseUrl === undefined ? pageUrl() : absolute(baseUrl).href;
  /** @type {Start} */
  const start = {
    crossing: PROTOCOL,
    program: absolute(url).href,
    options: { ...(base && { baseUrl: base }), ...(args && { args }) },
    imports: Object.fromEntries(addresses),
  };
  const worker = newWorker(name);
  worker.postMessage(start);
  try {
    const remote = await connect(worker, waiting);
    return ending(remote, () => void worker.terminate());
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/**
 * @param {string} [name]
 * @returns {any}
 */
function newWorker(name = "") {
  if (typeof Worker === "function") {
    // Bundlers know this form, and no other.
    return new Worker(new URL("./start.js", import.meta.url), { type: "module", name });
  }
  const threads = builtin("node:worker_threads");
  if (!threads) {
    throw new CrossingError(Code.workerGone, "this host has no workers here; make one elsewhere and `connect` to it");
  }
  return new threads.Worker(new URL(/* @vite-ignore */ /* webpackIgnore: true */ "./start.js", import.meta.url), { name });
}

/**
 * The same object, whose end is the worker's too.
 * @param {any} remote
 * @param {() => void} end
 */
function ending(remote, end) {
  const { dispose } = remote;
  const value = () => {
    dispose();
    end();
  };
  Object.defineProperty(remote, "dispose", { value });
  Object.defineProperty(remote, Symbol.dispose ?? Symbol.for("Symbol.dispose"), { value });
  return remote;
}
