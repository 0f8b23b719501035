// Errors that nobody caught: they fail the test that runs, and would otherwise end Node or go unseen.

/** @returns {unknown[]} those that came since it was emptied last */
export function watchErrors() {
  /** @type {unknown[]} */
  const errors = [];
  const { process } = /** @type {any} */ (globalThis);
  if (process?.on) {
    process.on("uncaughtException", (/** @type {unknown} */ error) => errors.push(error));
    process.on("unhandledRejection", (/** @type {unknown} */ reason) => errors.push(reason));
  } else {
    globalThis.addEventListener("error", (event) => errors.push(/** @type {ErrorEvent} */ (event).error ?? event));
    globalThis.addEventListener("unhandledrejection", (event) => errors.push(/** @type {any} */ (event).reason));
  }
  return errors;
}
