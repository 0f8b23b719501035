// Generated from crates/abi by `BLESS=1 cargo test -p cargo-crossing --test contract`. Do not edit.

import { abort } from "./abort.js";
import { abort_controller } from "./abort.js";
import { abort_is_aborted } from "./abort_signal.js";
import { abort_reason } from "./abort_signal.js";
import { abort_signal } from "./abort.js";
import { abort_wait } from "./abort_signal.js";
import { aborting } from "./panicked.js";
import { argument } from "./host.js";
import { await_promise } from "./await_promise.js";
import { closure_end } from "./closure.js";
import { closure_give } from "./closure.js";
import { closure_refused } from "./closure_refused.js";
import { construct } from "./call.js";
import { diagnose } from "./diagnose.js";
import { diagnosis } from "./diagnose.js";
import { error_cause } from "./error_parts.js";
import { error_payload } from "./errors.js";
import { error_text } from "./error_parts.js";
import { exit } from "./exit.js";
import { fail } from "./fail.js";
import { forget } from "./forget.js";
import { function_call } from "./call.js";
import { global_this } from "./host.js";
import { import_module } from "./import_module.js";
import { js_function_call } from "./js_function.js";
import { listen } from "./listen.js";
import { make_array } from "./make.js";
import { make_object } from "./make.js";
import { method_call } from "./call.js";
import { microtask } from "./microtask.js";
import { monotonic } from "./clock.js";
import { new_error } from "./errors.js";
import { now } from "./clock.js";
import { object_as } from "./object_as.js";
import { object_cast } from "./cast.js";
import { object_clone } from "./object.js";
import { object_is } from "./cast.js";
import { object_of } from "./object_as.js";
import { object_part } from "./object_part.js";
import { object_same } from "./object.js";
import { object_text } from "./object_text.js";
import { panic } from "./panic.js";
import { panicked } from "./panicked.js";
import { print } from "./print.js";
import { property_get } from "./property.js";
import { property_has } from "./property_type.js";
import { property_set } from "./property.js";
import { property_type } from "./property_type.js";
import { release } from "./release.js";
import { rust_object } from "./rust_object.js";
import { rust_object_number } from "./rust_object_any.js";
import { rust_object_proxy } from "./rust_object_any.js";
import { rust_object_refused } from "./rust_object.js";
import { segment_refused } from "./array_segment.js";
import { settle } from "./settle.js";
import { set_module } from "./set_module.js";
import { sleep } from "./sleep.js";
import { stream_begun } from "./stream.js";
import { stream_cancel } from "./stream.js";
import { stream_next } from "./stream.js";
import { task_failed } from "./task_failed.js";
import { utc_offset } from "./clock.js";
import { value_any } from "./any.js";
import { value_text } from "./values.js";

/** All functions of `crossing_rt`. */
export const RUNTIME_IMPORTS = Object.freeze({
  abort,
  abort_controller,
  abort_is_aborted,
  abort_reason,
  abort_signal,
  abort_wait,
  aborting,
  argument,
  await_promise,
  closure_end,
  closure_give,
  closure_refused,
  construct,
  diagnose,
  diagnosis,
  error_cause,
  error_payload,
  error_text,
  exit,
  fail,
  forget,
  function_call,
  global_this,
  import_module,
  js_function_call,
  listen,
  make_array,
  make_object,
  method_call,
  microtask,
  monotonic,
  new_error,
  now,
  object_as,
  object_cast,
  object_clone,
  object_is,
  object_of,
  object_part,
  object_same,
  object_text,
  panic,
  panicked,
  print,
  property_get,
  property_has,
  property_set,
  property_type,
  release,
  rust_object,
  rust_object_number,
  rust_object_proxy,
  rust_object_refused,
  segment_refused,
  settle,
  set_module,
  sleep,
  stream_begun,
  stream_cancel,
  stream_next,
  task_failed,
  utc_offset,
  value_any,
  value_text,
});

/** @param {import("../protocol.js").Core} core */
export const bindRuntime = (core) => ({
  abort: abort(core),
  abort_controller: abort_controller(core),
  abort_is_aborted: abort_is_aborted(core),
  abort_reason: abort_reason(core),
  abort_signal: abort_signal(core),
  abort_wait: abort_wait(core),
  aborting: aborting(core),
  argument: argument(core),
  await_promise: await_promise(core),
  closure_end: closure_end(core),
  closure_give: closure_give(core),
  closure_refused: closure_refused(core),
  construct: construct(core),
  diagnose: diagnose(core),
  diagnosis: diagnosis(core),
  error_cause: error_cause(core),
  error_payload: error_payload(core),
  error_text: error_text(core),
  exit: exit(core),
  fail: fail(core),
  forget: forget(core),
  function_call: function_call(core),
  global_this: global_this(core),
  import_module: import_module(core),
  js_function_call: js_function_call(core),
  listen: listen(core),
  make_array: make_array(core),
  make_object: make_object(core),
  method_call: method_call(core),
  microtask: microtask(core),
  monotonic: monotonic(core),
  new_error: new_error(core),
  now: now(core),
  object_as: object_as(core),
  object_cast: object_cast(core),
  object_clone: object_clone(core),
  object_is: object_is(core),
  object_of: object_of(core),
  object_part: object_part(core),
  object_same: object_same(core),
  object_text: object_text(core),
  panic: panic(core),
  panicked: panicked(core),
  print: print(core),
  property_get: property_get(core),
  property_has: property_has(core),
  property_set: property_set(core),
  property_type: property_type(core),
  release: release(core),
  rust_object: rust_object(core),
  rust_object_number: rust_object_number(core),
  rust_object_proxy: rust_object_proxy(core),
  rust_object_refused: rust_object_refused(core),
  segment_refused: segment_refused(core),
  settle: settle(core),
  set_module: set_module(core),
  sleep: sleep(core),
  stream_begun: stream_begun(core),
  stream_cancel: stream_cancel(core),
  stream_next: stream_next(core),
  task_failed: task_failed(core),
  utc_offset: utc_offset(core),
  value_any: value_any(core),
  value_text: value_text(core),
});
