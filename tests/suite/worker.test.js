// Programs in workers, and calls from here to there.

import test from "node:test";
import assert from "node:assert/strict";
import { CrossingError, PanicError, connect, createInWorker, transfer, withOptions } from "@crossing-rs/runtime/worker.js";
import { fixture, rejectionOf, settled } from "./fixture.js";

const target = new URL("../../target/", import.meta.url);
const PROGRAMS = {
  "a .wasm": new URL("wasm/wasm32-unknown-unknown/debug/lifecycle_exports.wasm", target),
  "a generated module": new URL("dist/lifecycle_exports/index.js", target),
};

/** A worker of these tests. @param {string} name @returns {Promise<any>} */
async function newWorker(name) {
  const url = new URL(`./workers/${name}.js`, import.meta.url);
  if (typeof Worker === "function") {
    return new Worker(url, { type: "module" });
  }
  // In a variable, so that a page does not look for it.
  const threads = "node:worker_threads";
  return new (await import(threads)).Worker(url);
}

/**
 * Does something with a worker's functions, and ends it.
 * @param {(remote: any, worker: any) => Promise<unknown>} act
 * @param {string} [name]
 */
async function withFunctions(act, name = "functions") {
  const worker = await newWorker(name);
  const remote = await connect(worker);
  try {
    await act(remote, worker);
  } finally {
    remote.dispose();
    await worker.terminate();
  }
}

/**
 * Does something with a program in a worker, and ends that.
 * @param {(app: any) => Promise<unknown>} act
 * @param {Parameters<typeof createInWorker>} args
 */
async function withProgram(act, ...args) {
  const app = await createInWorker(...args);
  try {
    await act(app);
  } finally {
    app.dispose();
  }
}

for (const [what, program] of Object.entries(PROGRAMS)) {
  test(`${what} in a worker: exports, main, a panic and a fresh instance`, () => withProgram(async (app) => {
    assert.equal(await app.count(), 1);
    assert.equal(await app.count(), 2);
    assert.equal(await app.names.callRust1.getMessage(), (await fixture("lifecycle_exports")).names.callRust1.getMessage());
    assert.equal(typeof (await (await app.getExports("lifecycle_exports")).pages()), "number");
    const panic = await rejectionOf(app.panic("on purpose"));
    assert.ok(panic instanceof PanicError && panic instanceof CrossingError && panic instanceof Error);
    assert.match(panic.message, /on purpose/);
    assert.equal(panic.name, "PanicError");
    assert.equal(panic.code, "CX2101");
    assert.match(panic.file, /\.rs$/);
    assert.ok(panic.line > 0);
    assert.equal((await rejectionOf(app.count())).message, panic.message);
    await app.restart();
    assert.equal(await app.count(), 1);
    app.dispose();
    assert.equal((await rejectionOf(app.count())).code, "CX2201");
  }, program, { args: ["7"] }));
}

test("instances side by side, here and in workers: one that died leaves the others alone", async () => {
  const program = PROGRAMS["a .wasm"];
  const here = await fixture("lifecycle_exports");
  await withProgram((a) => withProgram((b) => sideBySide(here, a, b), program), program);
});

/**
 * @param {any} here
 * @param {any} a
 * @param {any} b
 */
async function sideBySide(here, a, b) {
  for (const app of [here, a, b, a, here]) await app.count();
  await rejectionOf(a.panic("one"));
  assert.deepEqual([await here.count(), await b.count()], [3, 2]);
  await a.restart();
  assert.deepEqual([await a.count(), await here.count(), await b.count()], [1, 4, 3]);
  a.dispose();
  assert.deepEqual([await here.count(), await b.count()], [5, 4]);
}

test("modules are imported by the worker, from addresses relative to here", async () => {
  const imports = { fatal: new URL("./workers/doubler.js", import.meta.url) };
  await withProgram((app) => app.addHook(), PROGRAMS["a .wasm"], { imports });
});

test("what cannot be loaded in a worker is the error of making it", async () => {
  const missing = await rejectionOf(createInWorker(new URL("missing.wasm", import.meta.url)));
  assert.equal(missing.code, "CX3001");
  assert.match(missing.message, /missing\.wasm/);
  assert.ok(missing instanceof CrossingError);
});

test("only functions are there, in objects too; the object is no thenable", async () => {
  await withFunctions(async (remote) => {
    assert.equal(await remote, remote);
    assert.equal(await remote.inner.deeper.name(), "deep");
    assert.equal(remote.missing, undefined);
    assert.equal("value" in remote || "value" in remote.inner, false);
  });
});

test("arguments and results are cloned, and what is marked moves", async () => {
  await withFunctions(async (remote) => {
    const given = [1, "two", 3n, null, undefined, new Date(4), { five: [new Uint8Array([5])] }, new Map([[6, "six"]])];
    assert.deepEqual(await remote.echo(...given), given);
    const bytes = new Uint8Array(1000).fill(1);
    assert.equal(await remote.sum(bytes), 1000);
    assert.equal(bytes.length, 1000);
    assert.equal(await remote.sum(transfer(bytes, [bytes.buffer])), 1000);
    assert.equal(bytes.length, 0);
    assert.deepEqual(await remote.moved(3), new Uint8Array([7, 7, 7]));
    assert.deepEqual(await Promise.all([1, 2, 3].map((value) => remote.echo(value))), [[1], [2], [3]]);
  });
});

test("an error keeps class, message, trace, causes and fields", async () => {
  await withFunctions(async (remote) => {
    const own = await rejectionOf(remote.fail("own"));
    assert.ok(own instanceof Error);
    assert.deepEqual([own.name, own.message, own.code, own.extra], ["Own", "mine", "E7", { list: [1] }]);
    assert.match(own.stack, /functions\.js/);
    assert.ok(own.cause instanceof RangeError);
    assert.equal(own.cause.message, "inner");
    assert.equal(String(await rejectionOf(remote.fail("type"))), "TypeError: a type");
    assert.ok((await rejectionOf(remote.fail("type"))) instanceof TypeError);
    const dom = await rejectionOf(remote.fail("dom"));
    assert.ok(dom instanceof DOMException);
    assert.deepEqual([dom.name, dom.message], ["AbortError", "gone"]);
    assert.equal(await rejectionOf(remote.fail("text")), "no error");
    assert.equal(await rejectionOf(remote.fail("nothing")), undefined);
    assert.equal(await rejectionOf(remote.fail("symbol")), "Symbol(s)");
  });
});

test("what cannot leave its thread is an error that names it", async () => {
  await withFunctions(async (remote) => {
    for (const [call, text] of /** @type {[Promise<unknown>, RegExp][]} */ ([
      [remote.echo(1, () => {}), /`echo`: argument 2 cannot go to a worker/],
      [remote.function(), /result of `function`: it cannot leave its worker/],
      [remote.held(), /result of `held`: a held thing cannot leave its worker/],
      [remote.callback(), /result of `callback`: function named cannot leave its worker$/],
      [remote.stream(), /result of `stream`: it cannot leave its worker/],
    ])) {
      const error = await rejectionOf(call);
      assert.equal(error.code, "CX2203");
      assert.match(error.message, text);
    }
    assert.deepEqual(await remote.echo("still there"), ["still there"]);
  });
});

test("an AbortSignal that is an argument reaches the worker", async () => {
  await withFunctions(async (remote) => {
    const controller = new AbortController();
    const outcome = remote.aborted("first", controller.signal);
    await settled();
    controller.abort(new RangeError("enough"));
    assert.deepEqual(await outcome, ["first", "RangeError", "enough"]);
    assert.deepEqual(await remote.aborted("before", AbortSignal.abort("at once")), ["before", "at once", undefined]);
  });
});

test("a call that is not answered ends by time-out, by signal, or with the connection", async () => {
  await withFunctions(async (remote) => {
    const late = await rejectionOf(withOptions(remote, { timeout: 20 }).never());
    assert.equal(late.code, "CX2202");
    assert.match(late.message, /`never` in a worker: no answer within 0\.02 s/);
    const controller = new AbortController();
    const call = rejectionOf(withOptions(remote, { signal: controller.signal }).never());
    controller.abort("changed my mind");
    assert.equal(await call, "changed my mind");
    assert.equal(await rejectionOf(withOptions(remote, { signal: AbortSignal.abort("before") }).never()), "before");
    const last = rejectionOf(remote.never());
    remote.dispose();
    remote.dispose();
    assert.match((await last).message, /was disposed/);
  });
});

for (const how of ["is terminated", "ends itself"]) {
  test(`calls that wait are rejected when the worker ${how}`, async () => {
    await withFunctions(async (remote, worker) => {
      const waiting = rejectionOf(remote.never());
      if (how === "is terminated") {
        worker.terminate();
      } else {
        remote.end().catch(() => {});
      }
      const error = await waiting;
      assert.equal(error.code, "CX2201");
      assert.match(error.message, /the worker is gone: it has ended/);
      assert.equal(await rejectionOf(remote.echo(1)), error);
    });
  });
}

test("a worker may call `serve` whenever it is ready", async () => {
  await withFunctions(async (remote) => assert.equal(await remote.answer(), 42), "late");
});

test("a worker may be connected to often, and each connection ends alone", async () => {
  await withFunctions(async (remote, worker) => {
    const other = await connect(worker);
    other.dispose();
    assert.deepEqual(await remote.echo(1), [1]);
  });
});

test("a worker whose script fails, or never calls `serve`, is no connection", async () => {
  const broken = await newWorker("broken");
  const error = await rejectionOf(connect(broken));
  assert.equal(error.code, "CX2201");
  assert.match(error.message, /not today/);
  const silent = await newWorker("doubler");
  assert.ok(["CX2201", "CX2202"].includes((await rejectionOf(connect(silent, { timeout: 200 }))).code));
  await Promise.all([broken.terminate(), silent.terminate()]);
});

test("what the functions for workers are given is checked, and an error names it", async () => {
  await withFunctions(async (remote, worker) => {
    for (const [act, text] of /** @type {[() => unknown, string][]} */ ([
      [() => connect(5), "connect(): expected a Worker, ServiceWorker or port, not 5 (number)"],
      [() => connect(undefined), "connect(): expected a Worker, ServiceWorker or port, not undefined"],
      [() => connect(worker, /** @type {any} */ ("x")), "connect(): expected an object, not x (string)"],
      [() => connect(worker, { timeout: -1 }), "connect(): timeout: expected milliseconds, 0 or more, not -1 (number)"],
      [() => connect(worker, { timeout: NaN }), "connect(): timeout: expected milliseconds, 0 or more, not NaN (number)"],
      [() => withOptions(5, {}), "withOptions(): expected an object of a worker's functions, not 5 (number)"],
      [() => withOptions(null, {}), "withOptions(): expected an object of a worker's functions, not null"],
      [
        () => withOptions(remote, /** @type {any} */ ({ timeout: "x" })),
        "withOptions(): timeout: expected milliseconds, 0 or more, not x (string)",
      ],
      [() => withOptions(remote, /** @type {any} */ ({ signal: 5 })), "withOptions(): signal: expected an AbortSignal, not 5 (number)"],
      [() => createInWorker(/** @type {any} */ (undefined)), "createInWorker(): expected an address, not undefined"],
      [() => createInWorker("x", /** @type {any} */ (5)), "createInWorker(): expected an object, not 5 (number)"],
      [
        () => createInWorker("x", { imports: /** @type {any} */ ({ a: 5 }) }),
        'createInWorker(): imports["a"]: expected an address, not 5 (number)',
      ],
      [() => createInWorker("x", { baseUrl: /** @type {any} */ (5) }), "createInWorker(): baseUrl: expected an address, not 5 (number)"],
    ])) {
      const error = await rejectionOf((async () => act())());
      assert.ok(error instanceof TypeError);
      assert.equal(error.message, text);
    }
    assert.deepEqual(await withOptions(remote, /** @type {any} */ (null)).echo(1), [1]);
    assert.deepEqual(await withOptions(remote, { timeout: undefined, signal: undefined }).echo(1), [1]);
  });
});
