// Death: what kills an instance, what its users see, and that no Rust code runs after it.

import test from "node:test";
import assert from "node:assert/strict";
import { CrossingError, PanicError } from "@crossing-rs/runtime";
import { alive, assertDead, explains, fixture, rejectionOf, settled, thrownBy } from "./fixture.js";

/**
 * @param {unknown[]} errors
 * @param {() => void} act
 */
function thrownInto(errors, act) {
  try {
    act();
  } catch (error) {
    errors.push(error);
  }
}

for (const [call, message, args] of /** @type {[string, string | RegExp, any[]][]} */ ([
  ["panic", "text: 😀\nsecond line", ["text: 😀\nsecond line"]],
  ["panic", "", [""]],
  ["panic", "x".repeat(100_000), ["x".repeat(100_000)]],
  ["panicHere", "static text", []],
  ["expectOne", "there is one", [null]],
  ["index", "index out of bounds: the len is 3 but the index is 3", [3]],
  ["panicAny", "Box<dyn Any>", []],
])) {
  test(`a panic is an Error with its text and place: ${call} ${String(message).slice(0, 20)}`, async () => {
    const instance = await alive();
    const { app } = instance;
    assert.equal(app.count(), 1);
    const error = thrownBy(() => app[call](...args));
    assert.ok(error instanceof PanicError && error instanceof CrossingError && error instanceof Error);
    assert.deepEqual([error.name, error.code, error.cause], ["PanicError", "CX2101", undefined]);
    assert.match(error.file, /lifecycle[/\\]src[/\\]fatal\.rs$/);
    assert.ok(Number.isInteger(error.line) && error.line > 1 && Number.isInteger(error.column) && error.column > 0);
    const expected = `panicked at ${error.file}:${error.line}:${error.column}:\n${message}`;
    assert.ok(error.message === expected, error.message.slice(0, 200));
    await assertDead(instance, error);
  });
}

test("two panics in one file have two places", async () => {
  const [first, second] = [await alive(), await alive()];
  const one = thrownBy(() => first.app.panic("one"));
  const two = thrownBy(() => second.app.panicHere());
  assert.equal(one.file, two.file);
  assert.ok(one.line < two.line, `${one.line} ${two.line}`);
});

test("a trap, also with a panic hook that replaced ours, kills with the engine's error as cause", async () => {
  for (const act of [
    (/** @type {any} */ app) => app.trap(),
    (/** @type {any} */ app) => {
      app.replaceHook();
      app.panic("nobody hears it");
    },
  ]) {
    const instance = await alive();
    const error = thrownBy(() => act(instance.app));
    assert.ok(error instanceof CrossingError && !(error instanceof PanicError));
    assert.equal(error.code, "CX2102");
    assert.ok(error.cause instanceof WebAssembly.RuntimeError);
    assert.match(error.message, explains ? /unreachable.*another panic hook has replaced Crossing's/s : /unreachable/);
    await assertDead(instance, error);
  }
});

test("endless recursion in Rust kills", async () => {
  const instance = await alive();
  const error = thrownBy(() => instance.app.recurse(0));
  assert.equal(error.code, "CX2102");
  // The shadow stack's end or the engine's, whichever is nearer.
  assert.ok(error.cause instanceof WebAssembly.RuntimeError || error.cause instanceof RangeError, String(error.cause));
  await assertDead(instance, error);
});

test("running out of memory kills", async () => {
  const instance = await alive();
  const error = thrownBy(() => instance.app.exhaustMemory());
  assert.equal(error.code, "CX2102");
  assert.ok(error.cause instanceof WebAssembly.RuntimeError, String(error.cause));
  await assertDead(instance, error);
});

test("an endless recursion through JavaScript kills, or leaves every frame in order", async () => {
  for (const step of [
    (/** @type {any} */ app) => app.mutual(),
    (/** @type {any} */ app) => {
      try {
        return app.mutual();
      } catch {
        return 0;
      }
    },
  ]) {
    const instance = await alive();
    const { app, fatal } = instance;
    fatal.step = () => step(app);
    let frames;
    try {
      frames = app.mutual();
    } catch (error) {
      assert.ok(app.cause, `an error of the stack left Rust, which lives on: ${error}`);
    }
    if (app.cause) {
      await assertDead(instance, app.cause);
    } else {
      assert.equal(frames, 0, "frames were lost, and the instance lives on");
      fatal.step = () => 0;
      assert.equal(app.mutual(), 0);
    }
  }
});

test("an import without Result panics at the caller's line, with JavaScript's error as cause", async () => {
  for (const [value, text] of /** @type {const} */ ([
    [new TypeError("wrong"), "TypeError: wrong"],
    ["just a string", "just a string"],
    [null, "null"],
  ])) {
    const instance = await alive();
    instance.fatal.step = () => {
      throw value;
    };
    const error = thrownBy(() => instance.app.unhandled());
    assert.ok(error instanceof PanicError);
    assert.ok(error.message.endsWith(`:\n${text}; declare it \`-> Result<_, JsError>\` to handle this`), error.message);
    assert.equal(error.cause, value);
    assert.ok("cause" in error, "null is a cause too");
    const here = thrownBy((await alive()).app.panicHere);
    assert.equal(error.file, here.file);
    assert.ok(error.line > here.line + 10, "not the caller's line");
    await assertDead(instance, error);
  }
});

test("a panic hook that calls the one before sees the text, and JavaScript the same error as without it", async () => {
  for (const [act, heard, text] of /** @type {[(app: any) => void, string, string][]} */ ([
    [(app) => app.panic("formatted"), "formatted", "formatted"],
    [(app) => app.panicHere(), "static text", "static text"],
    [(app) => app.panicAny(), "no text", "Box<dyn Any>"],
    [
      (app) => app.unhandled(),
      "JavaScript threw an error; declare it `-> Result<_, JsError>` to handle this",
      "Error: a; b; declare it `-> Result<_, JsError>` to handle this",
    ],
  ])) {
    const instance = await alive();
    instance.fatal.step = () => {
      throw new Error("a; b");
    };
    instance.app.addHook();
    const error = thrownBy(() => act(instance.app));
    assert.ok(error instanceof PanicError, String(error));
    assert.ok(error.message.endsWith(`:\n${text}`), error.message);
    assert.deepEqual(instance.seen.heard, [heard]);
    await assertDead(instance, error);
  }
});

test("a wrong result of an import without Result panics with that text", async () => {
  const instance = await alive();
  instance.fatal.step = () => "text";
  const error = thrownBy(() => instance.app.through());
  assert.match(error.message, /import `step` of module `fatal`, result \(Rust `i32`\): .*text \(string\); declare it/);
  assert.equal(error.cause.name, "CrossingError");
  assert.deepEqual(instance.seen.wentOn, []);
});

test("a panic in a task kills, and later calls throw it", async () => {
  const instance = await alive();
  const { app } = instance;
  const own = await fixture("main_async_unit", { imports: { main: { ran() {} } }, args: ["60000"] });
  const main = own.runMain();
  await settled();
  const error = thrownBy(() => own.explode());
  assert.equal(await rejectionOf(main), error);
  assert.equal(app.count(), 1, "another instance died too");
});

test("a panic in a task that nobody waits for goes to the host, and kills", async () => {
  const instance = await alive();
  const { queueMicrotask } = globalThis;
  /** @type {unknown[]} */
  const reported = [];
  globalThis.queueMicrotask = (act) => queueMicrotask(() => void thrownInto(reported, act));
  try {
    instance.app.panicInATask("in a task");
    assert.equal(instance.app.count(), 1, "the task ran at once");
    await settled();
  } finally {
    globalThis.queueMicrotask = queueMicrotask;
  }
  const [cause] = reported;
  assert.equal(reported.length, 1);
  assert.match(/** @type {any} */ (cause).message, /\nin a task$/);
  await assertDead(instance, cause);
});

test("another instance of the module lives on, and restart() gives a fresh one", async () => {
  const [dead, other] = [await alive(), await alive()];
  assert.equal(dead.app.count(), 1);
  assert.equal(other.app.count(), 1);
  const cause = thrownBy(() => dead.app.panic("dead"));
  assert.equal(other.app.count(), 2);
  const fresh = await dead.app.restart();
  assert.notEqual(fresh, dead.app);
  assert.equal(fresh.cause, undefined);
  assert.equal(fresh.count(), 1, "the state was not fresh");
  assert.equal(thrownBy(() => dead.app.count()), cause, "the dead instance forgot its cause");
  const again = thrownBy(() => fresh.panic("again"));
  assert.deepEqual(dead.seen.deaths, [cause, again], "onDeath of the restarted instance");
});

test("an onDeath that throws hides neither the cause nor the death", async () => {
  const { queueMicrotask } = globalThis;
  /** @type {unknown[]} */
  const reported = [];
  // Where its error may go instead.
  globalThis.queueMicrotask = (act) => queueMicrotask(() => thrownInto(reported, act));
  try {
    for (const death of ["panic", "trap"]) {
      let told = 0;
      const onDeath = () => {
        told += 1;
        throw new Error("onDeath's own");
      };
      const app = await fixture("lifecycle_exports", { onDeath });
      const error = thrownBy(() => app[death]("dead"));
      assert.notEqual(error.message, "onDeath's own", death);
      assert.equal(error, app.cause, death);
      assert.equal(thrownBy(() => app.count()), error, death);
      await settled();
      assert.equal(told, 1);
    }
  } finally {
    globalThis.queueMicrotask = queueMicrotask;
  }
});

test("onDeath may restart or dispose, in the midst of the call that dies", async () => {
  for (const death of ["panic", "trap"]) {
    /** @type {any} */
    let fresh;
    const app = await fixture("lifecycle_exports", {
      onDeath() {
        fresh = app.restart();
      },
      imports: { fatal: { step: () => app[death]("dead"), goesOn: () => assert.fail("Rust went on") } },
    });
    const error = thrownBy(() => app.tryThrough());
    assert.equal(error, app.cause);
    assert.equal((await fresh).count(), 1);
    assert.equal(thrownBy(() => app.count()), error, "the instance forgot its cause");
  }
});
