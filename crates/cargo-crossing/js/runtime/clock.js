// `now`, `monotonic` and `utc_offset`: the clocks, and the host's time zone.

export function now(/** @type {unknown} */ _core) {
  return () => Date.now();
}

export function monotonic(/** @type {unknown} */ _core) {
  return () => performance.now();
}

export function utc_offset(/** @type {unknown} */ _core) {
  return (/** @type {number} */ time) => -new Date(time).getTimezoneOffset();
}
