//! The imports, one for one those of the document.

use crossing::prelude::*;

/// Importing an existing JS function.
#[js_import("globalThis.console.log")]
pub fn console_log(value: JsAny);

/// Importing functions from a JS module.
#[js_import("incrementCounter", "PrimitivesShim")]
pub fn increment_counter();

/// Returns the count.
#[js_import("getCounter", "PrimitivesShim")]
pub fn get_counter() -> i32;

/// The name of the JS shim function isn't required to match the Rust function's name.
#[js_import("logValue", "PrimitivesShim")]
pub fn log_int(value: i32);

/// A second mapping to the same JS function with a compatible type.
#[js_import("logValue", "PrimitivesShim")]
pub fn log_string(value: &str);

/// Accepts any type as parameter. The JS function logs the JS type and value to the console.
#[js_import("logValueAndType", "PrimitivesShim")]
pub fn log_value_and_type(value: JsAny);

// Some types have several mappings and need to be told which. An `i64` is either a Number or a BigInt; without an
// annotation it is a compile-time error that says so. As a Number, a value beyond 2^53 - 1 is an error.

/// A 64-bit integer as a Number.
#[js_import("logValueAndType", "PrimitivesShim")]
pub fn log_value_and_type_for_number(#[js(Number)] value: i64);

/// A 64-bit integer as a BigInt.
#[js_import("logValueAndType", "PrimitivesShim")]
pub fn log_value_and_type_for_big_int(#[js(BigInt)] value: i64);
