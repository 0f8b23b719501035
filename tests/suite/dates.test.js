// Dates: by value, of the years 1 to 9999, in the four places.

import test from "node:test";
import assert from "node:assert/strict";
import { assertRefusal, fixture, recorder, STRANGERS, thrownBy } from "./fixture.js";

const echo = recorder();
const app = await fixture("roundtrip", { imports: { echo: echo.functions } });

const YEAR_1 = "0001-01-01T00:00:00.000Z";
const LAST = "9999-12-31T23:59:59.999Z";
const EPOCH = "1970-01-01T00:00:00.000Z";

/** The Rust types that are dates, and the earliest of each. @type {[type: string, rust: string, earliest: string][]} */
const TYPES = [
  ["date", "JsDate", YEAR_1],
  ["annotatedDate", "JsDate", YEAR_1],
  ["systemTime", "SystemTime", EPOCH],
  ["ownSystemTime", "SystemTime", EPOCH],
  ["optionDate", "Option<JsDate>", YEAR_1],
];

/** Dates from all over the range, summer and winter, leap days and the last of a year. */
const TEXTS = [
  YEAR_1,
  "0099-12-31T23:59:59.999Z",
  "1582-10-10T00:00:00.000Z",
  "1900-02-28T12:00:00.001Z",
  "1969-12-31T23:59:59.999Z",
  EPOCH,
  "2000-02-29T00:00:00.000Z",
  "2024-03-31T01:30:00.000Z",
  "2024-10-27T01:30:00.000Z",
  "2026-11-20T16:00:00.123Z",
  LAST,
];

class Subclass extends Date {
  getTime() {
    return assert.fail("a method of the user's ran");
  }
}

for (const [type, rust, earliest] of TYPES) {
  const good = TEXTS.filter((text) => Date.parse(text) >= Date.parse(earliest));

  test(`${type}: dates stand in all four places`, () => {
    echo.answer((value) => value);
    for (const text of good) {
      for (const way of [app.echo, app.attempt]) {
        const date = new Date(text);
        const result = way[type](date);
        const [[seen]] = /** @type {any} */ (echo.calls());
        for (const copy of [result, seen]) {
          assert.equal(Object.getPrototypeOf(copy), Date.prototype);
          assert.notEqual(copy, date);
          assert.equal(copy.toISOString(), text);
        }
      }
    }
  });

  test(`${type}: random dates come back as they were`, () => {
    echo.answer((value) => value);
    const [low, high] = [Date.parse(earliest), Date.parse(LAST)];
    for (let times = 0; times < 2000; times += 1) {
      const time = low + Math.floor(Math.random() * (high - low + 1));
      assert.equal(app.echo[type](new Date(time)).getTime(), time);
    }
    echo.calls();
  });

  test(`${type}: what is no date is refused in both directions`, () => {
    const isNone = (/** @type {unknown} */ value) => type === "optionDate" && (value === null || value === undefined);
    const fakes = ["2020-01-01", EPOCH, { __proto__: Date.prototype }, { [Symbol.toStringTag]: "Date", getTime: () => 0 }];
    for (const value of [...STRANGERS.map(([value]) => value), ...fakes, new Proxy(new Date(), {})]) {
      if (isNone(value)) continue;
      const error = thrownBy(() => app.echo[type](value));
      assertRefusal(error, [`export \`echo.${type}\``, "argument `value`", `Rust \`${rust}\``, "Value is not a Date"]);
      assert.ok(Object.is(error.actual, value));
      assert.equal(echo.calls().length, 0);
      echo.answer(() => value);
      const wrong = thrownBy(() => app.attempt[type](new Date(0)));
      assertRefusal(wrong, [`import \`${type}\` of module \`echo\``, "result", "Value is not a Date"]);
      echo.calls();
    }
  });

  test(`${type}: invalid dates, and dates out of range, are told apart`, () => {
    const invalid = new Date(NaN);
    const error = thrownBy(() => app.echo[type](invalid));
    assertRefusal(error, ["argument `value`", "RangeError: Invalid time value"]);
    assert.equal(error.actual, invalid);
    for (const [time, shown] of /** @type {const} */ ([
      [Date.parse(LAST) + 1, "+010000-01-01T00:00:00.000Z"],
      [8.64e15, "+275760-09-13T00:00:00.000Z"],
      [Date.parse(earliest) - 1, new Date(Date.parse(earliest) - 1).toISOString()],
      [-8.64e15, "-271821-04-20T00:00:00.000Z"],
    ])) {
      const date = new Date(time);
      const error = thrownBy(() => app.echo[type](date));
      assertRefusal(error, [`Rust \`${rust}\``, `Overflow: value ${shown} is out of ${earliest} ${LAST} range`]);
      assert.equal(error.code, "CX2002");
      assert.equal(error.expected, `${earliest} to ${LAST}`);
      assert.equal(error.actual, date);
      echo.answer(() => date);
      assertRefusal(thrownBy(() => app.attempt[type](new Date(0))), ["result", `Overflow: value ${shown}`]);
      echo.calls();
    }
  });

  test(`${type}: a Date of a class of the user's is a Date, and none of its methods runs`, () => {
    echo.answer((value) => value);
    assert.equal(app.echo[type](new Subclass(5)).getTime(), 5);
    echo.calls();
  });
}

test("Rust keeps the moment that it got, whatever happens to the Date", () => {
  echo.answer((date) => {
    date.setTime(1);
    return new Date(7);
  });
  const date = new Date(5);
  assert.equal(app.echo.date(date).getTime(), 7);
  assert.equal(date.getTime(), 5);
  assert.equal(app.show.date(date), "JsDate(1970-01-01T00:00:00.005Z)");
  echo.calls();
});

test("null and undefined are None", () => {
  echo.answer((value) => value);
  for (const none of [null, undefined]) assert.equal(app.echo.optionDate(none), null);
  assert.deepEqual(echo.calls(), [[null], [null]]);
});

test("dates that Rust prints are those that JavaScript prints", () => {
  for (const text of TEXTS) assert.equal(app.show.date(new Date(text)), `JsDate(${text})`);
});

test("a Date that is changed after it was checked crosses as it was", () => {
  const date = new Date(5);
  const other = new Date(6);
  // The second element is read after the first was checked.
  const dates = [date, other];
  Object.defineProperty(dates, 1, {
    get() {
      date.setTime(NaN);
      return other;
    },
  });
  assert.deepEqual(app.echo.vecDate(dates).map(Number), [5, 6]);
  echo.calls();
});

test("what a page makes of Date later changes nothing", () => {
  const { getTime } = Date.prototype;
  try {
    Date.prototype.getTime = () => 1;
    assert.equal(+app.echo.date(new Date(55)), 55);
  } finally {
    Date.prototype.getTime = getTime;
  }
  echo.calls();
});
