// The worker's side: answers calls to an instance there.

import { Code, CrossingError, textOf } from "../errors.js";
import { builtin } from "../host.js";
import { decode, encode, isNotCloned } from "./failure.js";
import { PROTOCOL } from "./messages.js";
import { unmark } from "./transfer.js";

/** @import { Abort, Answer, First, Names, Request } from "./messages.js" */

/**
 * @typedef {object} Server
 * @property {Promise<any>} app
 * @property {Map<string, AbortController[]>} controllers those of the running calls that have a signal, by argument
 */

/** What is not for the other side, or is something else there. */
const HIDDEN = new Set(["dispose", "setModuleImports", "getExports", "then"]);

/**
 * Lets pages call an instance, or any object of functions. Call it when the worker's script starts, with the promise:
 * messages that come before are lost, and an error of loading is for the page.
 * @param {unknown} app an instance, or the promise of one
 * @param {any} [scope] where the page's messages come: default the worker itself; or a port
 */
export function serve(app, scope = ownScope()) {
  /** @type {Server} */
  const server = { app: Promise.resolve(app), controllers: new Map() };
  // Who asks is told.
  server.app.catch(() => {});
  scope.addEventListener("message", (/** @type {any} */ event) => {
    if (event.data?.crossing === PROTOCOL && event.data.port) {
      const work = begin(server, event.data);
      // A service worker lives until then.
      event.waitUntil?.(work);
    }
  });
  scope.start?.();
  // A service worker has nobody to tell.
  scope.postMessage?.({ crossing: PROTOCOL, isReady: true });
}

/** The worker; on Node it hears by a port. */
export function ownScope() {
  return "postMessage" in globalThis ? globalThis : (builtin("node:worker_threads")?.parentPort ?? globalThis);
}

/**
 * @param {Server} server
 * @param {First} request
 */
async function begin(server, { port, keep, ...request }) {
  if (keep === undefined) {
    await receive(server, request, port);
    port.close();
    return;
  }
  port.onmessage = ({ data }) => void (data.isOver ? over() : receive(server, data, port));
  const { isLocked, release } = await lock(keep);
  const over = () => {
    port.close();
    release();
  };
  await receive(server, request, port, isLocked);
}

/**
 * Holds a lock as long as the worker lives, by which the page knows.
 * @param {string} name
 * @returns {Promise<{ isLocked: boolean, release: () => void }>}
 */
async function lock(name) {
  let release = () => {};
  const { locks } = /** @type {any} */ (globalThis.navigator ?? {});
  if (!locks) {
    return { isLocked: false, release };
  }
  const until = new Promise((resolve) => (release = () => resolve(undefined)));
  await new Promise((held, failed) => {
    locks.request(name, () => (held(undefined), until)).catch(failed);
  });
  return { isLocked: true, release };
}

/**
 * @param {Server} server
 * @param {Request | Abort} message
 * @param {MessagePort} port
 * @param {boolean} [isLocked]
 */
async function receive(server, message, port, isLocked) {
  if ("abort" in message) {
    server.controllers.get(message.id)?.[message.abort]?.abort(decode(message.reason));
    return;
  }
  const { id } = message;
  /** @type {Answer} */
  const answer = isLocked === undefined ? { id } : { id, isLocked };
  try {
    const { values, list } = unmark([await valueOf(server, message)]);
    port.postMessage({ ...answer, value: values[0] }, [...list]);
  } catch (error) {
    port.postMessage({ ...answer, error: encode(refusal(message, error)) });
  } finally {
    server.controllers.delete(id);
  }
}

/**
 * @param {Server} server
 * @param {Request} request
 */
async function valueOf(server, request) {
  const app = await server.app;
  const root = request.crate === undefined ? app : await app.getExports(request.crate);
  if (!request.path) {
    return namesOf(root);
  }
  if (request.crate === undefined && request.path.join() === "restart") {
    server.app = app.restart();
    await server.app;
    return undefined;
  }
  const parent = request.path.slice(0, -1).reduce((object, name) => object[name], root);
  const value = await parent[/** @type {string} */ (request.path.at(-1))](...argumentsOf(server, request));
  if (typeof value?.dispose === "function") {
    // Not the text of a function, which is its source.
    const what = typeof value === "function" ? `function ${value.name}`.trimEnd() : textOf(value);
    const message = `result of \`${request.path.join(".")}\`: ${what} cannot leave its worker`;
    throw new CrossingError(Code.notCloned, message);
  }
  return value;
}

/**
 * @param {Server} server
 * @param {Request} request
 */
function argumentsOf({ controllers }, { id, args = [], signals = [] }) {
  for (const { index, reason } of signals) {
    const controller = new AbortController();
    const others = controllers.get(id) ?? [];
    others[index] = controller;
    controllers.set(id, others);
    args[index] = controller.signal;
    if (reason) {
      controller.abort(decode(reason));
    }
  }
  return args;
}

/**
 * The names of the functions of an object, and of the objects in it.
 * @param {any} object
 * @returns {Names}
 */
function namesOf(object) {
  /** @type {Names} */
  const names = new Map();
  for (const [name, value] of Object.entries(object)) {
    if (HIDDEN.has(name)) {
      continue;
    }
    if (typeof value === "function") {
      names.set(name, undefined);
    } else if (isNamespace(value)) {
      names.set(name, namesOf(value));
    }
  }
  return names;
}

/** @param {unknown} value */
function isNamespace(value) {
  const prototype = typeof value === "object" && value !== null ? Object.getPrototypeOf(value) : undefined;
  return prototype === null || prototype === Object.prototype;
}

/**
 * @param {Request} request
 * @param {unknown} error
 */
function refusal({ path }, error) {
  if (!isNotCloned(error)) {
    return error;
  }
  const message = `result of \`${path?.join(".")}\`: it cannot leave its worker: ${textOf(error)}`;
  return new CrossingError(Code.notCloned, message, { cause: error });
}
