// Runs tests one after the other, each in an instance of its own, and tells the runner what happens.

import { compile } from "../compile.js";
import { Code, CrossingError, PanicError } from "../errors.js";
import { instantiate } from "../instance.js";
import { assertAlive, enter } from "../life.js";
import { programOf } from "../load.js";
import { getI32, readText } from "../memory.js";
import { promiseOfRust } from "../promises.js";
import { watchConsole } from "./console.js";
import { framesOf, textOfError } from "./failure.js";
import { runProgram } from "./program.js";
import { watchErrors } from "./uncaught.js";

/** @import { Core, Program } from "../protocol.js" */
/** @import { Outcome, Plan, Report, Test } from "./protocol.js" */

/** How many frames errors have. */
const FRAMES = 60;

/**
 * @param {Plan} plan
 * @param {Report} report
 */
export async function runTests(plan, report) {
  watchConsole((text, isError) => report({ event: "printed", text, isError }));
  const uncaught = watchErrors();
  // An engine's ten are used up between the panic and the test.
  Reflect.set(Error, "stackTraceLimit", FRAMES);
  try {
    if (plan.run) {
      report({ event: "ready" });
      report({ event: "exited", ...(await runProgram(plan, plan.run)) });
      return;
    }
    const { module, url } = await compile(plan.wasm);
    const program = programOf(module, url, {});
    report({ event: "ready" });
    for (const test of plan.tests) {
      report({ event: "started", index: test.index });
      const begin = performance.now();
      let outcome = await beforeTimeout(test, runTest(program, plan, test));
      // What nobody caught is told in a turn of its own, which a timer may overtake.
      await turn();
      await turn();
      const [error] = uncaught.splice(0);
      if (error !== undefined && outcome.kind === "passed") {
        outcome = error instanceof PanicError ? outcomeOf(error, plan) : { kind: "failed", text: `nobody caught: ${textOfError(error)}` };
      }
      report({ event: "ended", seconds: (performance.now() - begin) / 1000, outcome });
    }
    report({ event: "done" });
  } catch (error) {
    report({ event: "broken", text: error instanceof CrossingError ? error.message : textOfError(error) });
  }
}

function turn() {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * @param {Test} test
 * @param {Promise<Outcome>} running
 * @returns {Promise<Outcome>}
 */
async function beforeTimeout(test, running) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<Outcome>} */
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, test.timeout, { kind: "timeout" });
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Program} program
 * @param {Plan} plan
 * @param {Test} test
 * @returns {Promise<Outcome>}
 */
async function runTest(program, plan, test) {
  let instance;
  try {
    const imports = await importModules(plan, test);
    const { baseUrl } = plan;
    const runMain = (/** @type {Core} */ core) => callTest(core, test.symbol);
    instance = await instantiate({ ...program, options: { baseUrl, imports }, runMain: /** @type {any} */ (runMain) });
    const text = /** @type {unknown} */ (await instance.runMain());
    // A task in the background may have ended it.
    if (instance.cause) {
      throw instance.cause;
    }
    return text === undefined ? { kind: "passed" } : { kind: "failed", text: `Error: ${text}` };
  } catch (error) {
    return outcomeOf(error, plan);
  } finally {
    instance?.dispose();
  }
}

/**
 * The modules of a test, evaluated anew: what one test leaves in them is not there in the next.
 * @param {Plan} plan
 * @param {Test} test
 */
async function importModules({ baseUrl }, { index, modules }) {
  /** @type {Record<string, object>} */
  const imports = {};
  for (const [name, address] of modules) {
    try {
      imports[name] = await import(fresh(address, baseUrl, index));
    } catch (cause) {
      const hint = isOfPackage(address) ? " (the name of a package, which has to be installed; a file's begins with ./)" : "";
      const text = `the module "${name}" of this test cannot be imported from ${address}${hint}: ${textOfError(cause)}`;
      throw new CrossingError(Code.noModule, text, { cause });
    }
  }
  return imports;
}

function isOfPackage(/** @type {string} */ address) {
  return !/^\.{0,2}\//.test(address) && !URL.canParse(address);
}

/**
 * What `import` takes, and has not been taken for another test.
 * @param {string} address
 * @param {string} baseUrl
 * @param {number} index
 */
function fresh(address, baseUrl, index) {
  if (isOfPackage(address)) {
    return address;
  }
  const url = new URL(address, baseUrl);
  if (/^(file|https?):$/.test(url.protocol)) {
    url.searchParams.set("test", String(index));
  }
  // For Bun `file:` addresses that differ in what follows the `?` are one module, paths are not.
  const isPath = "Bun" in globalThis && url.protocol === "file:";
  return isPath ? decodeURIComponent(url.pathname) + url.search : url.href;
}

/**
 * Calls a test. Resolves to the text of its `Err`, if it has one.
 * @param {Core} core
 * @param {string} symbol
 * @returns {Promise<string | undefined>}
 */
async function callTest(core, symbol) {
  assertAlive(core);
  if (symbol === "main") {
    // libtest, which has no way to say how it ended but to stop the program.
    return enter(core, symbol, 0, 0) === 0 ? undefined : "a test failed";
  }
  const take = (/** @type {number} */ area) => {
    const address = getI32(core, area);
    return address === 0 ? undefined : readText(core, address, getI32(core, area + 4));
  };
  return promiseOfRust(core, take, (handle) => enter(core, symbol, handle));
}

/**
 * @param {unknown} error
 * @param {Plan} plan
 * @returns {Outcome}
 */
function outcomeOf(error, { backtrace, baseUrl }) {
  // The user's own files as they lie in the package.
  const plain = (/** @type {string} */ text) => text.replaceAll(baseUrl, "").replaceAll(/\?test=\d+/g, "");
  if (error instanceof PanicError) {
    // Whether the instance goes on matters to nobody here: the next test has another.
    const message = error.message.replace(/\n\(unwound: [^\n]*\)$/, "");
    const cause = error.cause === undefined ? "" : `\ncaused by: ${textOfError(error.cause)}`;
    const stack = backtrace ? `\nstack backtrace:\n${framesOf(error)}` : "";
    return { kind: "panicked", panic: message.slice(message.indexOf("\n") + 1), text: plain(message + stack + cause) };
  }
  if (error instanceof CrossingError && error.code === Code.exited) {
    const why = error.cause === undefined ? "" : `: ${textOfError(error.cause)}`;
    return { kind: "failed", text: plain(`the program exited with code ${/** @type {any} */ (error).status} while this test ran${why}`) };
  }
  const text = error instanceof CrossingError ? `${error.name}: ${error.message}` : textOfError(error);
  return { kind: "failed", text: plain(text) };
}
