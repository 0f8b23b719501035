// User crates around the project: what they forbid, deny and rename, the tools they run, and programs without
// JavaScript.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { cargo, has, inspect, mustCargo, ROOT, TARGET_DIR, WASM } from "../consumers/build.js";

/** Atomics are a nightly feature of rustc; the standard library without them is enough to check types. */
const ATOMICS = { RUSTC_BOOTSTRAP: "1", RUSTFLAGS: "-C target-feature=+atomics,+bulk-memory" };

suite("crates that forbid and deny, in both editions and with crossing renamed", () => {
  for (const target of [[], ["--target", WASM]]) {
    const place = target.length ? "wasm32" : "the host";
    test(`are built for ${place}`, () => {
      mustCargo("strict", ["build", "--workspace", ...target]);
    });
    test(`are accepted by clippy for ${place}`, { skip: !has("clippy") && "no clippy" }, () => {
      mustCargo("strict", ["clippy", "--workspace", "--all-targets", "--keep-going", ...target]);
    });
  }

  test("are as rustfmt writes them", { skip: !has("fmt") && "no rustfmt" }, () => {
    for (const consumer of ["strict", "forms"]) {
      const packages = ["edition-2021", "edition-2024", "renamed", "send"].flatMap((name) => ["-p", name]);
      mustCargo(consumer, ["fmt", "--check", ...(consumer === "strict" ? packages : ["-p", "app", "-p", "plugin"])]);
    }
  });

  test("have the same imports and exports in each", async () => {
    mustCargo("strict", ["build", "--workspace", "--target", WASM]);
    const [old, now] = await Promise.all(["edition_2021", "edition_2024"].map((name) => inspect(name)));
    assert.ok(old && now);
    const paths = (/** @type {typeof old} */ of) =>
      [...of.contract.exports, ...of.contract.mains].map(({ rustPath }) => rustPath.replace(/^edition_\d+/, ""));
    assert.deepEqual(paths(old).toSorted(), paths(now).toSorted());
    assert.ok(paths(now).includes("::everything::exports::Counter::current"), paths(now).join("\n"));
  });

  test("have the imports' doc comments and signatures in their documentation", () => {
    mustCargo("strict", ["doc", "--no-deps", "-p", "edition-2024"], { RUSTDOCFLAGS: "-Dwarnings" });
    const imports = join(TARGET_DIR, "doc", "edition_2024", "everything", "imports");
    const read = (/** @type {string} */ file) =>
      readFileSync(join(imports, file), "utf8").replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">");
    const log = read("fn.console_log.html");
    assert.match(log, /Documented: prints text\./);
    assert.match(log, /A second paragraph with a link\./);
    const wait = read("fn.wait.html");
    assert.match(wait, /pub async fn wait\(\s*text: &amp;str,\s*n: Option<u64>,?\s*\) -> Result<String, JsError>/);
    assert.match(read("struct.Math.html"), /The larger one\./);
    assert.match(read("fn.log_large.html"), /A large one\./);
  });
});

suite("a mistake is told once, at the user's type, on both targets", () => {
  for (const path of ["types/bare_i64", "types/unknown", "annotations/contradicting"]) {
    const name = /** @type {string} */ (path.split("/").pop());
    const expected = readFileSync(join(ROOT, `crates/crossing/tests/ui/${path}.stderr`), "utf8");
    const mistakes = expected.match(/^error/gm)?.length;
    for (const target of [[], ["--target", WASM]]) {
      test(`${name} ${target.join(" ")}`, () => {
        const { stdout } = cargo("mistakes", ["check", "--bin", name, "--message-format=json", ...target]);
        const messages = stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
        const errors = messages.filter(({ message }) => message?.level === "error" && message.spans.length);
        // As cargo prints them: each text once. rustc drops the same error too, unless it compiles incrementally.
        const texts = new Map(errors.map(({ message }) => [message.rendered, message]));
        const told = [...texts.values()].map((message) => {
          const span = message.spans.find((/** @type {{ is_primary: boolean }} */ { is_primary }) => is_primary);
          return `${span.line_start}:${span.column_start}: ${message.message}`;
        });
        assert.equal(told.length, mistakes, told.join("\n"));
      });
    }
  }
});

suite("what holds a JavaScript object", () => {
  test("may be sent on wasm32 and on the host, where objects are used by one thread", () => {
    mustCargo("strict", ["check", "-p", "send"]);
    mustCargo("strict", ["check", "-p", "send", "--target", WASM]);
  });

  test("may not be sent with atomics", () => {
    const source = readFileSync(join(ROOT, "tests/consumers/strict/send/src/lib.rs"), "utf8").split("\n");
    const begin = source.findIndex((line) => line.startsWith("pub fn all()")) + 1;
    const end = source.indexOf("}", begin);
    const args = ["check", "-p", "send", "--target", WASM, "--message-format=short"];
    const target = { CARGO_TARGET_DIR: join(TARGET_DIR, "atomics") };
    const { stderr } = cargo("strict", args, { ...ATOMICS, ...target });
    const errors = [...stderr.matchAll(/^(.*?):(\d+):\d+: error/gm)].map(([, file, line]) => `${file}:${line}`);
    const expected = source.slice(begin, end).map((_, i) => `send/src/lib.rs:${begin + 1 + i}`);
    assert.equal(expected.length, 12);
    assert.deepEqual([...new Set(errors)].toSorted(), expected.toSorted());
  });
});

suite("a program without JavaScript", () => {
  test("runs its main on the host when it asks `is_supported` first", () => {
    const { stdout } = mustCargo("strict", ["run", "--quiet", "-p", "edition-2024"]);
    assert.equal(stdout, "Olá, Ada!\n");
  });

  for (const [example, what] of [
    ["greeting", "globalThis.console.log"],
    ["primitives", "JsHost::import"],
  ]) {
    test(`example ${example} ends with a clear text`, () => {
      mustCargo("../../examples", ["build", "--quiet", "-p", `${example}`]);
      const program = join(TARGET_DIR, "debug", `${example}`);
      const { status, stderr } = spawnSync(program, { encoding: "utf8" });
      assert.notEqual(status, 0);
      const text = `JavaScript is not available on this platform \\(\\S+-\\S+\\): ${what}`;
      assert.match(stderr, new RegExp(text));
    });
  }
});
