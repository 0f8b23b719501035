// Errors made in Rust. Each may have a Rust value behind it, which Rust keeps until the error has been collected.

/** @import { Core } from "./protocol.js" */

/** Errors that JavaScript has a class for. @type {Readonly<Record<string, ErrorConstructor>>} */
const CLASSES = { TypeError, RangeError };

/** @type {WeakMap<Core, RustErrors>} */
const byCore = new WeakMap();

/**
 * @param {Core} core
 * @returns {RustErrors}
 */
export function rustErrors(core) {
  let errors = byCore.get(core);
  if (!errors) {
    byCore.set(core, (errors = new RustErrors(core)));
  }
  return errors;
}

class RustErrors {
  #core;
  /** @type {WeakMap<object, number>} */
  #payloads = new WeakMap();
  /** Made with the first error that has a value behind it. @type {FinalizationRegistry<() => void> | undefined} */
  #collected;

  /** @param {Core} core */
  constructor(core) {
    this.#core = core;
  }

  /**
   * @param {string} name
   * @param {string} message
   * @param {ErrorOptions | undefined} options
   * @param {number} payload 0: none
   * @param {number} drop the Rust function that drops it
   */
  create(name, message, options, payload, drop) {
    const error = new (CLASSES[name] ?? Error)(message, options);
    if (error.name !== name) {
      Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
    }
    if (payload !== 0) {
      this.#payloads.set(error, payload);
      this.#collected ??= new FinalizationRegistry((forget) => forget());
      this.#collected.register(error, () => this.#core.callBack(drop, payload, 0));
    }
    return error;
  }

  /**
   * The number of the Rust value behind an error, or 0.
   * @param {unknown} error
   */
  payload(error) {
    return this.#payloads.get(/** @type {object} */ (error)) ?? 0;
  }
}
