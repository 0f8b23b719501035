// `cargo crossing test` in browsers, and what only they can do to a test. Those that are not installed are skipped.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { before, suite, test } from "node:test";
import { cargo, mustCargo, ROOT, WASM } from "../consumers/build.js";
import { isOnPath, pathWithHosts } from "../consumers/hosts.js";

const PATH = pathWithHosts();

/** Hosts, and the programs of which each needs one. @type {Record<string, string[]>} */
const HOSTS = {
  chromium: ["chromium", "chromium-browser", "google-chrome"],
  worker: ["chromium", "chromium-browser", "google-chrome"],
  firefox: ["firefox", "firefox-esr"],
  webkit: ["MiniBrowser", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"],
  deno: ["deno"],
  bun: ["bun"],
};

/** A path, or a name that is on `PATH`. */
const isInstalled = (/** @type {string} */ program) =>
  program.includes("/") ? existsSync(program) : isOnPath(program, PATH);

/** @param {string} host @param {string[]} args */
function run(host, ...args) {
  return cargo("tested", ["crossing", "test", "--host", host, ...args], { PATH, RUST_BACKTRACE: "0" });
}

for (const [host, programs] of Object.entries(HOSTS)) {
  suite(`tests on ${host}`, { skip: !programs.some(isInstalled) && `no ${host}` }, () => {
    before(() => {
      mustCargo("../..", ["build", "--quiet", "-p", "cargo-crossing"], { CARGO_TARGET_DIR: join(ROOT, "target") });
      mustCargo("tested", ["test", "--no-run", "--target", WASM]);
    });

    test("that pass", () => {
      const { success, shown } = run(host, "--lib");
      assert.ok(success, shown);
      assert.match(shown, /test result: ok\. 10 passed; 0 failed; 1 ignored/);
    });

    test("that fail, hang and end the host", () => {
      const { success, stdout } = run(host, "--test", "failing");
      assert.ok(!success);
      assert.match(stdout, /test result: FAILED\. 2 passed; 15 failed/);
      assert.match(stdout, /---- asserts stdout ----\na line\nan error's line\npanicked at tests\/failing\.rs:\d+:5:\n/);
      assert.match(stdout, /---- hangs stdout ----\nbefore it hangs\ntimed out after 0\.2 s/);
      assert.match(stdout, /---- rejects_without_anybody stdout ----\nnobody caught: thrown: nobody listens\n/);
      assert.match(stdout, /\n {4}at .*tests\/throwing\.mock\.js:4:\d+/);
      // Bun does not name the functions of a .wasm.
      assert.ok(host === "bun" || stdout.includes("\n    at tested::next\n    at failing::throws_in_a_module\n"), stdout);
      assert.match(stdout, /---- leaves_a_task_that_panics stdout ----\npanicked at tests\/failing\.rs/);
    });

    const hasPage = ["chromium", "firefox", "webkit"].includes(host);
    test("of what a page has, and that leave it", { skip: !hasPage && "no page" }, () => {
      const { stdout } = run(host, "--test", "page", "--", "--include-ignored", "--skip", "memory");
      assert.match(stdout, /test has_a_document \.\.\. ok\n/);
      const left = `before it leaves\nthe page in ${host} crashed or went away while this test ran\n`;
      assert.ok(stdout.includes(`---- leaves_the_page stdout ----\n${left}`), stdout);
    });
  });
}

test("a browser that does not begin", () => {
  const { success, stderr } = run("chromium", "--browser", "/bin/false", "--lib");
  assert.ok(!success);
  assert.match(stderr, /^error: chromium ended \(exit status: 1\) before a test began$/m);
});
