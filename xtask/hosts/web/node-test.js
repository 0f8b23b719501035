// The part of `node:test` that the suites use, for a page: collects tests, runs them in order and prints TAP.
// @ts-check

/** @typedef {() => unknown} Body */
/** @typedef {{ name: string, body: Body, skipped: boolean }} Test */

/** Milliseconds for one test. */
const TIMEOUT = 30_000;

/** @type {Test[]} */
const tests = [];

/** Errors that no test caught, since the last look. @type {unknown[]} */
const stray = [];

/**
 * @param {string} name
 * @param {{ skip?: boolean | string } | Body} options
 * @param {Body} [body]
 */
export function test(name, options, body) {
  const only = typeof options === "function";
  const skipped = !only && Boolean(options.skip);
  tests.push({ name, body: only ? options : (body ?? (() => {})), skipped });
}

/**
 * @param {string} name
 * @param {unknown[]} _rest what is not run
 */
test.skip = (name, ..._rest) => {
  test(name, { skip: true });
};

export const { skip } = test;
export default test;

/**
 * Imports the files one by one and runs the tests that each declares.
 * @param {string[]} files paths from the root of the server
 * @returns {Promise<number>} how many tests failed
 */
export async function runFiles(files) {
  addEventListener("error", (event) => keep(event, event.error ?? event.message));
  addEventListener("unhandledrejection", (event) => keep(event, event.reason));
  const counts = { tests: 0, pass: 0, fail: 0, skipped: 0 };
  console.log("TAP version 13");
  for (const file of files) {
    console.log(`# ${file}`);
    const declare = { name: file, body: () => import(new URL(file, location.origin).href), skipped: false };
    const problems = await attempt(declare);
    if (problems.length > 0) print(counts, declare, problems);
    for (const test of tests.splice(0)) print(counts, test, test.skipped ? [] : await attempt(test));
  }
  console.log(`1..${counts.tests}`);
  for (const [name, count] of Object.entries(counts)) console.log(`# ${name} ${count}`);
  return counts.fail;
}

/**
 * @param {Event} event
 * @param {unknown} error
 */
function keep(event, error) {
  event.preventDefault(); // Otherwise the browser reports it a second time.
  stray.push(error);
}

/**
 * What went wrong in a test: what it threw, and what it left to nobody.
 * @param {Test} test
 * @returns {Promise<unknown[]>}
 */
async function attempt({ body }) {
  /** @type {unknown[]} */
  const problems = [];
  try {
    await within(body);
  } catch (error) {
    problems.push(error);
  }
  await task(); // The browser reports a rejection in a task that it queues after this one,
  await task(); // so before this one.
  return problems.concat(stray.splice(0));
}

/** @returns {Promise<void>} in the next task */
function task() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @param {Body} body */
async function within(body) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished after ${TIMEOUT / 1000} s`)), TIMEOUT);
  });
  try {
    await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {{ tests: number, pass: number, fail: number, skipped: number }} counts
 * @param {Test} test
 * @param {unknown[]} problems
 */
function print(counts, { name, skipped }, problems) {
  const failed = problems.length > 0;
  counts.tests += 1;
  counts[skipped ? "skipped" : failed ? "fail" : "pass"] += 1;
  console.log(`${failed ? "not ok" : "ok"} ${counts.tests} - ${name}${skipped ? " # SKIP" : ""}`);
  for (const problem of problems) console.log(describe(problem).replace(/^/gm, "  # "));
}

/** @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`;
  const stack = error.stack ?? "";
  return stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
}
