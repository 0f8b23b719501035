// What the suites share: loading a fixture, and an import module that records its calls.

import assert from "node:assert/strict";
import { load } from "@crossing-rs/runtime";

const built = new URL("../../target/wasm/wasm32-unknown-unknown/debug/", import.meta.url);

/** Whether errors say what may have led to them: those of a release's module do not. */
export const explains = !/release/.test(globalThis.process?.env["CROSSING_MODULES"] ?? "");

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const modules = new Map();

/**
 * The compiled fixture, compiled once.
 * @param {string} name
 */
function compiled(name) {
  let module = modules.get(name);
  if (!module) {
    modules.set(name, (module = bytesOf(new URL(`${name}.wasm`, built)).then((bytes) => WebAssembly.compile(bytes))));
  }
  return module;
}

/** @param {URL} url */
async function bytesOf(url) {
  if (url.protocol !== "file:") {
    return (await fetch(url)).arrayBuffer();
  }
  // In a variable, so that a page does not look for it.
  const files = "node:fs/promises";
  return (await import(files)).readFile(url);
}

/**
 * A new instance of a fixture.
 * @param {string} name
 * @param {import("@crossing-rs/runtime").LoadOptions} [options]
 */
export async function fixture(name, options) {
  return load(await compiled(name), options);
}

/**
 * A module whose functions all record their arguments and then do what `answer` does.
 * `calls` are the calls since the last look.
 */
export function recorder() {
  const seen = { calls: /** @type {unknown[][]} */ ([]), answer: (/** @type {any[]} */ ...args) => args[0] };
  const record = (/** @type {unknown[]} */ ...args) => {
    seen.calls.push(args);
    return seen.answer(...args);
  };
  const functions = new Proxy(
    {},
    {
      // Not a thenable, which would be called by itself.
      get: (_target, key) => (key === "then" ? undefined : record),
    },
  );
  return {
    functions,
    /** What the functions do from now on. @param {(...args: any[]) => any} answer */
    answer: (answer) => void (seen.answer = answer),
    /** The calls since the last look. */
    calls: () => seen.calls.splice(0),
  };
}

/**
 * A module whose functions are looked up in `calls` at each call, where Rust keeps those that it has found.
 * @param {Record<string, any>} calls
 */
export function changing(calls) {
  const find = (/** @type {string} */ name) => (/** @type {unknown[]} */ ...args) => calls[name](...args);
  return new Proxy({}, { get: (_target, key) => (key === "then" ? undefined : find(String(key))) });
}

/**
 * What a function throws.
 * @param {() => unknown} act
 */
export function thrownBy(act) {
  try {
    act();
  } catch (error) {
    return error;
  }
  assert.fail("nothing was thrown");
}

/**
 * The reason for which a promise is rejected.
 * @param {Promise<unknown>} promise
 */
export async function rejectionOf(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  assert.fail("the promise was not rejected");
}

/**
 * Asserts that an error is a refusal of a value, and that its message has all these parts.
 * @param {any} error
 * @param {string[]} parts
 */
export function assertRefusal(error, parts) {
  assert.equal(error?.name, "CrossingError", `${error}`);
  for (const part of parts) {
    assert.ok(error.message.includes(part), `${JSON.stringify(error.message)} lacks ${JSON.stringify(part)}`);
  }
  return error;
}

/** An instance that may die, with what `onDeath` was told and the Rust code that ran after a call that should not have returned. */
export async function alive() {
  const seen = {
    deaths: /** @type {Error[]} */ ([]),
    wentOn: /** @type {number[]} */ ([]),
    heard: /** @type {string[]} */ ([]),
  };
  /** @type {Record<string, any>} */
  const fatal = {
    step: () => 0,
    goesOn: (/** @type {number} */ where) => void seen.wentOn.push(where),
    heard: (/** @type {string} */ text) => void seen.heard.push(text),
  };
  const onDeath = (/** @type {Error} */ cause) => seen.deaths.push(cause);
  const app = await fixture("lifecycle_exports", { imports: { fatal }, onDeath });
  return { app, fatal, seen };
}

/**
 * Asserts that an instance is dead for that reason and says so at every call.
 * @param {Awaited<ReturnType<typeof alive>>} instance
 * @param {any} cause
 */
export async function assertDead({ app, seen }, cause) {
  assert.equal(app.cause, cause);
  for (const call of [() => app.count(), () => app.panic("again"), () => app.names.snakeCaseName(), () => app.trap()]) {
    assert.equal(thrownBy(call), cause);
  }
  assert.equal(await rejectionOf(app.runMain()), cause);
  assert.deepEqual(seen.deaths, [cause], "onDeath");
}

/**
 * A value as a test's message names it.
 * @param {unknown} value
 */
export function name(value) {
  if (Object.is(value, -0)) {
    return "-0";
  }
  const kind = safe(() => Object.prototype.toString.call(value));
  return `${typeof value} ${kind} ${safe(() => String(value).slice(0, 40))}`;
}

/** @param {() => string} text */
function safe(text) {
  try {
    return text();
  } catch {
    return "";
  }
}

/** Until all microtasks have run that are due, and those that they make due. */
export function settled() {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Values of every type of JavaScript, by the text that an error must show for each. No Rust type takes them all.
 * @type {readonly (readonly [value: unknown, shown: string])[]}
 */
export const STRANGERS = [
  [undefined, "undefined"],
  [null, "null"],
  [true, "true (boolean)"],
  [1, "1 (number)"],
  [-1, "-1"],
  [1.5, "1.5 (number)"],
  [NaN, "NaN (number)"],
  [Infinity, "Infinity (number)"],
  [10n, "10 (bigint)"],
  ["7", "7 (string)"],
  ["", "(string)"],
  [Symbol("sym"), "Symbol(sym) (symbol)"],
  [new Number(7), "7 (object)"],
  [new String("a"), "a (object)"],
  [new Boolean(true), "true (object)"],
  [[], "(object)"],
  [[7], "7 (object)"],
  [{}, "[object Object] (object)"],
  [Object.create(null), "[object Object] (object)"],
  [new Proxy({}, {}), "[object Object] (object)"],
  [{ [Symbol.toPrimitive]: () => 7 }, "7 (object)"],
  [{ toString: () => assert.fail("toString ran away") }, "[object Object] (object)"],
  [
    {
      toString() {
        throw new Error("no text");
      },
      valueOf: () => 7,
    },
    "(object)",
  ],
  [() => 7, "(function)"],
];
