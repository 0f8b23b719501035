// Types of `js_type!`: objects of a class, checked with `instanceof`, in every place.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, recorder, settled, thrownBy } from "./fixture.js";

const M = recorder();
const app = await fixture("forms", { imports: { M: M.functions } });

class Square {}
/** @type {any} */ (globalThis).formsClasses = { Square };

const url = new URL("https://example.org/");
class MyUrl extends URL {}

/** Exports and imports that take and return a URL. */
const ECHOES = ["echoUrl", "echoUrlBorrowed", "echoOptionalUrl", "echoOptionalUrlBorrowed"];

test("an object of the class, or of one that extends it, stays itself", () => {
  for (const name of ECHOES) {
    for (const value of [url, new MyUrl("https://example.org/"), new Proxy(url, {}), Object.create(url)]) {
      assert.equal(app[name](value), value);
      assert.equal(M.calls()[0]?.[0], value);
    }
  }
});

test("an Option of a class may be null", () => {
  for (const name of ["echoOptionalUrl", "echoOptionalUrlBorrowed"]) {
    assert.equal(app[name](null), null);
    assert.equal(app[name](undefined), null);
  }
  M.calls();
});

test("what is not of the class is refused as an argument, and the function does not run", () => {
  const strangers = /** @type {const} */ ([
    [{}, "[object Object] (object)"],
    [new Map(), "[object Map] (object)"],
    ["https://example.org/", "https://example.org/ (string)"],
    [13, "13 (number)"],
    [true, "true (boolean)"],
    [Symbol("s"), "Symbol(s) (symbol)"],
    [5n, "5 (bigint)"],
    [() => 1, "(function)"],
    [Object.create(null), "[object Object] (object)"],
    [URL, "(function)"],
  ]);
  for (const name of ECHOES) {
    for (const [value, shown] of strangers) {
      assertRefusal(
        thrownBy(() => app[name](value)),
        [`export \`${name}\`, argument \`value\``, "Value is not an instance of `URL`: ", shown],
      );
    }
  }
  for (const value of [null, undefined]) {
    assertRefusal(
      thrownBy(() => app.echoUrl(value)),
      ["Rust `URL`", `Value is not an instance of \`URL\`: ${value}`],
    );
  }
  assert.deepEqual(M.calls(), []);
});

test("what is not of the class is refused as a result", () => {
  M.answer(() => ({ href: "" }));
  assertRefusal(
    thrownBy(() => app.urlFromObject({})),
    ["import `echo` of module `M`, result (Rust `URL`)", "Value is not an instance of `URL`: [object Object] (object)"],
  );
  M.answer(() => null);
  assertRefusal(thrownBy(() => app.echoUrl(url)), ["Value is not an instance of `URL`: null"]);
  assert.equal(app.echoOptionalUrl(url), null);
  M.answer((value) => value);
  M.calls();
});

test("a wrong Option is refused with the whole type", () => {
  assertRefusal(thrownBy(() => app.echoOptionalUrl(1)), ["argument `value` (Rust `Option<URL>`)"]);
});

test("the error says what was expected, where, and what was there", () => {
  const error = thrownBy(() => app.echoUrl(13));
  assert.deepEqual(
    [error.code, error.expected, error.actual, error.site.type],
    ["CX2001", "an instance of `URL`", 13, "URL"],
  );
});

test("arrays of a class, whose elements are checked", () => {
  const urls = [url, new MyUrl("https://example.org/")];
  assert.deepEqual(app.echoUrls(urls), urls);
  assert.equal(app.echoUrls(urls)[1], urls[1]);
  assert.deepEqual(app.echoBorrowedUrls([url, null]), [url, null]);
  M.calls();
  assertRefusal(
    thrownBy(() => app.echoUrls([url, {}])),
    ["argument `values`", "Value is not an instance of `URL`: [object Object] (object)"],
  );
  assertRefusal(thrownBy(() => app.echoUrls([url, null])), ["Value is not an instance of `URL`: null"]);
  assert.deepEqual(M.calls(), []);
});

test("a class in an object is found at its path, given by a constant", () => {
  const square = new Square();
  assert.equal(app.echoSquare(square), square);
  M.calls();
  assertRefusal(
    thrownBy(() => app.echoSquare({})),
    ["Rust `Square`", "Value is not an instance of `formsClasses.Square`: [object Object]"],
  );
});

test("a class that is missing, or none, is named when a value is checked, and looked for again", () => {
  for (let call = 0; call < 2; call += 1) {
    const error = thrownBy(() => app.echoMissing({}));
    assert.equal(error.code, "CX2004");
    assert.match(
      error.message,
      /^export `echoMissing`, argument `value` \(Rust `Missing`\): formsClasses\.Missing must be a class but was undefined/,
    );
  }
  assert.match(thrownBy(() => app.echoNoClass({})).message, /Math must be a class but was object/);
  assert.equal(app.echoOptionalMissing(null), null);
  M.calls();
  class Missing {}
  /** @type {any} */ (globalThis).formsClasses.Missing = Missing;
  const found = new Missing();
  assert.equal(app.echoMissing(found), found);
  delete (/** @type {any} */ (globalThis).formsClasses.Missing);
  assert.equal(app.echoMissing(found), found, "the class was looked up again");
  M.calls();
});

test("a class decides itself what its instances are, but an object it must be", () => {
  class Even {
    /** @param {any} value */
    static [Symbol.hasInstance](value) {
      return value.length === 2 || value === 2;
    }
  }
  const { formsClasses } = /** @type {any} */ (globalThis);
  formsClasses.Missing = Even;
  assert.deepEqual([app.classesOf([1, 2])[4], app.classesOf([1])[4]], ["1", "0"]);
  assert.deepEqual(app.castToMissing([1, 2]), [1, 2]);
  formsClasses.Missing = undefined;
});

test("what instanceof throws is the error", () => {
  const thrown = new Error("no look");
  const proxy = new Proxy({}, {
    getPrototypeOf() {
      throw thrown;
    },
  });
  assert.equal(thrownBy(() => app.echoUrl(proxy)), thrown);
  assert.equal(thrownBy(() => app.castToUrl(proxy)), thrown);
  assert.equal(app.classesOf(proxy), "000001");
  M.answer(() => proxy);
  assert.equal(thrownBy(() => app.urlFromObject({})), thrown);
  M.answer((value) => value);
  M.calls();
});

test("typed objects go where objects go", () => {
  assert.equal(app.objectFromUrl(url), url);
  assert.equal(app.urlFromObject(url), url);
  M.calls();
});

test("new, get, set and method with types", () => {
  const made = app.typedUrl("https://example.org/a");
  assert.ok(made instanceof URL);
  assert.equal(app.href(made), "https://example.org/a");
  app.setHash(made, "#b");
  assert.equal(app.urlText(made), "https://example.org/a#b");
  assert.match(
    thrownBy(() => app.missingMethod(made)).message,
    /^import `missing` of `URL` \(Rust `forms::classes::import`\): missing must be a Function but was undefined/,
  );
});

test("a parent's import takes the child", () => {
  const { signal } = new AbortController();
  const event = new Event("seen");
  /** @type {Event[]} */
  const seen = [];
  signal.addEventListener("seen", (event) => seen.push(event));
  assert.equal(app.dispatchOnSignal(signal, event), true);
  assert.deepEqual(seen, [event]);
  assertRefusal(
    thrownBy(() => app.dispatchOnSignal(new EventTarget(), event)),
    ["argument `signal` (Rust `AbortSignal`)", "Value is not an instance of `AbortSignal`"],
  );
});

test("up to the parents and down again is the same object", () => {
  const { signal } = new AbortController();
  assert.equal(app.upAndDown(signal), signal);
});

test("cast checks", () => {
  assert.equal(app.castToUrl(url), url);
  assert.equal(app.castToObject(url), url);
  assertRefusal(
    thrownBy(() => app.castToUrl({})),
    ["call of `JsObject::cast`, value (Rust `URL`): Value is not an instance of `URL`: [object Object] (object)"],
  );
  assert.match(thrownBy(() => app.castToMissing({})).message, /formsClasses\.Missing must be a class but was undefined/);
});

test("is_instance_of is instanceof", () => {
  assert.equal(app.classesOf(url), "100001");
  assert.equal(app.classesOf(new AbortController().signal), "011001");
  assert.equal(app.classesOf(new EventTarget()), "010001");
  assert.equal(app.classesOf(new Square()), "000101");
  assert.equal(app.classesOf({}), "000001");
});

test("debug text and equality are those of the object", () => {
  assert.equal(app.describeUrl(url, url), "Url(URL https://example.org/) true");
  assert.equal(app.describeUrl(url, new URL(url)), "Url(URL https://example.org/) false");
});

test("a property without an import is checked too", () => {
  const holder = Object.assign(new Square(), { url, other: {} });
  assert.equal(app.propertyAsUrl(holder, "url"), url);
  assertRefusal(
    thrownBy(() => app.propertyAsUrl(holder, "other")),
    ["property `other`, value (Rust `URL`): Value is not an instance of `URL`"],
  );
});

test("a promise of a typed object is awaited and checked", async () => {
  for (const value of [url, {}]) {
    M.answer(async () => value);
    app.awaitUrl();
    await settled();
  }
  M.answer((value) => value);
  const done = M.calls().filter((args) => args.length > 0);
  assert.deepEqual(done[0], [url, null]);
  assert.match(String(done[1]?.[1]), /result \(Rust `URL`\): Value is not an instance of `URL`: \[object Object\]/);
});

test("a death while an array is checked is not swallowed", async () => {
  const mortal = await fixture("forms", { imports: { M: { echo: () => assert.fail("JavaScript was called") } } });
  const urls = new Proxy([url], {
    get(target, key) {
      try {
        mortal.newUrlOrPanic("no url");
      } catch {
        // swallowed
      }
      return Reflect.get(target, key);
    },
  });
  assert.equal(thrownBy(() => mortal.echoUrls(urls)).name, "PanicError");
});

test("a death while a value is checked is not swallowed", async () => {
  const mortal = await fixture("forms", { imports: { M: { echo: () => assert.fail("JavaScript was called") } } });
  const proxy = new Proxy(url, {
    getPrototypeOf(target) {
      try {
        mortal.newUrlOrPanic("no url");
      } catch {
        // swallowed
      }
      return Reflect.getPrototypeOf(target);
    },
  });
  const cause = thrownBy(() => mortal.echoUrl(proxy));
  assert.equal(cause.name, "PanicError");
  assert.equal(mortal.cause, cause);
});
