// The dates of chrono, time and jiff: each crate alone, all together, none; time zones of the host.

import test from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { load } from "@crossing-rs/runtime";
import { bytesOf, cargo, mustCargo, WASM } from "../consumers/build.js";
import { thrownBy } from "../suite/fixture.js";

/** The types of each crate. @type {Record<string, string[]>} */
const TYPES = {
  chrono: ["Utc", "FixedOffset", "Local", "Date"],
  time: ["OffsetDateTime", "UtcDateTime"],
  jiff: ["Timestamp", "Zoned"],
};

const TIMES = [-62135596800000, -1, 0, 1, 951782400000, 1711848600123, 253402207200999, 253402300799999];

/** The last moment of a `jiff::Timestamp`. */
const LAST_OF_JIFF = 253402207200999;

/** @param {string[]} features */
function built(features) {
  mustCargo("dates", ["build", "--target", WASM, "-p", "dates", "--features", features.join(",")]);
  return bytesOf("dates");
}

for (const crates of [[], ["chrono"], ["time"], ["jiff"], ["chrono", "time", "jiff"]]) {
  const names = ["JsDate", ...crates.flatMap((crate) => (TYPES[crate] ?? []).map((type) => `${crate}_${type}`))];

  test(`dates cross with ${crates.join(", ") || "no other crate"}`, async () => {
    /** @type {unknown[]} */
    const seen = [];
    const echo = (/** @type {unknown} */ date) => (seen.push(date), date);
    const dates = Object.fromEntries([...names, "chrono_Option"].map((name) => [name, echo]));
    const app = await load(built(crates), { imports: { dates } });
    for (const name of names) {
      const isJiff = name.startsWith("jiff");
      for (const time of TIMES.filter((time) => !isJiff || time <= LAST_OF_JIFF)) {
        const date = new Date(time);
        assert.equal(app.echo[name](date).getTime(), time, name);
        assert.equal(/** @type {Date} */ (seen.pop()).getTime(), time, name);
      }
      const late = new Date((isJiff ? LAST_OF_JIFF : 253402300799999) + 1);
      const error = String(thrownBy(() => app.echo[name](late)));
      assert.ok(error.includes(`Overflow: value ${late.toISOString()} is out of 0001-01-01T00:00:00.000Z`), error);
      assert.ok(error.includes(`Rust \`${isJiff ? "Timestamp" : name === "JsDate" ? name : "DateTime"}\``), error);
    }
    for (const crate of crates) assert.equal(app[crate].india().getTime(), 1000);
    if (crates.includes("chrono")) {
      assert.equal(app.echo.chrono_Option(null), null);
      assert.equal(app.echo.chrono_Option(new Date(5)).getTime(), 5);
      assert.equal(app.chrono.noon(1969).toISOString(), "1969-06-01T12:00:00.000Z");
      assert.match(String(thrownBy(() => app.chrono.noon(10000))), /result .*Overflow: value \+010000-06-01T12:00:00\.000Z/);
      assert.match(String(thrownBy(() => app.chrono.noon(0))), /Overflow: value 0000-06-01T12:00:00\.000Z/);
      assert.equal(app.show.chrono_FixedOffset(new Date(0)), "1970-01-01 00:00:00 +00:00");
    }
    if (crates.includes("jiff")) assert.equal(app.show.jiff_Zoned(new Date(0)), "1970-01-01T00:00:00+00:00[UTC]");
  });
}

test("the offset of the host's time zone is that of the moment, summer time included", () => {
  built([]);
  const program = `
    import { load } from "@crossing-rs/runtime";
    import { bytesOf } from "./tests/consumers/build.js";
    const app = await load(bytesOf("dates"), { imports: { dates: {} } });
    const times = ["2024-03-10T06:59:59Z", "2024-03-10T07:00:00Z", "2024-11-03T05:59:59Z", "2024-11-03T06:00:00Z"];
    console.log(times.map((time) => app.utcOffset(new Date(time))).join());
  `;
  for (const [zone, offsets] of [
    ["America/New_York", "-300,-240,-240,-300"],
    ["Asia/Kolkata", "330,330,330,330"],
    ["UTC", "0,0,0,0"],
  ]) {
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: "", NODE_TEST_CONTEXT: "" },
      encoding: "utf8",
    });
    assert.equal(stdout.trim(), offsets, stderr);
  }
});

test("a date without a time zone is refused, with what to say instead", () => {
  const { success, stderr } = cargo("dates", ["check", "-p", "naive"]);
  assert.ok(!success);
  assert.equal(stderr.match(/^error\[E/gm)?.length, 5, stderr);
  assert.equal(stderr.match(/CX0240: a date without a time zone is not a moment/g)?.length, 4, stderr);
  assert.match(stderr, /DateTime<Utc>/);
  assert.match(stderr, /CX0203: a date crosses as a JavaScript Date/);
});
