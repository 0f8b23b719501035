// The page's side: an object of functions that call those of an instance in a worker.

import { Code, CrossingError, textOf } from "../errors.js";
import { assertGiven } from "../options.js";
import { encode, isCloneable, isNotCloned } from "./failure.js";
import { fail, openLink, post } from "./link.js";
import { waitingOf } from "./options.js";
import { unmark } from "./transfer.js";

/** @import { AbortedArgument, Names, Request } from "./messages.js" */
/** @import { Link } from "./link.js" */

/** As long as the reference waits. */
const TIMEOUT = 60_000;

/** Of an object that stands for a worker's: makes another one. */
const WITH = Symbol("with");

/**
 * How long a call waits, and what else ends the waiting.
 * @typedef {object} CallOptions
 * @property {number} [timeout] milliseconds; default 60 000; Infinity: for ever
 * @property {AbortSignal} [signal] whose reason the call then is rejected with; the worker goes on
 */

/**
 * Where an object stands.
 * @typedef {object} Place
 * @property {Link} link
 * @property {string | undefined} crate
 * @property {readonly string[]} path
 * @property {CallOptions} options
 */

/**
 * Connects to a worker that calls `serve`.
 * @param {any} target a Worker, ServiceWorker or port
 * @param {CallOptions} [options] for connecting, and `timeout` for each call
 * @returns {Promise<any>}
 */
export async function connect(target, options) {
  assertGiven(typeof target?.postMessage === "function", "connect()", "a Worker, ServiceWorker or port", target);
  const { timeout = TIMEOUT, signal } = waitingOf("connect()", options);
  const link = openLink(target);
  try {
    /** @type {Place} */
    const place = { link, crate: undefined, path: [], options: { timeout } };
    const names = await ask({ ...place, options: signal ? { timeout, signal } : { timeout } }, {}, "connect()");
    const end = () => fail(link, new CrossingError(Code.workerGone, "this connection to a worker was disposed"));
    return Object.defineProperties(remoteOf(place, names), endings(end));
  } catch (error) {
    fail(link, error);
    throw error;
  }
}

/**
 * The same worker's object with other options for its calls.
 * @param {any} remote
 * @param {CallOptions} options
 */
export function withOptions(remote, options) {
  assertGiven(typeof remote?.[WITH] === "function", "withOptions()", "an object of a worker's functions", remote);
  return remote[WITH](waitingOf("withOptions()", options));
}

/** @param {() => void} end */
function endings(end) {
  // `createInWorker` ends more.
  const ending = { value: end, configurable: true };
  return { dispose: ending, [Symbol.dispose ?? Symbol.for("Symbol.dispose")]: ending };
}

/**
 * @param {Place} place
 * @param {Names} names
 */
function remoteOf(place, names) {
  /** @type {any} */
  const remote = {};
  for (const [name, inner] of names) {
    const there = { ...place, path: [...place.path, name] };
    const value = inner ? remoteOf(there, inner) : (/** @type {unknown[]} */ ...args) => call(there, args);
    Object.defineProperty(remote, name, { value, enumerable: true });
  }
  const others = (/** @type {CallOptions} */ options) => {
    const made = remoteOf({ ...place, options: { ...place.options, ...options } }, names);
    return Object.defineProperties(made, place.path.length ? {} : endings(() => remote.dispose()));
  };
  Object.defineProperty(remote, WITH, { value: others });
  if (place.path.length === 0 && place.crate === undefined) {
    Object.defineProperty(remote, "getExports", {
      value: async (/** @type {string} */ crate) => {
        const there = { ...place, crate };
        return remoteOf(there, await ask(there, {}, `getExports("${crate}")`));
      },
    });
  }
  return remote;
}

/**
 * @param {Place} place
 * @param {unknown[]} given
 */
async function call(place, given) {
  const what = `\`${place.path.join(".")}\``;
  const { values, list } = unmark(given);
  const signals = values.flatMap((value, index) => (isSignal(value) ? [{ index, signal: value }] : []));
  const args = values.map((value) => (isSignal(value) ? undefined : value));
  /** @type {AbortedArgument[]} */
  const aborted = signals.map(({ index, signal: { aborted, reason } }) =>
    aborted ? { index, reason: encode(reason) } : { index },
  );
  return ask(place, { path: place.path, args, signals: aborted }, what, signals, [...list]);
}

/**
 * @param {unknown} value
 * @returns {value is AbortSignal}
 */
function isSignal(value) {
  return value instanceof AbortSignal;
}

/**
 * @param {Place} place
 * @param {Omit<Request, "id">} request
 * @param {string} what for messages
 * @param {{ index: number, signal: AbortSignal }[]} [signals]
 * @param {Transferable[]} [list]
 * @returns {Promise<any>}
 */
function ask({ link, crate, options: { timeout = TIMEOUT, signal } }, request, what, signals = [], list = []) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const id = `${link.name}/${link.next++}`;
    const over = new AbortController();
    const settle = (/** @type {(value: any) => void} */ how) => (/** @type {any} */ value) => {
      link.pending.delete(id);
      clearTimeout(timer);
      over.abort();
      how(value);
    };
    const failed = settle(reject);
    link.pending.set(id, { resolve: settle(resolve), reject: failed });
    const late = `${what} in a worker: no answer within ${timeout / 1000} s`;
    const giveUp = () => failed(new CrossingError(Code.workerLate, late));
    // A timer cannot be longer.
    const timer = timeout < 2 ** 31 ? setTimeout(giveUp, timeout) : undefined;
    signal?.addEventListener("abort", () => failed(signal.reason), { signal: over.signal });
    for (const { index, signal } of signals) {
      const tell = () => post(link, { id, abort: index, reason: encode(signal.reason) });
      signal.addEventListener("abort", tell, { signal: over.signal });
    }
    try {
      post(link, crate === undefined ? { id, ...request } : { id, crate, ...request }, list);
    } catch (error) {
      failed(isNotCloned(error) ? refusal(what, request.args, error) : error);
    }
  });
}

/**
 * Says which argument cannot be cloned.
 * @param {string} what
 * @param {readonly unknown[] | undefined} args
 * @param {unknown} cause
 */
function refusal(what, args, cause) {
  const index = args?.findIndex((value) => !isCloneable(value)) ?? -1;
  const which = index < 0 ? "what is passed" : `argument ${index + 1}`;
  return new CrossingError(Code.notCloned, `${what}: ${which} cannot go to a worker: ${textOf(cause)}`, { cause });
}
