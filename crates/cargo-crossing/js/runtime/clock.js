// `now` and `monotonic`: the clocks.

export function now(/** @type {unknown} */ _core) {
  return () => Date.now();
}

export function monotonic(/** @type {unknown} */ _core) {
  return () => performance.now();
}
