// What page and worker say to each other.

/** The mark of our messages, and their version. */
export const PROTOCOL = 1;

/**
 * What the page asks for: a call, or without `path` the names of what can be called. The first one comes to the worker
 * itself and brings a port for the answer, and for those that follow if `keep` is set.
 * @typedef {object} Request
 * @property {string} id the answer has it too
 * @property {string} [crate] of `getExports`; without one the instance itself
 * @property {readonly string[]} [path]
 * @property {unknown[]} [args]
 * @property {readonly AbortedArgument[]} [signals] the arguments that are an AbortSignal
 */

/**
 * @typedef {object} AbortedArgument
 * @property {number} index
 * @property {Failure} [reason] if it is aborted already
 */

/** A signal that was passed is aborted. @typedef {{ id: string, abort: number, reason: Failure }} Abort */

/**
 * What comes to the worker itself.
 * @typedef {(Request | Abort) & { crossing: number, port: MessagePort, keep?: string }} First
 */

/**
 * The names of an object's functions; of each object in it, its names.
 * @typedef {Map<string, Names | undefined>} Names
 */

/** @typedef {{ id: string, value?: unknown, error?: Failure, isLocked?: boolean }} Answer */

/**
 * What was thrown, so that it can be cloned.
 * @typedef {object} Failure
 * @property {unknown} [value] if that was no Error
 * @property {string} [name]
 * @property {string} [message]
 * @property {string | undefined} [stack]
 * @property {boolean} [isDom] whether it was a DOMException
 * @property {Record<string, unknown>} [fields]
 * @property {Failure} [cause]
 */

export {};
