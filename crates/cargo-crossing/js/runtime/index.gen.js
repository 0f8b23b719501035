// Generated from crates/abi by `BLESS=1 cargo test -p cargo-crossing --test contract`. Do not edit.

import { argument } from "./host.js";
import { error_payload } from "./errors.js";
import { fail } from "./fail.js";
import { forget } from "./forget.js";
import { global_this } from "./host.js";
import { import_module } from "./import_module.js";
import { microtask } from "./microtask.js";
import { monotonic } from "./clock.js";
import { new_error } from "./errors.js";
import { now } from "./clock.js";
import { panic } from "./panic.js";
import { print } from "./print.js";
import { release } from "./release.js";
import { settle } from "./settle.js";
import { sleep } from "./sleep.js";
import { value_any } from "./any.js";
import { value_text } from "./values.js";

/** All functions of `crossing_rt`. */
export const RUNTIME_IMPORTS = Object.freeze({
  argument,
  error_payload,
  fail,
  forget,
  global_this,
  import_module,
  microtask,
  monotonic,
  new_error,
  now,
  panic,
  print,
  release,
  settle,
  sleep,
  value_any,
  value_text,
});

/** @param {import("../protocol.js").Core} core */
export const bindRuntime = (core) => ({
  argument: argument(core),
  error_payload: error_payload(core),
  fail: fail(core),
  forget: forget(core),
  global_this: global_this(core),
  import_module: import_module(core),
  microtask: microtask(core),
  monotonic: monotonic(core),
  new_error: new_error(core),
  now: now(core),
  panic: panic(core),
  print: print(core),
  release: release(core),
  settle: settle(core),
  sleep: sleep(core),
  value_any: value_any(core),
  value_text: value_text(core),
});
