// What users get from crates.io: the crates from `cargo package`, without a checkout, and what `cargo crossing new` makes of them.

import test, { before, suite } from "node:test";
import assert from "node:assert/strict";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandsOf, install, PACKAGES, type, unpacked } from "./packages.js";
import { fromCrate, npmPrograms, TRUNK, wasmBindgen } from "./tools.js";

/**
 * Templates: what their tests print, and what of their README is not typed here, with the reason.
 * @type {Record<string, { tests: RegExp, untyped: Record<string, string> }>}
 */
const TEMPLATES = {
  app: {
    tests: /3 passed; 0 failed/,
    untyped: { "cargo crossing run": "it serves until Ctrl-C; templates.test.js has it" },
  },
  library: {
    tests: /2 passed; 0 failed/,
    untyped: { "npm publish ./dist": "it would; npm-package.test.js installs the same" },
  },
  node: {
    tests: /1 passed; 0 failed/,
    untyped: {},
  },
  leptos: {
    tests: /1 passed; 0 failed/,
    untyped: {
      "cargo install trunk": "it is below, of a version that Rust 1.91 builds",
      "trunk serve": "it serves until Ctrl-C; leptos.test.js has it",
    },
  },
};

suite("packages", () => {
  before(install);

  test("have what they need, and their licenses", () => {
    for (const name of ["crossing-abi", "crossing-macros", "crossing", "cargo-crossing"]) {
      for (const file of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "Cargo.lock"]) {
        assert.ok(existsSync(join(unpacked(name), file)), `${name} has ${file}`);
      }
      const manifest = readFileSync(join(unpacked(name), "Cargo.toml"), "utf8");
      for (const key of ["description", "license", "repository", "readme", "rust-version", "keywords", "categories"]) {
        assert.match(manifest, new RegExp(`^${key} = `, "m"), `${name} says its ${key}`);
      }
    }
    assert.match(type("cargo crossing explain CX2001"), /^# CX2001: /);
  });

  for (const [template, { tests, untyped }] of Object.entries(TEMPLATES)) {
    test(`${template}: all that its README says`, () => {
      const name = `from-${template}`;
      type(`cargo crossing new ${name} --template ${template} --path ${PACKAGES}`);
      const directory = join(PACKAGES, "..", name);
      const commands = commandsOf(directory).filter((command) => !(command in untyped));
      for (const command of ["cargo crossing check", "cargo crossing test"]) {
        assert.ok(commands.includes(command), `${template}'s README says ${command}`);
      }
      for (const command of commands) {
        const printed = type(command, directory, npmPrograms());
        if (command === "cargo crossing test") assert.match(printed, tests);
      }
      if (template === "leptos") leptosRelease(directory);
    });
  }

  test("a member of a workspace builds, with what `new` has its Cargo.toml say", () => {
    const workspace = join(PACKAGES, "../workspace");
    mkdirSync(workspace);
    writeFileSync(join(workspace, "Cargo.toml"), '[workspace]\nresolver = "3"\n');
    const make = (/** @type {string} */ name) =>
      type(`cargo crossing new ${name} --template library --path ${PACKAGES} 2>&1`, workspace);
    const [, text = ""] = /Note .*:\n([^]*) +Next/.exec(make("first")) ?? [];
    assert.match(text, /^\[profile\.release\]$[^]*^\[patch\.crates-io\]$/m);
    appendFileSync(join(workspace, "Cargo.toml"), text);
    assert.doesNotMatch(make("second"), /Note/);
    for (const name of ["first", "second"]) type("cargo crossing build --release", join(workspace, name));
    assert.match(type("cargo crossing test", join(workspace, "second")), /2 passed; 0 failed/);
  });
});

/** @param {string} directory */
function leptosRelease(directory) {
  const places = [fromCrate("trunk", TRUNK), wasmBindgen(directory), npmPrograms()];
  type("trunk build --release --offline", directory, ...places);
  const files = readdirSync(join(directory, "dist")).map((file) => file.replace(/-[0-9a-f]{8,}/, "-HASH"));
  for (const file of ["crossing_glue.js", "from-leptos-HASH.js", "from-leptos-HASH_bg.wasm", "index.html"]) {
    assert.ok(files.includes(file), `${files} have ${file}`);
  }
}
