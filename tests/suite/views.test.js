// Rust's memory in JavaScript: `&mut [T]` during a call, `ArraySegment<T>` until it is disposed of.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, recorder, settled, thrownBy } from "./fixture.js";

/** The array of each type, and what errors call the type. @type {Record<string, [array: any, name: string]>} */
const TYPES = {
  i8: [Int8Array, "i8"],
  u8: [Uint8Array, "Byte"],
  i16: [Int16Array, "i16"],
  u16: [Uint16Array, "u16"],
  i32: [Int32Array, "Int32"],
  u32: [Uint32Array, "u32"],
  isize: [Int32Array, "isize"],
  usize: [Uint32Array, "usize"],
  i64: [BigInt64Array, "i64"],
  u64: [BigUint64Array, "u64"],
  f32: [Float32Array, "Single"],
  f64: [Float64Array, "Double"],
};

/** @type {Record<string, any>} */
const calls = { one: () => {}, two: () => "", three: () => null };
/** @type {Record<string, any>} */
const kept = { show: () => "", later: async () => "" };
const [lend, pass] = [recorder(), recorder()];

/** Rust keeps the functions that it has found; these look again at each call. @param {Record<string, any>} functions */
function wrapped(functions) {
  const names = Object.keys(functions);
  return Object.fromEntries(names.map((name) => [name, (/** @type {any[]} */ ...args) => functions[name](...args)]));
}

const imports = { lend: lend.functions, pass: pass.functions, calls: wrapped(calls), kept: wrapped(kept), missing: {} };
const app = await fixture("views", { imports });

/** @param {any} view */
const used = (view) => [
  () => view.set(new Uint8Array(1)),
  () => view.copyTo(new Uint8Array(1)),
  () => view.slice(),
  () => view.length,
  () => view.byteLength,
];

/** @param {any} view */
function assertDisposed(view) {
  assert.equal(view.isDisposed, true);
  for (const use of used(view)) {
    assertRefusal(thrownBy(use), ["ObjectDisposedException"]);
  }
  view.dispose();
}

for (const [type, [TypedArray, name]] of Object.entries(TYPES)) {
  const of = (/** @type {number[]} */ ...numbers) => TypedArray.from(numbers, type.endsWith("64") && type !== "f64" ? BigInt : Number);
  const shown = (/** @type {number[]} */ ...numbers) =>
    `[${numbers.map((number) => (type.startsWith("f") ? number.toFixed(1) : number)).join(", ")}]`;

  test(`${type}: a view in a call has all members and no copy`, () => {
    let isDisposed;
    lend.answer((view) => {
      isDisposed = view.isDisposed;
      assert.equal(view.length, 4);
      assert.equal(view.byteLength, 4 * TypedArray.BYTES_PER_ELEMENT);
      assert.deepEqual(view.slice(), of(0, 1, 2, 3));
      assert.deepEqual(view.slice(1, 3), of(1, 2));
      assert.deepEqual(view.slice(-2), of(2, 3));
      view.slice().fill(of(9)[0]);
      assert.deepEqual(view.slice(), of(0, 1, 2, 3), "a slice is a copy");
      const target = of(7, 7, 7, 7, 7);
      view.copyTo(target);
      assert.deepEqual(target, of(0, 1, 2, 3, 7));
      view.copyTo(target, 2);
      assert.deepEqual(target, of(2, 3, 2, 3, 7));
      view.set(of(5));
      view.set(of(9), 2);
      assert.deepEqual(view.slice(), of(5, 1, 9, 3));
    });
    assert.equal(app.lend[type](4), shown(5, 1, 9, 3));
    assert.equal(isDisposed, false);
    assertDisposed(lend.calls()[0]?.[0]);
  });

  test(`${type}: no numbers`, () => {
    lend.answer((view) => {
      assert.equal(view.length, 0);
      assert.deepEqual(view.slice(), of());
      view.set(of());
    });
    assert.equal(app.lend[type](0), "[]");
    lend.calls();
    assert.deepEqual(app.make[type](0).slice(), of());
  });

  test(`${type}: a segment comes back as itself`, () => {
    pass.answer((view) => view);
    const view = app.make[type](3);
    const again = app.pass[type](view);
    const [[passed]] = /** @type {[[any]]} */ (pass.calls());
    assert.equal(app.show[type](view), shown(0, 1, 2));
    again.set(of(4, 5));
    assert.deepEqual(view.slice(), of(4, 5, 2));
    assert.equal(app.show[type](passed), shown(4, 5, 2));
    app.write[type](passed);
    for (const same of [view, passed, again]) {
      assert.deepEqual(same.slice(), of(4, 5, 4));
      same.dispose();
      assertDisposed(same);
    }
  });

  test(`${type}: another type's view and array are refused`, () => {
    const view = app.make[type](2);
    const Other = TypedArray === Uint8Array ? Int8Array : Uint8Array;
    for (const wrong of [new Other(2), [1, 2], null, undefined, "ab", { length: 2 }, new ArrayBuffer(2), view]) {
      for (const use of [() => view.set(wrong), () => view.copyTo(wrong)]) {
        assertRefusal(thrownBy(use), [`Expected ${TypedArray.name}`]);
      }
    }
    assert.throws(() => view.set(of(1, 2, 3)), RangeError);
    assert.throws(() => view.set(of(1), 2), RangeError);
    assert.throws(() => view.set(of(1), -1), RangeError);
    assert.throws(() => view.copyTo(of(1)), RangeError);
    assert.deepEqual(view.slice(), of(0, 1));
    for (const other of Object.keys(TYPES).filter((other) => other !== type)) {
      assertRefusal(
        thrownBy(() => app.show[other](view)),
        [`ArraySegment<${other}>`, `Expected MemoryViewType.${TYPES[other]?.[1]}`, name],
      );
    }
    view.dispose();
  });
}

test("a view is revoked when its function throws, and the error is Rust's", () => {
  /** @type {any} */
  let seen;
  lend.answer((view) => {
    seen = view;
    view.set(new Uint8Array([9]));
    throw new RangeError("of JavaScript");
  });
  assert.match(String(thrownBy(() => app.lend.u8(3))), /RangeError: of JavaScript/);
  assertDisposed(seen);
  lend.calls();
});

test("a view is revoked when a later argument cannot be converted, or the result is wrong", () => {
  const views = /** @type {any[]} */ ([]);
  calls["three"] = (/** @type {any} */ view) => {
    views.push(view);
    return "wrong";
  };
  assertRefusal(thrownBy(() => app.calls.lendThree(2n ** 60n)), ["argument `large`"]);
  assertRefusal(thrownBy(() => app.calls.lendThree(1n)), ["result", "wrong (string)"]);
  calls["three"] = (/** @type {any} */ view) => {
    views.push(view);
    view.set(new Uint8Array([100]));
    return 5;
  };
  assert.equal(app.calls.lendThree(1n), "Some(5) [100, 98, 99]");
  assert.equal(views.length, 2);
  views.forEach(assertDisposed);
});

test("a view may be disposed of in its call", () => {
  calls["one"] = (/** @type {any} */ view) => {
    view.dispose();
    assertDisposed(view);
  };
  assert.equal(app.calls.lendOne(3), 7);
});

test("each of two views is of its own memory", () => {
  calls["two"] = (/** @type {any} */ bytes, /** @type {string} */ text, /** @type {any} */ numbers) => {
    bytes.set(new Uint8Array([8]), 1);
    numbers.set(new Float64Array([-0.25]), 1);
    return `${text} ${bytes.length} ${numbers.byteLength}`;
  };
  assert.equal(app.calls.lendTwo(), "between 3 16 [1, 8, 3] [0.5, -0.25]");
});

test("calls nest: only the inner view ends with the inner call", () => {
  /** @type {any} */
  let inner;
  calls["one"] = (/** @type {any} */ view) => {
    if (view.length > 1) {
      assert.equal(app.calls.lendOne(view.length - 1), 100 + view.length - 1);
      assertDisposed(inner);
    }
    assert.equal(view.isDisposed, false);
    view.set(new Uint8Array([100 + view.length]), view.length - 1);
    inner = view;
  };
  assert.equal(app.calls.lendOne(5), 105);
  assertDisposed(inner);
});

test("a view outlives the growth of the memory", () => {
  calls["one"] = (/** @type {any} */ view) => {
    view.set(new Uint8Array([3]));
    const before = app.calls.pages();
    app.calls.grow();
    assert.ok(app.calls.pages() > before, "the memory did not grow");
    assert.deepEqual(view.slice(), new Uint8Array([3, 0, 7]));
    view.set(new Uint8Array([4]), 2);
  };
  assert.equal(app.calls.lendOne(3), 4);
  const segment = app.make.f64(2);
  app.calls.grow();
  segment.set(new Float64Array([2.5]), 1);
  assert.deepEqual(segment.slice(), new Float64Array([0, 2.5]));
  assert.equal(app.show.f64(segment), "[0.0, 2.5]");
  segment.dispose();
});

test("a view of a mebibyte costs what one of ten bytes costs", () => {
  calls["one"] = (/** @type {any} */ view) => view.length > 10 || undefined;
  const time = (/** @type {number} */ count) => {
    const start = performance.now();
    assert.equal(app.calls.lendOften(count, 500), 0);
    return performance.now() - start;
  };
  const times = (/** @type {number} */ count) => Math.min(...Array.from({ length: 7 }, () => time(count)));
  const [small, large] = [times(10), times(1 << 20)];
  // A copy would take some hundred times as long.
  assert.ok(large < 10 * small + 2, `${large} ms for 1 MiB, ${small} ms for 10 bytes`);
});

test("what is no view of Rust's is refused, each with its reason", async () => {
  const round = "Only roundtrip of ArraySegment instance created by Rust";
  for (const [value, ...parts] of /** @type {[unknown, ...string[]][]} */ ([
    [null, "null", round],
    [undefined, "undefined", round],
    [5, "5 (number)", round],
    ["text", "text (string)", round],
    [{}, round],
    [{ length: 2, slice: () => [] }, round],
    [[1, 2], "1,2 (object)", round, "`Vec`"],
    [new Int32Array(2), "0,0 (object)", round, "`Vec`"],
    [Object.create(app.make.i32(2)), round],
    [new Proxy(app.make.i32(2), {}), round],
  ])) {
    const error = thrownBy(() => app.show.i32(value));
    assertRefusal(error, ["export `show.i32`", "argument `segment`", "ArraySegment<i32>", ...parts]);
    assert.equal(error.code, "CX2001");
  }
  const other = await fixture("views", { imports });
  assertRefusal(thrownBy(() => app.show.i32(other.make.i32(2))), ["of another instance"]);
  const gone = app.make.i32(2);
  gone.dispose();
  assertRefusal(thrownBy(() => app.show.i32(gone)), ["argument `segment`", "ObjectDisposedException", "the MemoryView of i32 ", "from export `make.i32`, result"]);
  lend.answer((view) => void assertRefusal(thrownBy(() => app.show.u8(view)), ["cannot be kept"]));
  app.lend.u8(2);
  const [[revoked]] = /** @type {[[any]]} */ (lend.calls());
  assertRefusal(thrownBy(() => app.show.u8(revoked)), ["ObjectDisposedException", "the call"]);
  pass.answer(() => gone);
  const result = thrownBy(() => app.pass.i32(app.make.i32(1)));
  assertRefusal(result, ["import `i32` of module `pass`", "result", "ObjectDisposedException"]);
  pass.answer(() => null);
  assertRefusal(thrownBy(() => app.pass.i32(app.make.i32(1))), ["result", "null", round]);
});

test("a dead or disposed instance has no memory to see", async () => {
  const dead = await fixture("views", { imports });
  const [view, other] = [dead.make.i32(2), dead.make.i32(2)];
  const cause = thrownBy(() => dead.calls.panic("the end"));
  for (const use of used(view)) {
    assert.equal(thrownBy(use), cause);
  }
  assert.equal(view.isDisposed, true);
  assert.equal(thrownBy(() => dead.show.i32(view)), cause);
  assertRefusal(thrownBy(() => app.show.i32(view)), ["of another instance"]);
  view.dispose();
  dead.dispose();
  other.dispose();
  const disposed = await fixture("views", { imports });
  const last = disposed.make.i32(2);
  disposed.dispose();
  assert.equal(last.isDisposed, true);
  for (const use of used(last)) {
    assert.match(String(thrownBy(use)), /disposed/);
  }
  last.dispose();
});

test("a segment keeps its offset and its length", () => {
  const [all, part] = [app.kept.all(), app.kept.part(1, 4)];
  assert.equal(app.kept.describe(all), "0+5 [10, 11, 12, 13, 14] true");
  assert.equal(app.kept.describe(part), "1+3 [11, 12, 13] true");
  part.set(new Int32Array([-11]));
  assert.deepEqual(all.slice(), new Int32Array([10, -11, 12, 13, 14]));
  assert.equal(app.kept.describe(app.kept.fresh(2)), "0+2 [1, 1] false");
  part.set(new Int32Array([11]));
});

test("disposing of one view of a segment leaves the others, and Rust's, alone", () => {
  const [first, second] = [app.kept.all(), app.kept.all()];
  first.dispose();
  assertDisposed(first);
  assert.deepEqual(second.slice(0, 2), new Int32Array([10, 11]));
  second.dispose();
  assert.equal(app.kept.describe(app.kept.all()), "0+5 [10, 11, 12, 13, 14] true");
});

test("a view keeps the memory that Rust let go of", () => {
  const view = app.kept.part(3, 5);
  app.kept.forget();
  for (let round = 0; round < 100; round++) {
    app.kept.fresh(5).dispose();
  }
  assert.deepEqual(view.slice(), new Int32Array([13, 14]));
  assert.equal(app.kept.describe(view), "3+2 [13, 14] false");
  view.dispose();
});

test("a stored view sees what Rust writes later", () => {
  const stored = /** @type {any[]} */ ([]);
  kept["show"] = (/** @type {any} */ view) => {
    stored.push(view);
    return stored.map((view) => view.slice(0, 1)[0]).join(",");
  };
  assert.equal(app.kept.showTwice(), "10 11,11");
  stored.forEach((view) => view.dispose());
});

test("an async import may take a segment", async () => {
  /** @type {any} */
  let stored;
  kept["later"] = async (/** @type {any} */ view) => {
    stored = view;
    await settled();
    assert.equal(view.length, 1);
    return "done";
  };
  app.kept.startLater();
  await settled();
  await settled();
  assert.equal(stored.isDisposed, false);
  stored.dispose();
});

test("two segments and a text", () => {
  const [first, second] = [app.kept.fresh(3), app.kept.fresh(4)];
  assert.equal(app.kept.sum(first, "x".repeat(10_000), second), 3004 + 10_000);
  assert.equal(app.kept.sum(first, "", first), 3003);
});

test("an object's own code cannot pull the memory away", () => {
  const view = app.make.i32(3);
  const disposing = { valueOf: () => (view.dispose(), 0) };
  assertRefusal(thrownBy(() => view.set(new Int32Array([1]), disposing)), ["ObjectDisposedException"]);
  const other = app.make.i32(3);
  const growing = { valueOf: () => (app.calls.grow(), 1) };
  assert.deepEqual(other.slice(growing), new Int32Array([1, 2]));
});

test("`using` disposes of a view", () => {
  const symbol = /** @type {any} */ (Symbol.dispose ?? Symbol.for("Symbol.dispose"));
  const view = app.make.u8(1);
  view[symbol]();
  assertDisposed(view);
});

test("a view is a MemoryView that nobody else can make", () => {
  const view = app.make.u8(1);
  assert.equal(String(view), "[object MemoryView]");
  assert.deepEqual(Object.keys(view), []);
  const forged = new view.constructor({ ...view });
  assertRefusal(thrownBy(() => app.show.u8(forged)), ["of another instance"]);
  view.dispose();
});

test("a segment that a later argument disposes of is refused, and the instance lives", () => {
  const view = app.kept.all();
  const texts = ["a", "b"];
  Object.defineProperty(texts, 1, {
    get() {
      view.dispose();
      return "b";
    },
  });
  const error = assertRefusal(thrownBy(() => app.kept.first(view, texts)), ["ObjectDisposedException: the MemoryView"]);
  assert.equal(error.code, "CX2021");
  assert.equal(app.kept.first(app.kept.fresh(1), ["a"]), 1);
});
