// Closures that are good during a call: `&dyn Fn`, `&mut dyn FnMut`. Through the function table, and without.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, changing, fixture, rejectionOf, thrownBy } from "./fixture.js";

/** @type {Record<string, any>} */
const calls = {};
const js = changing(calls);

/** Asserts that a call comes too late, and that the error says where the closure was. @param {any} f @param {string[]} parts */
function assertRevoked(f, ...parts) {
  const error = assertRefusal(thrownBy(f), ["is good until the call returns", ...parts]);
  assert.equal(error.code, "CX2023");
}

for (const program of ["callbacks", "callbacks_table"]) {
  const instance = await fixture(program, { imports: { js } });
  const { lent: app } = instance;

  test(`${program}: a closure is a function, until the call returns`, () => {
    /** @type {any} */
    let kept;
    calls.action = (/** @type {any} */ f) => {
      kept = f;
      assert.equal(typeof f, "function");
      assert.equal(f(), undefined);
      f(1, 2, 3);
    };
    assert.equal(app.lendAction(), 2);
    assertRevoked(kept, "import `action` of module `js`", "argument `f`", "&dyn Fn()");
    assert.equal(app.lendAnnotated(), 2);
  });

  test(`${program}: it ends too when JavaScript throws`, () => {
    /** @type {any} */
    let kept;
    const mine = new Error("mine");
    calls.action = (/** @type {any} */ f) => {
      kept = f;
      throw mine;
    };
    assert.equal(thrownBy(() => app.lendAction()), mine);
    assertRevoked(kept, "import `action`");
    calls.text = (/** @type {any} */ f) => {
      kept = f;
      return 5;
    };
    assertRefusal(thrownBy(() => app.lendText(1)), ["result"]);
    assertRevoked(kept, "import `text`");
  });

  test(`${program}: an FnMut changes what it borrows`, () => {
    calls.forEach = (/** @type {number[]} */ items, /** @type {any} */ f) => items.forEach(f);
    assert.equal(app.sumOf([1, 2, 39]), 42);
    assert.equal(app.sumOf([]), 0);
  });

  test(`${program}: results come back, and are taken as JavaScript says`, () => {
    calls.text = (/** @type {any} */ f) => `${f(1)} ${f(-5)}`;
    assert.equal(app.lendText(10), "11 5");
    calls.plain = (/** @type {any} */ f) => f(f(1)) * 10;
    assert.equal(app.lendPlain(), 30);
    calls.both = (/** @type {any} */ one, /** @type {any} */ other) => {
      assert.notEqual(one, other);
      assert.equal(one.length, 1);
      return [other(7), one(1), other(8), other(9)].reduce((sum, number) => sum + number);
    };
    assert.equal(app.lendBoth(), 17);
  });

  test(`${program}: an Err is thrown, and stays the same error when it passes through JavaScript`, () => {
    /** @type {any} */
    let thrown;
    calls.result = (/** @type {any} */ f) => {
      assert.equal(f(1), 1);
      thrown = thrownBy(() => f(11));
      assert.equal(thrown.name, "RangeError");
      assert.equal(thrown.message, "11 is more than 10");
      throw thrown;
    };
    assert.equal(thrownBy(() => app.lendResult(10)), thrown);
    calls.result = (/** @type {any} */ f) => f(10);
    assert.equal(app.lendResult(10), 10);
  });

  test(`${program}: arguments are checked, and the error says whose they are`, () => {
    calls.plain = (/** @type {any} */ f) => {
      for (const [value, shown] of /** @type {const} */ ([
        ["x", "x (string)"],
        [1.5, "1.5 (number)"],
        [undefined, "undefined"],
        [null, "null"],
      ])) {
        const error = assertRefusal(
          thrownBy(() => f(value)),
          ["callback `Fn(i32) -> i32`, argument 1 (Rust `i32`)", "Value is not an integer", shown, "import `plain` of module `js`, argument `f`"],
        );
        assert.deepEqual(error.site, { kind: "callback", function: "`Fn(i32) -> i32`", part: "argument 1", type: "i32" });
        assert.equal(error.actual, value);
        assert.equal(error.code, "CX2001");
      }
      assertRefusal(thrownBy(() => f(2 ** 31)), ["Overflow", "argument 1"]);
      assertRefusal(thrownBy(() => f()), ["undefined"]);
      return f(1, "more", {});
    };
    assert.equal(app.lendPlain(), 2);
  });

  test(`${program}: in an Option, and in an array`, () => {
    calls.option = (/** @type {any} */ f) => (f === null ? -1 : f(41));
    assert.equal(app.lendOption(true), 42);
    assert.equal(app.lendOption(false), -1);
    /** @type {any[]} */
    let kept = [];
    calls.many = (/** @type {any[]} */ all) => {
      kept = all;
      return all.reduce((value, f) => f(value), 1);
    };
    assert.equal(app.lendMany(), 20);
    kept.forEach((f) => assertRevoked(f, "import `many`", "argument `f`"));
  });

  test(`${program}: of an async import it is good until the promise is there`, async () => {
    /** @type {any} */
    let kept;
    calls.later = async (/** @type {any} */ f) => {
      kept = f;
      const value = f(1);
      await null;
      assertRevoked(kept, "import `later`");
      return value;
    };
    assert.equal(await app.lendLater(), 2);
    calls.later = async (/** @type {any} */ f) => {
      await null;
      return f(1);
    };
    assertRefusal(await rejectionOf(app.lendLater()), ["is good until the call returns"]);
  });

  test(`${program}: an Fn may be called while it runs, an FnMut may not`, () => {
    /** @type {any} */
    let running;
    calls.recursive = (/** @type {any} */ f) => {
      running = f;
      return f(10);
    };
    calls.again = () => running(20);
    assert.equal(app.lendRecursive(), 13);
    const error = assertRefusal(thrownBy(() => app.lendMutableRecursive()), ["is running", "FnMut", "make it an `Fn`"]);
    assert.equal(error.code, "CX2024");
    calls.again = () => thrownBy(() => running(20));
    assert.equal(app.lendMutableRecursive(), 11, "it goes on afterwards");
  });

  test(`${program}: as arguments and values of calls by name`, () => {
    assert.equal(app.byName([1, 2, 3]), 6);
    /** @type {any} */
    let kept;
    const array = { forEach: (/** @type {any} */ f) => (kept = f)(5) };
    assert.equal(app.byName(array), 5);
    assertRevoked(kept, "method `forEach`, argument 1");
    /** @type {any} */
    const object = {};
    app.set(object);
    assertRevoked(object.f, "property `f`");
  });

  test(`${program}: up to eight arguments; more are ignored, missing ones are undefined`, () => {
    for (let count = 0; count <= 8; count += 1) {
      calls.count = (/** @type {any} */ f) => {
        assert.equal(f.length, count);
        if (count > 0) {
          const error = thrownBy(() => f(...Array(count - 1).fill(1)));
          assertRefusal(error, [`argument ${count} (Rust \`i32\`)`, "undefined"]);
        }
        return f(...[1, 2, 3, 4, 5, 6, 7, 8, 9]);
      };
      assert.equal(app[`count${count}`](), `[${[1, 2, 3, 4, 5, 6, 7, 8].slice(0, count).join(", ")}]`);
    }
  });

  test(`${program}: a panic inside kills the instance`, async () => {
    const deaths = /** @type {any[]} */ ([]);
    const { lent: app } = await fixture(program, { imports: { js }, onDeath: (cause) => deaths.push(cause) });
    /** @type {any} */
    let [kept, inside] = [];
    calls.plain = (/** @type {any} */ f) => {
      kept = f;
      inside = thrownBy(() => f(3));
      return 5;
    };
    const error = /** @type {any} */ (thrownBy(() => app.lendPanicking()));
    assert.equal(error.name, "PanicError");
    assert.match(error.message, /no 3/);
    assert.match(error.file, /lent\.rs$/);
    assert.equal(inside, error);
    assert.deepEqual(deaths, [error]);
    assert.equal(thrownBy(kept), error);
  });

  test(`${program}: a disposed instance's closures say so`, async () => {
    const instance = await fixture(program, { imports: { js } });
  const { lent: app } = instance;
    calls.plain = (/** @type {any} */ f) => {
      instance.dispose();
      return f(1);
    };
    assertRefusal(thrownBy(() => app.lendPlain()), ["this instance was disposed"]);
  });
}
