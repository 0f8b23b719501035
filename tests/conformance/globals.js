// Members of the global object for the time of a test.

/**
 * @template T
 * @param {Record<string, unknown>} members
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withGlobals(members, work) {
  const before = Object.keys(members).map(
    (name) => /** @type {const} */ ([name, Object.getOwnPropertyDescriptor(globalThis, name)]),
  );
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  try {
    return await work();
  } finally {
    for (const [name, property] of before) {
      Reflect.deleteProperty(globalThis, name);
      if (property) {
        Object.defineProperty(globalThis, name, property);
      }
    }
  }
}

/**
 * What the console prints during `work`, a line each as Node shows it.
 * @param {() => unknown} work
 */
export async function printed(work) {
  /** @type {string[]} */
  const lines = [];
  const { log } = console;
  console.log = (...values) => void lines.push(values.map(String).join(" "));
  try {
    await work();
  } finally {
    console.log = log;
  }
  return lines;
}
