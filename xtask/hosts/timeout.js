// How long a host may take in all.
// @ts-check

/** Milliseconds for one example. */
export const EXAMPLE_TIMEOUT = 60_000;

/** Milliseconds for all suites together. */
export const SUITES_TIMEOUT = 300_000;

/** @param {number} milliseconds */
export function timeoutText(milliseconds) {
  return `timed out: not finished after ${milliseconds / 1000} s`;
}

/**
 * The outcome of `work`, or an error when that takes too long.
 * @template T
 * @param {number} milliseconds
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function within(milliseconds, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = /** @type {Promise<never>} */ (new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(timeoutText(milliseconds))), milliseconds);
  }));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
