// The soak finds nothing, and finds each release that was removed on purpose.

import { describe, test } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const RUNTIME = "crates/cargo-crossing/js";

/** What no longer lets go: the line of a file, what it is instead, and what the soak says. @type {Record<string, string[]>} */
const REMOVED = {
  "of objects that Rust dropped": ["runtime/release.js", "void removeHandle(core, handle)", "void handle", "handles: "],
  "of futures that Rust dropped": [
    "operations.js",
    "(removeHandle(core, handle));\n  operation.isAwaited",
    "(core.values[handle & 0x7fffff]);\n  operation.isAwaited",
    "handles: ",
  ],
  "of Rust values that JavaScript disposed of": ["rust_objects.js", "callRust(state.core", "((..._) => 0)(state.core", "are still held"],
  "of promises that Rust settled": ["runtime/settle.js", "core.pending.delete(pending.reject);", "", "handles: "],
};
/**
 * Runs it for a moment.
 * @param {string} runtime
 * @returns {Promise<{ ok: boolean, said: string, figures: any }>}
 */
async function soak(runtime) {
  const command = ["tests/soak/main.js", "--seconds", "0.7", "--runtime", runtime];
  const run = promisify(execFile)(process.execPath, command, { cwd: ROOT, timeout: 60_000 });
  const { ok, stdout, stderr } = await run.then(
    (said) => ({ ok: true, ...said }),
    (said) => ({ ok: false, ...said }),
  );
  const [figures = "null"] = stdout.split("\n");
  return { ok, said: stdout + stderr, figures: figures.startsWith("{") ? JSON.parse(figures) : undefined };
}

describe("soak", { concurrency: 2 }, () => {
  test("nothing stays behind", async () => {
    const { ok, said, figures } = await soak(RUNTIME);
    assert.ok(ok, said);
    assert.deepEqual(Object.keys(figures), [
      "operations",
      "wrong_results",
      "live_handles_start",
      "live_handles_end",
      "heap_growth_bytes_js",
      "wasm_pages_start",
      "wasm_pages_end",
    ]);
    assert.ok(figures.operations > 1000, said);
  });

  for (const [index, [what, [file = "", line = "", instead = "", complaint = ""]]] of Object.entries(REMOVED).entries()) {
    test(`the release ${what} is missed`, async () => {
      const copy = `target/soak-broken-${index}`;
      cpSync(join(ROOT, RUNTIME), join(ROOT, copy), { recursive: true });
      try {
        const path = join(ROOT, copy, file);
        const text = readFileSync(path, "utf8");
        assert.ok(text.includes(line), `${file} has no ${line}`);
        writeFileSync(path, text.replace(line, instead));
        const { ok, said } = await soak(copy);
        assert.ok(!ok && said.includes(complaint), said);
      } finally {
        rmSync(join(ROOT, copy), { recursive: true });
      }
    });
  }
});
