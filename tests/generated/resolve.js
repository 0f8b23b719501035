// The hook of `register.js`.

const runtime = new URL("./runtime.js", import.meta.url).href;

/**
 * @param {string} specifier
 * @param {object} context
 * @param {(specifier: string, context: object) => unknown} next
 */
export function resolve(specifier, context, next) {
  return specifier === "@crossing-rs/runtime" ? { url: runtime, shortCircuit: true } : next(specifier, context);
}
