//! Imports.

use crate::crossing::prelude::*;

/// A module's name.
pub const SHIM: &str = "Shim";

/// Documented: prints *text*.
///
/// A second paragraph with a [link](JsObject).
#[js_import("globalThis.console.log")]
pub fn console_log(text: &str);

/// A `Result`.
///
/// # Errors
/// What JavaScript throws.
#[js_import("getCounter", "M")]
pub fn get_counter() -> Result<i32, JsError>;

/// A named module and an annotation.
#[js_import("logValueAndType", module = SHIM)]
pub fn log_big(#[js(BigInt)] value: i64);

/// A result's annotation.
#[js_import("getId", "M", returns = BigInt)]
#[must_use]
pub fn get_id() -> u64;

/// A future.
///
/// # Errors
/// What JavaScript throws.
#[js_import("wait", "M")]
pub async fn wait(text: &str, #[js(Number)] n: Option<u64>) -> Result<String, JsError>;

/// Any value, under a constant expression as the name.
#[js_import(concat!("log", "Any"), SHIM,)]
pub fn log_any(value: &JsAny);

/// Memory, lent and shared.
///
/// # Errors
/// What JavaScript throws.
#[js_import("fill", "M", returns = MemoryView)]
pub fn fill<'a>(
    #[js(MemoryView)] lent: &'a mut [u8],
    #[js(MemoryView)] more: &mut [f64],
    shared: &ArraySegment<i32>,
) -> Result<ArraySegment<i32>, JsError>;

/// All types at once.
///
/// # Errors
/// What JavaScript throws.
#[allow(clippy::too_many_arguments, clippy::fn_params_excessive_bools, reason = "every type")]
#[inline]
#[js_import("all", "M", returns = Void)]
pub fn all<'a>(
    #[js(Boolean)] a: bool,
    #[js(Number)] b: i8,
    c: u8,
    d: i16,
    e: u16,
    f: i32,
    g: u32,
    h: isize,
    i: usize,
    #[js(Number)] j: i64,
    #[js(BigInt)] k: u64,
    l: f32,
    m: f64,
    #[js(String)] n: char,
    o: String,
    p: &'a str,
    q: (),
    r: Option<&'a str>,
    #[js(Object)] s: &'a JsObject,
    t: Option<JsObject>,
    #[js(Any)] u: JsAny,
    #[js(BigInt)] v: &Option<i64>,
) -> Result<(), JsError>;

/// An object of a class.
///
/// # Errors
/// What the constructor throws.
#[js_import(new, "globalThis.URL")]
pub fn url(text: &str) -> Result<JsObject, JsError>;

/// A property.
#[must_use]
#[js_import(get, "globalThis.document.title")]
pub fn title() -> String;

/// A property that is written.
#[js_import(set, "globalThis.document.title")]
pub fn set_title(value: &str);

/// A promise of an object.
///
/// # Errors
/// What it is rejected with.
#[js_import(get, "ready")]
pub async fn ready(this: &JsObject) -> Result<(), JsError>;

/// A method.
#[js_import(method, "classList.add")]
pub fn add_class(this: &JsObject, name: &str);

/// Any number of arguments.
#[js_import("globalThis.console.log")]
pub fn log_all(first: &str, #[js(rest)] values: &[JsAny]);

/// Keywords as names.
#[must_use]
#[js_import("type", "M")]
pub fn keywords(r#type: i32, r#fn: bool) -> i32;

/// Names that the expansion uses itself.
#[must_use]
#[js_import("names", "M")]
pub fn names(import: i32, shim: i32, wire: i32, operation: i32, a0: i32, b0: i32) -> i32;

/// The same, later.
#[js_import("names", "M")]
pub async fn future_of_names(import: i32, shim: i32, operation: i32, a0: i32) -> i32;

/// A parameter that is unused as `mut`, and a deprecated import.
#[deprecated = "old"]
#[js_import("old")]
pub fn old(value: i32);

#[js_import("private")]
pub(super) fn private(object: &JsObject);

/// Associated functions.
#[derive(Debug)]
pub struct Math;

impl Math {
    /// The larger one.
    #[must_use]
    #[js_import("globalThis.Math.max")]
    pub fn max(a: f64, b: f64) -> f64;

    /// A future.
    #[js_import("globalThis.console.log")]
    pub async fn log(value: JsAny);
}

/// An import in a function.
#[must_use]
pub fn in_a_function(n: i32) -> i32 {
    #[js_import("inner", "M")]
    fn inner(n: i32) -> i32;
    inner(n)
}

/// Imports that a macro writes.
macro_rules! log {
    ($($(#[$attribute:meta])* $name:ident: $ty:ty $(as $annotation:ident)?;)*) => {$(
        $(#[$attribute])*
        #[js_import("log", "M")]
        pub fn $name($(#[js($annotation)])? value: $ty);
    )*};
}

log! {
    /// An integer.
    log_integer: i32;
    /// A large one.
    log_large: i64 as BigInt;
    /// Text.
    log_text: &str;
}
