// What the test runner and its driver tell each other, and nothing else.

/**
 * What to run.
 * @typedef {object} Plan
 * @property {string} wasm its address
 * @property {string} baseUrl what relative addresses of modules are relative to
 * @property {boolean} backtrace whether a panic shows the engine's stack
 * @property {readonly Test[]} tests
 * @property {Run | null} run instead of tests
 */

/**
 * @typedef {object} Run
 * @property {readonly string[]} args
 * @property {boolean} isCrossing whether the program begins with a `#[crossing::main]`, or with the `main` that rustc knows
 */

/**
 * @typedef {object} Test
 * @property {number} index
 * @property {string} symbol the wasm export; `main` runs those that are rustc's own
 * @property {number} timeout milliseconds
 * @property {readonly (readonly [name: string, address: string])[]} modules
 */

/**
 * What happens, in this order; lines at any time.
 * @typedef {{ event: "ready" }
 *   | { event: "started", index: number }
 *   | { event: "printed", text: string, isError: boolean }
 *   | { event: "ended", seconds: number, outcome: Outcome }
 *   | { event: "done" }
 *   | { event: "exited", code: number, text: string }
 *   | { event: "broken", text: string }} Event
 */

/**
 * How a test ended.
 * @typedef {{ kind: "passed" }
 *   | { kind: "panicked", panic: string, text: string }
 *   | { kind: "failed", text: string }
 *   | { kind: "timeout" }} Outcome
 */

/** Tells an event to the runner. @typedef {(event: Event) => void} Report */

export {};
