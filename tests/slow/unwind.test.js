// Programs whose panics unwind: `cargo crossing build --unwind`. A panic is an error of the call, and the instance goes on.

import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { load } from "@crossing-rs/runtime";
import { rejectionOf, settled, thrownBy } from "../suite/fixture.js";
import { assertNoGrowth } from "../node/leak.js";
import { build } from "../consumers/unwind/build.js";

/** An instance with what JavaScript was asked and told. @param {(options: object) => Promise<any>} create */
async function alive(create) {
  const seen = { ran: /** @type {number[]} */ ([]), deaths: /** @type {Error[]} */ ([]) };
  const unwind = {
    step: () => 7,
    tick: async () => {},
    ran: (/** @type {number} */ task) => void seen.ran.push(task),
    call: (/** @type {(number: number) => number} */ closure) => closure(7),
  };
  const imports = {
    unwind: Object.fromEntries(
      Object.keys(unwind).map((name) => [name, (/** @type {any[]} */ ...args) => /** @type {any} */ (unwind)[name](...args)]),
    ),
  };
  const app = await create({ imports, onDeath: (/** @type {Error} */ cause) => seen.deaths.push(cause) });
  return { app, unwind, seen };
}

/**
 * Asserts that an error is a panic that was unwound, and that the instance lives.
 * @param {any} app
 * @param {any} error
 * @param {string} text
 */
function assertUnwound(app, error, text) {
  assert.equal(error?.name, "PanicError", String(error));
  assert.deepEqual([error.code, error.unwound], ["CX2107", true]);
  const [first, ...lines] = error.message.split("\n");
  assert.equal(lines.join("\n"), `${text}\n(unwound: the instance goes on)`);
  assert.equal(first, `panicked at ${error.file}:${error.line}:${error.column}:`);
  assert.equal(app.alive(), true);
  assert.equal(app.cause, undefined);
}

/**
 * Asserts that an instance is dead of it.
 * @param {{ app: any, seen: { deaths: Error[] } }} instance
 * @param {any} error
 * @param {string} code
 */
function assertDead({ app, seen }, error, code) {
  assert.equal(error.code, code, String(error));
  assert.ok(!error.unwound);
  assert.equal(app.cause, error);
  assert.equal(thrownBy(() => app.alive()), error);
  assert.deepEqual(seen.deaths, [error]);
}

/** What the host would report while something is done. @param {() => Promise<unknown>} act */
async function reportedDuring(act) {
  const { queueMicrotask } = globalThis;
  /** @type {any[]} */
  const reported = [];
  globalThis.queueMicrotask = (task) =>
    queueMicrotask(() => {
      try {
        task();
      } catch (error) {
        reported.push(error);
      }
    });
  try {
    await act();
  } finally {
    globalThis.queueMicrotask = queueMicrotask;
  }
  return reported;
}

const built = build();

for (const [binder, create] of /** @type {[string, (options: object) => Promise<any>][]} */ ([
  ["load()", async (options) => load(built.wasm, options)],
  ["the module", async (options) => (await import(built.module)).create(options)],
  ["the module of a release", async (options) => (await import(built.release)).create(options)],
])) {
  suite(`panics that unwind, through ${binder}`, () => {
    /** @type {Awaited<ReturnType<typeof alive>>} */
    let instance;
    /** @type {any} */
    let app;
    before(async () => {
      instance = await alive(create);
      app = instance.app;
    });

    for (const [call, text, ...args] of /** @type {[string, string, ...any][]} */ ([
      ["panic", "text: 😀\nsecond line", "text: 😀\nsecond line"],
      ["panic", "", ""],
      ["panic", "x".repeat(100_000), "x".repeat(100_000)],
      ["wide", "a wide result", "a wide result"],
      ["index", "index out of bounds: the len is 3 but the index is 3", 3],
      ["any", "Box<dyn Any>"],
      ["resumed", "again", "again"],
      ["caughtOften", "at last", 100],
    ])) {
      test(`a panic is an error of the call, and the instance goes on: ${call} ${text.slice(0, 20)}`, () => {
        for (let time = 0; time < 2; time++) {
          const error = thrownBy(() => app[call](...args));
          assertUnwound(app, error, text);
          assert.match(error.file, /src[/\\]lib\.rs$/);
          assert.ok(error.line > 1 && error.column > 0);
        }
      });
    }

    test("what the program catches itself is no error", () => {
      assert.equal(app.caught("own"), "own");
    });

    test("a panic that no hook was told of has no place", () => {
      assertUnwound(app, thrownBy(() => app.resumedAlone()), "alone");
    });

    test("destructors run, and borrows end", () => {
      const { held } = app;
      const before = held.dropped();
      assertUnwound(app, thrownBy(() => held.borrow("borrowed")), "borrowed");
      assertUnwound(app, thrownBy(() => held.borrow("borrowed")), "borrowed");
      assert.equal(held.borrowed() % 2, 0);
      assert.equal(held.dropped() - before, 2);
    });

    test("an import in between has the panic as its error, and another panic has it as its cause", () => {
      instance.unwind.step = () => app.panic("inner");
      assert.match(app.tryThrough(), /^PanicError: panicked at .*\ninner\n\(unwound/);
      const error = thrownBy(() => app.through());
      assert.match(error.message, /\nPanicError: panicked at .*\ninner\n\(unwound.*\); declare it `-> Result/);
      assert.equal(error.cause.name, "PanicError");
      assert.notEqual(error, error.cause);
      instance.unwind.step = () => {
        throw new TypeError("of JavaScript");
      };
      assert.equal(app.tryThrough(), "TypeError: of JavaScript");
      assertUnwound(app, thrownBy(() => app.through()), "TypeError: of JavaScript; declare it `-> Result<_, JsError>` to handle this");
      instance.unwind.step = () => 7;
      assert.deepEqual([app.through(), app.tryThrough()], [7, "7"]);
    });

    test("a panic that begins and ends while another unwinds does not stand in for it", () => {
      let inner;
      instance.unwind.step = () => {
        inner = thrownBy(() => app.panic("inner"));
        return 7;
      };
      const error = thrownBy(() => app.held.nested("outer"));
      assertUnwound(app, inner, "inner");
      assertUnwound(app, error, "outer");
      instance.unwind.step = () => 7;
    });

    test("a closure that panics", () => {
      assert.equal(app.closure(""), 7);
      assertUnwound(app, thrownBy(() => app.closure("closure")), "closure");
      assert.equal(app.closure(""), 7);
    });

    test("a callback that panics is no longer busy, and goes on", () => {
      const { held, closures } = app;
      const before = held.dropped();
      const sum = closures.sum();
      assert.equal(sum(1), 1);
      assertUnwound(app, thrownBy(() => sum(-3)), "-3");
      assert.equal(sum(5), 3);
      sum.dispose();
      assert.equal(held.dropped() - before, 1);
      assert.equal(thrownBy(() => sum(1)).code, "CX2023");
    });

    test("a callback for one call that panics has had it", () => {
      const { held, closures } = app;
      const before = held.dropped();
      const once = closures.once();
      assertUnwound(app, thrownBy(() => once("once")), "once");
      assert.equal(held.dropped() - before, 1);
      assert.match(thrownBy(() => once("")).message, /was called before: an `FnOnce` is called once$/);
    });

    test("an async callback rejects", async () => {
      const later = app.closures.later();
      assertUnwound(app, await rejectionOf(later("in a callback")), "in a callback");
      assert.equal(await later(""), 7);
      later.dispose();
    });

    test("a function of JavaScript's in between has the panic as its error", () => {
      const { closures } = app;
      const sum = closures.sum();
      assert.match(closures.call(sum, -1), /^PanicError: panicked at .*\n-1\n\(unwound/);
      assert.equal(closures.call(sum, 8), "7");
      assert.match(closures.call(() => app.panic("inner"), 1), /\ninner\n\(unwound/);
      sum.dispose();
    });

    test("a listener that panics hears on, and the host is told", () => {
      const { held, closures } = app;
      const before = held.dropped();
      /** @type {any} */
      let hear;
      const target = {
        addEventListener: (/** @type {string} */ _kind, /** @type {any} */ listener) => (hear = listener),
        removeEventListener: () => (hear = undefined),
      };
      closures.listen(target);
      for (let time = 0; time < 2; time++) {
        assertUnwound(app, thrownBy(() => hear({})), "heard");
      }
      closures.unlisten();
      assert.equal(hear, undefined);
      assert.equal(held.dropped() - before, 1);
    });

    test("a stream that panics ends with the panic, and is dropped", async () => {
      const { held, closures } = app;
      const before = held.dropped();
      const reader = closures.numbers().getReader();
      assert.deepEqual([await reader.read(), await reader.read()].map(({ value }) => value), [1, 2]);
      assertUnwound(app, await rejectionOf(reader.read()), "number 3");
      assertUnwound(app, await rejectionOf(reader.closed), "number 3");
      assert.equal(held.dropped() - before, 1);
    });

    test("a stream whose reader panics is ended", async () => {
      let returned = 0;
      const stream = (/** @type {number[]} */ numbers) => ({
        [Symbol.asyncIterator]: () => ({
          next: async () => ({ done: numbers.length === 0, value: numbers.shift() }),
          return: async () => (returned++, { done: true, value: undefined }),
        }),
      });
      assert.equal(await app.closures.read(stream([1, 2])), 3);
      assertUnwound(app, await rejectionOf(app.closures.read(stream([1, -2, 3]))), "-2");
      await settled();
      assert.equal(returned, 1);
    });

    test("a destructor that dispose() runs", () => {
      assertUnwound(app, thrownBy(() => app.held.bomb().dispose()), "destructor");
    });

    test("an async export rejects, at once and later, also with borrowed arguments", async () => {
      const { later } = app;
      assertUnwound(app, await rejectionOf(later.atOnce("at once")), "at once");
      assertUnwound(app, await rejectionOf(later.afterATick("later", new Map())), "later JsObject(Map)");
      assert.equal(await later.promise(""), 7);
      assertUnwound(app, await rejectionOf(later.promise("a promise")), "a promise");
    });

    test("a panic in main rejects, and main can run again", async () => {
      assertUnwound(app, await rejectionOf(app.runMain(["panic"])), "main");
      assertUnwound(app, await rejectionOf(app.runMain(["later"])), "main, later");
      assert.equal(await app.runMain([]), 0);
    });

    test("each panic of a task is reported once, and the other tasks go on", async () => {
      instance.seen.ran = [];
      const reported = await reportedDuring(async () => {
        app.later.tasks(6);
        await settled();
      });
      assert.deepEqual(instance.seen.ran, [1, 3, 5]);
      assert.deepEqual(
        reported.map((error) => error.message.split("\n")[1]),
        ["task 0", "task 2", "task 4"],
      );
      reported.forEach((error, index) => assertUnwound(app, error, `task ${2 * index}`));
    });

    test("tasks that one promise wakes", async () => {
      let release = () => {};
      const shared = new Promise((resolve) => (release = () => resolve(undefined)));
      instance.unwind.tick = () => shared;
      instance.seen.ran = [];
      const reported = await reportedDuring(async () => {
        app.later.tasks(4);
        await settled();
        release();
        await settled();
      });
      instance.unwind.tick = async () => {};
      assert.deepEqual([instance.seen.ran, reported.length], [[1, 3], 2]);
    });

    test("another panic hook takes the place away, and nothing else", async () => {
      const { app } = await alive(create);
      app.replaceHook();
      assertUnwound(app, thrownBy(() => app.panic("unheard")), "unheard");
      assertUnwound(app, await rejectionOf(app.later.atOnce("unheard")), "unheard");
    });

    for (const [what, act] of /** @type {[string, (app: any) => unknown][]} */ ([
      ["an export", () => thrownBy(() => app.panic("text ".repeat(200)))],
      ["an import without Result", () => thrownBy(() => (instance.unwind.step = () => app.panic("inner"), app.through()))],
      ["arguments and clones", () => thrownBy(() => app.held.arguments({}, ["a", "b".repeat(5000)], { an: "object" }, {}))],
      ["what the program catches", () => app.caught("own")],
      ["a closure", () => thrownBy(() => app.closure("closure"))],
      [
        "a callback",
        () => {
          const sum = app.closures.sum();
          thrownBy(() => sum(-1));
          sum.dispose();
        },
      ],
      ["a callback for one call", () => thrownBy(() => app.closures.once()("once"))],
      [
        "a stream",
        async () => {
          const reader = app.closures.numbers().getReader();
          await reader.read();
          await reader.read();
          await rejectionOf(reader.read());
          await rejectionOf(reader.closed);
        },
      ],
      ["an async export", () => rejectionOf(app.later.afterATick("later", {}))],
      ["a promise", () => rejectionOf(app.later.promise("later"))],
    ])) {
      test(`nothing stays behind: ${what}`, () => assertNoGrowth(act, app.pages));
    }

    for (const [what, act, code, text] of /** @type {[string, (instance: any) => unknown, string, RegExp][]} */ ([
      ["a destructor's panic during another", ({ app }) => app.held.twice(), "CX2101", /\ndestructor\n\(in a destructor, during another panic\)$/],
      ["a panic in a function that cannot unwind", ({ app }) => app.foreign(), "CX2101", /panic in a function that cannot unwind$/],
      ["a trap", ({ app }) => app.trap(), "CX2102", /unreachable/],
      ["endless recursion", ({ app }) => app.recurse(0), "CX2102", /memory access out of bounds|Maximum call stack/],
      ["the end of memory", ({ app }) => app.exhaustMemory(), "CX2102", /unreachable/],
      [
        "a trap that JavaScript swallows",
        ({ app, unwind }) => {
          unwind.step = () => (thrownBy(() => app.trap()), 7);
          return app.tryThrough();
        },
        "CX2102",
        /unreachable/,
      ],
    ])) {
      test(`a death is a death all the same: ${what}`, async () => {
        const instance = await alive(create);
        assert.equal(instance.app.alive(), true);
        const error = thrownBy(() => act(instance));
        assert.match(error.message, text);
        if (what.startsWith("a destructor")) assert.match(error.cause.message, /\nfirst\n/);
        assertDead(instance, error, code);
        assert.equal((await instance.app.restart()).alive(), true);
      });
    }
  });
}
