// The errors that are ours. Each has a code that stays the same.

/** @import { Site } from "./protocol.js" */

/** What can go wrong, by code. */
export const Code = Object.freeze({
  wrongType: "CX2001",
  outOfRange: "CX2002",
  noModule: "CX2003",
  noFunction: "CX2004",
  moduleElsewhere: "CX2005",
  badAddress: "CX2006",
  noMemory: "CX2007",
  staleHandle: "CX2008",
  disposedView: "CX2021",
  disposedObject: "CX2022",
  disposedCallback: "CX2023",
  busyCallback: "CX2024",
  panic: "CX2101",
  trap: "CX2102",
  disposed: "CX2103",
  noMain: "CX2104",
  noCrate: "CX2105",
  exited: "CX2106",
  taskFailed: "CX2108",
  unwound: "CX2107",
  workerGone: "CX2201",
  workerLate: "CX2202",
  notCloned: "CX2203",
  notFound: "CX3001",
  notWasm: "CX3002",
  noSection: "CX3003",
  newer: "CX3004",
  damaged: "CX3005",
  noRecord: "CX3006",
  foreignImport: "CX3007",
  wasmBindgen: "CX3008",
  nameClash: "CX3009",
  otherProgram: "CX3010",
});

/**
 * An error of the boundary, not of the user's code.
 *
 * @property {string} code
 * @property {Site | undefined} site where a wrong value stood
 * @property {string | undefined} expected what should have stood there, such as "a Boolean" or "0 to 255"
 * @property {unknown} actual the wrong value
 * @property {number | undefined} status the exit code of an instance that has exited
 */
export class CrossingError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {{ cause?: unknown, site?: Site, expected?: string, actual?: unknown, status?: number }} [details] `cause` only if there is one
   */
  constructor(code, message, details = {}) {
    super(message, details);
    this.code = code;
    // Own properties are those that have a value.
    const { cause, ...own } = details;
    Object.assign(this, own);
  }

  /** @override */
  get name() {
    return "CrossingError";
  }
}

/**
 * A panic of Rust.
 *
 * @property {boolean} unwound whether Rust has cleaned up behind it: then the instance lives on, else it is dead
 */
export class PanicError extends CrossingError {
  /**
   * @param {string} text the panic's message
   * @param {string} file
   * @param {number} line
   * @param {number} column
   * @param {unknown} cause the JavaScript error that an import without `Result` met
   */
  constructor(text, file, line, column, cause) {
    super(Code.panic, `panicked at ${file}:${line}:${column}:\n${text}`, cause === undefined ? {} : { cause });
    this.file = file;
    this.line = line;
    this.column = column;
    this.unwound = false;
  }

  /** @override */
  get name() {
    return "PanicError";
  }
}

/** How much of a value a message shows. */
const LONGEST_VALUE = 100;

/**
 * A value and its type, as messages show it. Its `toString` may run anything: who calls this asks afterwards whether the
 * instance is still alive.
 * @param {unknown} value
 */
export function describe(value) {
  if (value === null || value === undefined) {
    return String(value);
  }
  const text = textOf(value);
  const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
  return `${short} (${typeof value})`;
}

/**
 * `String(value)`, also for values that refuse.
 * @param {unknown} value
 */
export function textOf(value) {
  try {
    return String(value);
  } catch {
    try {
      return Object.prototype.toString.call(value);
    } catch {
      // A revoked proxy, or a getter that throws.
      return "[object]";
    }
  }
}

/**
 * A place that stays as it is. That of an array's element moves on.
 * @param {Site} site
 * @returns {Site}
 */
export function plain({ kind, function: name, part, type }) {
  return { kind, function: name, part, type };
}

/**
 * Where a value came from that was disposed of since.
 * @param {Site | undefined} site
 */
export function origin(site) {
  return site ? `; it came from ${site.kind} ${site.function}, ${site.part}` : "";
}

/** @param {Site} site */
export function place(site) {
  return `${site.kind} ${site.function}, ${site.part} (Rust \`${site.type}\`)`;
}

/**
 * @param {Site} site
 * @param {string} expected such as "a Boolean"
 * @param {unknown} actual
 * @param {string} [advice] what to do instead
 */
export function wrongType(site, expected, actual, advice = "") {
  const message = `${place(site)}: Value is not ${expected}: ${describe(actual)}${advice}`;
  return new CrossingError(Code.wrongType, message, { site: plain(site), expected, actual });
}

/**
 * @param {Site} site
 * @param {number | bigint | string} actual
 * @param {number | bigint | string} lowest
 * @param {number | bigint | string} highest
 * @param {string} [advice] what to do instead
 */
export function outOfRange(site, actual, lowest, highest, advice = "") {
  const message = `${place(site)}: Overflow: value ${actual} is out of ${lowest} ${highest} range${advice}`;
  return new CrossingError(Code.outOfRange, message, { site: plain(site), expected: `${lowest} to ${highest}`, actual });
}

/** As many frames as reach through Rust's own to the caller; an engine's ten do not. */
const FRAMES = 40;

/**
 * Lets an error's trace begin at the caller of one of our functions, and reach through Rust.
 * @template {Error} T
 * @param {T} error
 * @param {Function} last the function whose caller comes first
 * @returns {T}
 */
export function traceFrom(error, last) {
  const { captureStackTrace, stackTraceLimit } = /** @type {any} */ (Error);
  if (captureStackTrace && stackTraceLimit > 0) {
    // Not an assignment: `Error` may be frozen.
    Reflect.set(Error, "stackTraceLimit", Math.max(stackTraceLimit, FRAMES));
    captureStackTrace(error, last);
    Reflect.set(Error, "stackTraceLimit", stackTraceLimit);
  }
  return error;
}
