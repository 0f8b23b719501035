// Files that also need wasm-bindgen: the error names the crates that bring it and two ways out.

import test from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CrossingError, load } from "@crossing-rs/runtime";
import { mustCargo, ROOT, WASM } from "../consumers/build.js";
import { withImport } from "./wasm-file.js";

const TARGET_DIR = join(ROOT, "target", "wasm-bindgen-user");

/** The bytes of `tests/fixtures/wasm-bindgen-user`, whose js-sys and wasm-bindgen come from crates.io. */
function build(profile, directory) {
  const args = ["build", "--target", WASM, "--profile", profile];
  mustCargo("../fixtures/wasm-bindgen-user", args, { CARGO_TARGET_DIR: TARGET_DIR });
  return readFileSync(join(TARGET_DIR, WASM, directory, "wasm_bindgen_user.wasm"));
}

async function refusal(bytes) {
  const error = await load(bytes).catch((error) => error);
  assert.ok(error instanceof CrossingError, String(error));
  assert.equal(error.code, "CX3008", error.message);
  return error.message;
}

for (const [profile, directory] of [
  ["dev", "debug"],
  ["release", "release"],
]) {
  test(`a ${profile} build with js-sys is refused, by the crates' names, with two ways out`, async () => {
    const message = await refusal(build(profile, directory));
    assert.match(message, /^the \.wasm also needs wasm-bindgen \(it imports __wbindgen_\w+\.\w+\)/);
    assert.match(message, /which these crates bring: js-sys, wasm-bindgen\./);
    assert.match(message, /Two ways out: .*cargo tree .*-i wasm-bindgen.*, or turn on the feature `wasm-bindgen` of the crate crossing/);
  });
}

test("what wasm-bindgen's tool made is refused too, in each of its forms", async () => {
  const path = join(ROOT, "target/wasm", WASM, "debug/greeting.wasm");
  for (const module of ["wbg", "./app_bg.js", "./snippets/app_bg.js"]) {
    const bytes = withImport(readFileSync(path), ["crossing_rt", "settle"], [module, "__wbindgen_throw"]);
    const message = await refusal(bytes);
    assert.ok(message.includes(`(it imports ${module}.__wbindgen_throw). Two ways out`), message);
  }
});

test("a foreign module of a similar name is not wasm-bindgen's", async () => {
  const path = join(ROOT, "target/wasm", WASM, "debug/greeting.wasm");
  const bytes = withImport(readFileSync(path), ["crossing_rt", "settle"], ["wbg_of_mine", "f"]);
  const error = await load(bytes).catch((error) => error);
  assert.equal(error.code, "CX3007", String(error));
});
