// The runner of the conformance cases: that it reads them as they are meant, and that it can fail.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { quoted, readCases } from "../conformance/cases.js";
import { mutate } from "../conformance/mutate.js";
import { mutations } from "../conformance/mutations.js";
import { parse } from "../conformance/notation.js";
import { report } from "../conformance/report.js";
import { assertNoStrays, runRows } from "../conformance/run.js";
import { readVerdicts } from "../conformance/verdicts.js";

const ORIGINAL = new URL("../../../shared/conformance/CASES.md", import.meta.url);

test("the cases are those that lie beside the repository", { skip: !existsSync(ORIGINAL) && "nothing lies there" }, () => {
  // What stands in brackets is a remark.
  const stripped = (/** @type {import("../conformance/cases.js").Row[]} */ rows) =>
    rows.map((row) => ({ ...row, expected: row.expected.replace(/ \([^()]*\)$/, "") }));
  assert.deepEqual(stripped(readCases()), stripped(readCases(ORIGINAL)));
});

test("each row is read, once", () => {
  const ids = readCases().map(({ id }) => id);
  assert.ok(ids.length > 700, String(ids.length));
  assert.equal(new Set(ids).size, ids.length);
});

test("values are read as the cases write them", () => {
  for (const [text, value] of /** @type {const} */ ([
    ["-0", -0],
    ["1.7976931348623157e308", Number.MAX_VALUE],
    ["9223372036854775808n", 2n ** 63n],
    ["-Infinity", -Infinity],
    ["(char)42", "*"],
    ["U+017D", "\u017d"],
    ["'a\\0b'", "a\0b"],
    ["'\\uD800A'", "\ud800A"],
    ["[1,'a',null,[2]]", [1, "a", null, [2]]],
    ["['a',,'b']", ["a", , "b"]],
    ["{a:1,x:42}", { a: 1, x: 42 }],
    ["9999-12-31T23:59:59.999Z", new Date(253402300799999)],
  ])) {
    assert.deepEqual(parse(text), value, text);
  }
  assert.throws(() => parse("1 2"), /cannot read/);
  assert.deepEqual(quoted("contains `a` and `b`"), ["a", "b"]);
});

test("a verdict needs a row, and a row has one verdict", () => {
  const verdicts = readVerdicts();
  assert.equal(verdicts.get("string-030")?.status, "not-applicable");
  assert.match(verdicts.get("char-019")?.note ?? "", /String of one code point/);
  assert.throws(() => assertNoStrays([], verdicts), /no such rows: .*string-030/);
});

suite("the report", () => {
  const row = (/** @type {import("../conformance/run.js").Outcome["status"]} */ status, area = "bool") => ({
    id: `${area}-001`,
    area,
    status,
    note: "why",
  });
  const passed = Array.from({ length: 20 }, () => row("pass"));

  test("is good when rows pass, are different, or may be missing", () => {
    const { ok, text } = report([...passed, row("different"), row("missing", "task")], ["task"]);
    assert.equal(ok, true);
    assert.deepEqual(text.slice(-3), ["# pass 21", "# fail 0", "# skipped 1"]);
  });

  for (const [what, outcomes, line] of /** @type {const} */ ([
    ["a row that fails", [row("fail")], "FAILED bool-001: why"],
    ["a row that is missing", [row("missing")], "MISSING bool-001"],
    ["too many that do not apply", [row("not-applicable"), row("not-applicable"), row("not-applicable")], "not applicable: 13.0 %"],
  ])) {
    test(`is bad for ${what}`, () => {
      const { ok, text } = report([...passed, ...outcomes], ["task"]);
      assert.equal(ok, false);
      assert.match(text.join("\n"), new RegExp(line));
    });
  }
});

suite("a row", () => {
  const [first] = readCases().filter(({ id }) => id === "base-012");
  assert.ok(first);
  const binder = (/** @type {(...args: number[]) => number} */ echo) => ({
    name: "a stand-in",
    load: async () => ({ i32: { echo } }),
  });

  test("that hangs fails", async (context) => {
    context.mock.timers.enable({ apis: ["setTimeout"] });
    const hanging = { name: "a stand-in", load: () => new Promise(() => {}) };
    const run = runRows([first], new Map(), [hanging], () => undefined);
    context.mock.timers.tick(60_000);
    assert.match((await run)[0]?.note ?? "", /not over after/);
  });

  test("passes and fails with the program", async () => {
    const [good] = await runRows([first], new Map(), [binder((value) => value ?? 0)], () => undefined);
    assert.equal(good?.status, "pass");
    const [bad] = await runRows([first], new Map(), [binder((value) => value ?? 0), binder(() => 7)], () => undefined);
    assert.equal(bad?.status, "fail");
    assert.match(bad?.note ?? "", /a stand-in: /);
  });
});

suite("mutations", () => {
  const row = readCases().filter(({ id }) => id === "base-012");
  const mutation = (/** @type {string} */ name) => ({ name, file: "", areas: ["base"], apply: (/** @type {string} */ source) => source });
  const brokenBy = async (/** @type {{ name: string }} */ { name }) => [
    { name: "stand-in", load: async () => ({ i32: { echo: (/** @type {number} */ value) => (name === "real" ? 7 : value) } }) },
  ];

  test("are all noticed, or it fails", async () => {
    /** @type {string[]} */
    const lines = [];
    const print = (/** @type {string} */ line) => void lines.push(line);
    assert.equal(await mutate([mutation("real")], brokenBy, row, new Map(), print), true);
    assert.equal(await mutate([mutation("real"), mutation("none")], brokenBy, row, new Map(), print), false);
    assert.equal(await mutate([], brokenBy, row, new Map(), print), false);
    assert.deepEqual(lines.slice(-3), ["SURVIVED: none, through the stand-in", "2 broken, 1 survived", "0 broken, 0 survived"]);
  });

  test("change one converter each", () => {
    const marshal = new URL("../../crates/cargo-crossing/js/marshal/", import.meta.url);
    const all = mutations(fileURLToPath(marshal));
    assert.ok(all.length >= 50, String(all.length));
    for (const { name, file, apply } of all) {
      const source = readFileSync(new URL(file, marshal), "utf8");
      assert.notEqual(apply(source), source, name);
    }
  });
});
