// The area `view`: Rust's memory as JavaScript sees it.

import assert from "node:assert/strict";
import { assertSame, assertText } from "../expect.js";
import { start, thrownBy } from "../program.js";
import { typeOf } from "../types.js";

/** @import { Tests } from "../rules.js" */
/** @import { Row } from "../cases.js" */
/** @import { Binder } from "../program.js" */

/** What the columns `case` and `input` are about. @param {Row} row */
function subject(row) {
  const word = /<(\w+)>/.exec(row.what)?.[1] ?? assert.fail(row.what);
  const type = typeOf(`${word}[]`) ?? assert.fail(word);
  return { word, numbers: type.read(row.input) };
}

/**
 * Calls `act` with a view of `numbers` that is good for the call; gives the view and what Rust has afterwards.
 * @param {Binder} binder
 * @param {string} word
 * @param {any} numbers
 * @param {(view: any, app: any) => unknown} act
 */
async function lent(binder, word, numbers, act) {
  /** @type {any} */
  let seen;
  const { app } = await start(binder, {
    lend: (/** @type {any} */ view) => {
      seen = view;
      act(view, app);
    },
  });
  const after = app.lend[word](numbers);
  return { view: seen, after, app };
}

/** The same with four bytes. @param {(view: any, app: any) => unknown} act @returns {Tests[string]} */
const withBytes = (act) => async (_row, binder) => {
  await lent(binder, "byte", Uint8Array.of(1, 2, 3, 4), act);
};

/**
 * A segment of `numbers`, kept by JavaScript.
 * @param {Binder} binder
 * @param {string} word
 * @param {any} numbers
 * @param {number} [offset]
 */
async function kept(binder, word, numbers, offset = 0) {
  /** @type {any} */
  let seen;
  const { app } = await start(binder, {
    keep: (/** @type {any} */ view) => void (seen = view),
    again: (/** @type {any} */ view) => view,
  });
  app.keep[word](numbers, offset);
  return { app, view: seen };
}

/** The first number over the second. @param {any} view */
function edit(view) {
  const copy = view.slice();
  copy[1] = copy[0];
  view.set(copy);
}

/** @type {Tests[string]} */
async function lentAsItIs(row, binder) {
  const { word, numbers } = subject(row);
  const { after } = await lent(binder, word, numbers, (view) => assertSame(view.slice(), numbers, "in JavaScript"));
  assertSame(after, numbers, "in Rust");
  // What a Span could be returned for, a segment does: the same memory.
  const { app } = await kept(binder, word, numbers);
  assert.equal(app.again[word](), true);
}

/** @type {Tests[string]} */
async function lentAndEdited(row, binder) {
  const { word, numbers } = subject(row);
  const { after } = await lent(binder, word, numbers, edit);
  const expected = numbers.slice();
  expected[1] = expected[0];
  assertSame(after, expected, "in Rust");
}

/** @type {Tests[string]} */
async function keptAndEdited(row, binder) {
  const { word, numbers } = subject(row);
  const { app, view } = await kept(binder, word, numbers);
  edit(view);
  const [first, second] = app.read[word]();
  assert.deepEqual([first, second], [numbers[0], numbers[0]]);
}

/** @type {Tests[string]} */
async function keptWithOffset(row, binder) {
  const { word, numbers } = subject(row);
  const { app, view } = await kept(binder, word, numbers, 1);
  assertSame(view.slice(), numbers.slice(1), "in JavaScript");
  assert.equal(app.again[word](), true);
}

/** @param {unknown} source that is no typed array @returns {Tests[string]} */
function refusesToSet(source) {
  return async (row, binder) => {
    await lent(binder, "byte", Uint8Array.of(1, 2, 3, 4), (view) => {
      assertText(thrownBy(() => view.set(source)).message, row.expected, source);
    });
  };
}

/** A view that is used too late. @param {any} view @param {string} expected */
function assertDisposed(view, expected) {
  assert.equal(view.isDisposed, true);
  for (const use of [
    () => view.set(Uint8Array.of(1)),
    () => view.copyTo(new Uint8Array(9)),
    () => view.slice(),
    () => view.length,
    () => view.byteLength,
  ]) {
    assertText(thrownBy(use).message, expected, view);
  }
}

/** @type {Tests} */
export const views = {
  "view-001": lentAsItIs,
  "view-004": keptAndEdited,
  "view-005": lentAsItIs,
  "view-006": lentAndEdited,
  "view-007": keptWithOffset,
  "view-010": lentAndEdited,
  "view-011": keptWithOffset,
  "view-013": async (row, binder) => {
    const own = { ...row, what: "<float>", input: "{0,1,-1,1.5,42,NaN,Inf,-Inf}" };
    const { numbers } = subject(own);
    assert.ok(numbers instanceof Float32Array);
    for (const test of [lentAsItIs, lentAndEdited, keptAndEdited, keptWithOffset]) {
      await test(own, binder);
    }
    await lent(binder, "float", numbers, (view) => assert.ok(view.slice() instanceof Float32Array));
  },
  "view-014": async (_row, binder) => {
    const { after } = await lent(binder, "byte", Uint8Array.of(1, 2), (view) => view.slice().fill(9));
    assertSame(after, [1, 2], "in Rust");
  },
  "view-016": withBytes((view) => {
    assertSame(view.slice(1, 3), [2, 3], "slice(1, 3)");
    assertSame(view.slice(-2), [3, 4], "slice(-2)");
  }),
  "view-018": async (_row, binder) => {
    const { after } = await lent(binder, "byte", Uint8Array.of(1, 2, 3, 4), (view) => view.set(Uint8Array.of(9), 2));
    assertSame(after, [1, 2, 9, 4], "in Rust");
  },
  "view-019": withBytes((view) => {
    const error = thrownBy(() => view.set(new Uint8Array(5)));
    assert.ok(error instanceof RangeError, String(error));
    assert.match(error.message, /offset is out of bounds/);
  }),
  "view-021": refusesToSet([1, 2]),
  "view-022": refusesToSet(null),
  "view-023": withBytes((view) => {
    const target = new Uint8Array(4);
    view.copyTo(target);
    assertSame(target, [1, 2, 3, 4], "the target");
  }),
  "view-024": withBytes((view) => {
    const target = new Uint8Array(4);
    view.copyTo(target, 2);
    assertSame(target, [3, 4, 0, 0], "the target");
  }),
  "view-025": withBytes((view) => assert.ok(thrownBy(() => view.copyTo(new Uint8Array(3))) instanceof RangeError)),
  "view-027": withBytes((view) => assert.deepEqual([view.length, view.byteLength], [4, 4])),
  "view-028": async (_row, binder) => {
    await lent(binder, "int", Int32Array.of(1, 2, 3), (view) => assert.deepEqual([view.length, view.byteLength], [3, 12]));
  },
  "view-030": withBytes((view) => assert.equal(view.isDisposed, false)),
  "view-031": async (row, binder) => {
    const { view } = await lent(binder, "byte", Uint8Array.of(1), () => {});
    assertText(thrownBy(() => view.length).message, row.expected, view);
  },
  "view-032": async (_row, binder) => {
    const { view } = await lent(binder, "byte", Uint8Array.of(1), () => {});
    assert.equal(view.isDisposed, true);
  },
  "view-033": async (row, binder) => {
    const { view: ended } = await lent(binder, "byte", Uint8Array.of(1), () => {});
    assertDisposed(ended, row.expected);
    const { view } = await kept(binder, "byte", Uint8Array.of(1));
    view.dispose();
    view.dispose();
    assertDisposed(view, row.expected);
  },
  "view-034": async (_row, binder) => {
    /** @type {any} */
    let seen;
    const { app } = await start(binder, {
      lend: (/** @type {any} */ view) => {
        seen = view;
        throw new Error("thrown in the call");
      },
    });
    assert.match(String(thrownBy(() => app.lend.byte(Uint8Array.of(1)))), /thrown in the call/);
    assert.equal(seen.isDisposed, true);
  },
  "view-036": async (_row, binder) => {
    const { app, view } = await kept(binder, "byte", Uint8Array.of(1, 2));
    view.set(Uint8Array.of(7));
    assertSame(view.slice(), [7, 2], "in JavaScript");
    assertSame(app.read.byte(), [7, 2], "in Rust");
    app.give.byte().set(Uint8Array.of(8));
    assertSame(view.slice(), [8, 2], "through another view of the same memory");
  },
  "view-039": async (row, binder) => {
    const { app, view } = await kept(binder, "byte", Uint8Array.of(1));
    view.dispose();
    assertText(thrownBy(() => app.views.takesBytes(view)).message, row.expected, view, ["argument `segment`"]);
  },
  "view-040": async (row, binder) => {
    const { app } = await start(binder);
    assertText(thrownBy(() => app.views.takesBytes({ length: 1 })).message, row.expected, {}, ["argument `segment`"]);
  },
  "view-041": async (row, binder) => {
    const { app, view } = await kept(binder, "int", Int32Array.of(1));
    assertText(thrownBy(() => app.views.takesBytes(view)).message, row.expected, view, ["argument `segment`"]);
  },
  "view-042": async (_row, binder) => {
    const { after } = await lent(binder, "byte", Uint8Array.of(1, 2), (view, app) => {
      assert.ok(app.views.grow() > 0);
      assertSame(view.slice(), [1, 2], "after the memory has grown");
      view.set(Uint8Array.of(9));
    });
    assertSame(after, [9, 2], "in Rust");
  },
  "view-044": async (_row, binder) => {
    await lent(binder, "byte", new Uint8Array(), (view) => {
      assert.equal(view.length, 0);
      assertSame(view.slice(), [], "slice()");
    });
  },
};
