// Makes the fixture's helpers global in a page, for tests that run code there.

import { load } from "@crossing-rs/runtime";
import * as names from "../wasm/names/harness.js";

/** What a promise is rejected with, as far as a test can see it from outside of the page. */
async function failureOf(promise) {
  const { name, code, message } = await names.rejectionOf(promise);
  return { name, code, message };
}

Object.assign(globalThis, names, { load, failureOf });
