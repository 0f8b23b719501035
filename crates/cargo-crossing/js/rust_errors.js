// Errors made in Rust. Each may have a Rust value behind it, which Rust keeps until the error has been collected.

/** Errors that JavaScript has a class for. @type {Readonly<Record<string, ErrorConstructor>>} */
const CLASSES = { TypeError, RangeError };

export class RustErrors {
  #drop;
  /** @type {WeakMap<object, number>} */
  #payloads = new WeakMap();
  /** Made with the first error that has a value behind it. @type {FinalizationRegistry<() => void> | undefined} */
  #collected;

  /** @param {(pointer: number, payload: number) => void} drop calls a function of Rust that drops a value */
  constructor(drop) {
    this.#drop = drop;
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
      this.#collected.register(error, () => this.#drop(drop, payload));
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
