// Text: any of Rust's arrives unchanged, and so does any of JavaScript's that is Unicode. Also while the wasm memory
// grows, which detaches the views through which text, objects and errors cross.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, recorder, thrownBy } from "./fixture.js";

const echo = recorder();
const sink = recorder();
/** Called through a wrapper, since Rust keeps the function that it has found. */
let callAgain = (/** @type {string} */ text) => text;
const again = { callAgain: (/** @type {string} */ text) => callAgain(text) };
const imports = { echo: echo.functions, sink: sink.functions, again };
const app = await fixture("roundtrip", { imports });

const MEBIBYTE = 2 ** 20;

/** Texts by what they are, each with its length in UTF-8. @type {Record<string, [text: string, bytes: number]>} */
const TEXTS = {
  "the empty text": ["", 0],
  "one character": ["a", 1],
  "two bytes a character": ["äöü", 6],
  "three bytes a character": ["漢字", 6],
  "outside the BMP": ["😀👩‍🚀𝒳", 19],
  "the last character": ["\u{10ffff}", 4],
  "embedded NULs": ["\0a\0", 3],
  "a leading U+FEFF": ["\ufefftext", 7],
  "nothing but U+FEFF": ["\ufeff\ufeff", 6],
  "noncharacters": ["\ufffe\uffff\ufdd0", 9],
  "line ends": ["\r\n\u2028\u2029", 8],
  "combining characters": ["e\u0301", 3],
  "4095 bytes": ["x".repeat(4095), 4095],
  "4096 bytes": ["x".repeat(4096), 4096],
  "4097 bytes": ["x".repeat(4097), 4097],
  "4095 bytes of three each": ["漢".repeat(1365), 4095],
  "4098 bytes of three each": ["漢".repeat(1366), 4098],
  "4096 bytes, the last two one character": [`${"x".repeat(4094)}ä`, 4096],
  "4097 bytes, the last two one character": [`${"x".repeat(4095)}ä`, 4097],
  "4096 bytes, the last four one character": [`${"x".repeat(4092)}😀`, 4096],
  "4098 bytes, the last four one character": [`${"x".repeat(4094)}😀`, 4098],
  "1 MiB of one byte": ["x".repeat(MEBIBYTE), MEBIBYTE],
  "1 MiB of four bytes": ["😀".repeat(MEBIBYTE / 4), MEBIBYTE],
  "1 MiB that begins with U+FEFF and ends with NUL": [`\ufeff${"y".repeat(MEBIBYTE - 4)}\0`, MEBIBYTE],
};

for (const [title, [text, bytes]] of Object.entries(TEXTS)) {
  test(`${title} stands in all four places`, () => {
    echo.answer((value) => value);
    for (const type of ["string", "optionString", "any", "optionAny"]) {
      for (const way of [app.echo, app.attempt]) {
        const result = way[type](text);
        // Not `equal`, which would print both.
        assert.ok(result === text, `${type}: came back with length ${result?.length}`);
        const [args] = echo.calls();
        assert.ok(args?.[0] === text, `${type}: reached the import otherwise`);
      }
    }
  });

  test(`${title} is lent as &str`, () => {
    assert.match(app.borrowed.text(text), new RegExp(`^${bytes} ${[...text].length}\\b`));
    assert.equal(app.borrowed.optionText(text), bytes);
    for (const args of sink.calls()) {
      assert.equal(args.length, 1);
      assert.ok(args[0] === text);
    }
  });
}

/** Texts that are no Unicode, with what Rust receives. */
const BROKEN = {
  "a lone high surrogate": ["\ud83d", "\ufffd", "FFFD"],
  "a lone low surrogate": ["\ude00", "\ufffd", "FFFD"],
  "a pair the wrong way round": ["\ude00\ud83d", "\ufffd\ufffd", "FFFD FFFD"],
  "two high surrogates and a low one": ["\ud83d\ud83d\ude00", "\ufffd😀", "FFFD 1F600"],
  "a lone one at the end": ["a\ud800", "a\ufffd", "61 FFFD"],
  "a lone one at the start": ["\udfffa", "\ufffda", "FFFD 61"],
  "a lone one between": ["a\ud800b", "a\ufffdb", "61 FFFD 62"],
};

for (const [title, [text, received, points]] of Object.entries(BROKEN)) {
  test(`${title}: lone surrogates become U+FFFD`, () => {
    echo.answer((value) => value);
    assert.ok(app.borrowed.text(text)?.endsWith(` ${points}`), app.borrowed.text(text));
    assert.equal(app.echo.string(text), received);
    assert.equal(app.echo.any(text), received);
    assert.deepEqual(echo.calls(), [[received], [received]]);
    echo.answer(() => text);
    assert.equal(app.attempt.string(""), received);
    assert.equal(app.attempt.optionString(null), received);
    echo.calls();
    sink.calls();
  });
}

test("two texts in one call stay apart", () => {
  assert.equal(app.borrowed.join("", "-", ""), "-");
  assert.equal(app.borrowed.join("first", "😀", "second"), "first😀second");
  assert.equal(app.borrowed.join("x".repeat(5000), "\0", "ä".repeat(5000)), `${"x".repeat(5000)}\0${"ä".repeat(5000)}`);
});

test("many texts in one call stay apart, short and long", () => {
  for (const lengths of [
    [1, 2, 3, 4, 5, 6, 7],
    [4096, 4096, 4096, 4096, 4096, 4096, 4096],
    [0, 5000, 0, 1, 5000, 0, 2],
    [4096, 4097, 10, 10, 10, 10, 4097],
  ]) {
    const texts = lengths.map((length, index) => String.fromCharCode(97 + index).repeat(length));
    assert.ok(app.borrowed.joinAll(...texts) === texts.join("|"), String(lengths));
  }
  assert.equal(app.borrowed.joinAll("a", "b", "c", null, "e", 0, "g"), "a|b|c|none|e|no text|g");
});

test("a text that Rust borrows while JavaScript calls it again stays what it was", () => {
  for (const long of ["", "x".repeat(5000)]) {
    let depth = 0;
    callAgain = (/** @type {string} */ text) => {
      assert.equal(text, `o${depth}${long}`);
      depth += 1;
      return depth < 10 ? app.borrowed.keep(`t${depth}${long}`, `o${depth}${long}`) : "end";
    };
    const nested = (/** @type {number} */ at) => {
      const [t, o] = [`t${at}${long}`, `o${at}${long}`];
      return at < 10 ? t + o + nested(at + 1) + o + t : "end";
    };
    assert.ok(app.borrowed.keep(`t0${long}`, `o0${long}`) === nested(0));
  }
});

test("a refused argument or an error in between gives the place of a text back", () => {
  for (let round = 0; round < 20; round++) {
    assert.ok(thrownBy(() => app.borrowed.join("first", "no char", "second")) instanceof Error);
    echo.answer(() => {
      throw new Error("in between");
    });
    assert.ok(thrownBy(() => app.attempt.string("text")) instanceof Error);
    assert.equal(app.borrowed.join(`a${round}`, "-", "b"), `a${round}-b`);
  }
  echo.calls();
});

test("a text that Rust keeps while JavaScript calls it again stays what it was", () => {
  const inner = "inner".repeat(100);
  let depth = 0;
  echo.answer((text) => (depth++ < 20 ? `${app.echo.string(inner + depth)}|${text}` : text));
  const result = app.echo.string("outer");
  assert.ok(result.endsWith("|outer"), result.slice(-40));
  assert.equal(result.split("|").length, 21);
  echo.calls();
  echo.answer((value) => value);
});

/** Grows the memory while an import runs, so that each view is out of date when its result is written. */
const growing = (/** @type {unknown} */ result) => () => {
  app.memory.grow();
  return result;
};

test("values cross while the memory grows in between", () => {
  const object = { an: "object" };
  const error = new TypeError("an error");
  const big = "🦀 text ".repeat(1000);
  const before = app.memory.pages();
  for (let round = 0; round < 20; round++) {
    for (const [type, value] of /** @type {[string, unknown][]} */ ([
      ["string", big],
      ["optionString", big],
      ["any", big],
      ["any", 2n ** 100n],
      ["object", object],
      ["optionObject", object],
      ["i64BigInt", 2n ** 60n],
      ["optionI64BigInt", -1n],
      ["optionF64", 0.5],
      ["i32", -7],
      ["i64Number", 7],
    ])) {
      echo.answer(growing(value));
      assert.ok(Object.is(app.attempt[type](value), value), type);
      assert.ok(Object.is(echo.calls()[0]?.[0], value), type);
      echo.answer(() => {
        app.memory.grow();
        throw error;
      });
      assert.equal(thrownBy(() => app.attempt[type](value)), error, type);
      echo.calls();
    }
  }
  assert.ok(app.memory.pages() - before >= 20 * 22, "the memory did not grow");
});

test("a text larger than the memory makes the memory grow by itself", () => {
  echo.answer((value) => value);
  let text = "0123456789abcdef".repeat(MEBIBYTE / 16);
  const before = app.memory.pages();
  for (let doubling = 0; doubling < 4; doubling++) {
    text += text;
    assert.ok(app.attempt.string(text) === text);
    assert.ok(echo.calls()[0]?.[0] === text);
  }
  assert.ok(app.memory.pages() > before, "the memory did not grow");
});
