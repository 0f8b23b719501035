// A connection to a worker: how messages get there, who waits for an answer, and how its end is noticed.

import { Code, CrossingError, textOf } from "../errors.js";
import { decode } from "./failure.js";
import { PROTOCOL } from "./messages.js";

/** @import { Abort, Answer, Request } from "./messages.js" */

/**
 * @typedef {object} Link
 * @property {any} target the worker, or a port
 * @property {string} name one that no other connection has
 * @property {number} next the number of the next message
 * @property {Map<string, { resolve: (value: any) => void, reject: (reason: unknown) => void }>} pending
 * @property {MessagePort | undefined} port where answers come; a service worker gets one with each message
 * @property {Request | undefined} first the first request, until it is answered
 * @property {{ reason: unknown } | undefined} end
 * @property {AbortController} over ends what the connection listens to
 */

/**
 * @param {any} target
 * @returns {Link}
 */
export function openLink(target) {
  const name = `crossing-${Math.random()}-${Math.random()}`;
  const over = new AbortController();
  /** @type {Link} */
  const link = { target, name, next: 0, pending: new Map(), port: undefined, first: undefined, end: undefined, over };
  listen(link, "message", (data) => {
    // What came before the script called `serve` is lost.
    if (data?.crossing === PROTOCOL && data.isReady && link.first) {
      sendFirst(link, link.first);
    }
  });
  listen(link, "error", (error) => {
    // On Node it is the error that ended the worker. Else it is one of the worker's scripts, which matters to us only
    // as long as there is no answer.
    if (error instanceof Error) {
      fail(link, gone(textOf(error), error));
    } else if (link.first) {
      error.preventDefault();
      fail(link, gone(error.message ?? "its script cannot be loaded"));
    }
  });
  listen(link, "exit", () => fail(link, gone("it has ended")));
  target.start?.();
  return link;
}

/**
 * @param {Link} link
 * @param {string} type of an event
 * @param {(what: any) => void} act gets the message or error
 */
function listen({ target, over: { signal } }, type, act) {
  if (target.addEventListener) {
    target.addEventListener(type, (/** @type {any} */ event) => act(type === "message" ? event.data : event), { signal });
  } else {
    target.on?.(type, act);
    signal.addEventListener("abort", () => target.off?.(type, act));
  }
}

/**
 * Sends a message; throws if the connection has ended or the message cannot be cloned.
 * @param {Link} link
 * @param {Request | Abort} message
 * @param {Transferable[]} [list]
 */
export function post(link, message, list = []) {
  if (link.end) {
    throw link.end.reason;
  }
  const { target, port } = link;
  if (typeof ServiceWorker === "function" && target instanceof ServiceWorker) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      receive(link, data);
    };
    target.postMessage({ crossing: PROTOCOL, port: port2, ...message }, [port2, ...list]);
  } else if (port) {
    port.postMessage(message, list);
  } else {
    link.first = /** @type {Request} */ (message);
    sendFirst(link, link.first);
  }
}

/**
 * Sends the first request, with the port for all that follows.
 * @param {Link} link
 * @param {Request} request
 */
function sendFirst(link, request) {
  link.port?.close();
  const { port1, port2 } = new MessageChannel();
  // No two tries may wait for one lock.
  const keep = `${link.name}#${link.next++}`;
  port1.onmessage = ({ data }) => {
    link.first = undefined;
    if (data.isLocked) {
      watch(link, keep);
    }
    receive(link, data);
  };
  link.port = port1;
  link.target.postMessage({ crossing: PROTOCOL, port: port2, keep, ...request }, [port2]);
}

/**
 * Ends the connection when the worker ends, which lets go of its locks. Browsers tell it in no other way.
 * @param {Link} link
 * @param {string} name of the lock
 */
function watch(link, name) {
  const { locks } = /** @type {any} */ (globalThis.navigator);
  const ended = () => fail(link, gone("it has ended"));
  locks.request(name, { signal: link.over.signal }, ended).catch(() => {});
}

/**
 * @param {Link} link
 * @param {Answer} answer
 */
function receive({ pending }, { id, value, error }) {
  const waiting = pending.get(id);
  if (error) {
    waiting?.reject(decode(error));
  } else {
    waiting?.resolve(value);
  }
}

/**
 * Ends a connection; calls that wait, and all later ones, are rejected.
 * @param {Link} link
 * @param {unknown} reason
 */
export function fail(link, reason) {
  if (!link.end) {
    link.end = { reason };
    link.over.abort();
    link.pending.forEach(({ reject }) => reject(reason));
    link.port?.postMessage({ isOver: true });
    link.port?.close();
  }
}

/**
 * @param {string} why
 * @param {unknown} [cause]
 */
function gone(why, cause) {
  return new CrossingError(Code.workerGone, `the worker is gone: ${why}`, cause === undefined ? {} : { cause });
}
