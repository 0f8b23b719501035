//! Exports.

use crate::crossing::prelude::*;

/// Documented: says hello to *name*.
#[must_use]
#[js_export]
pub fn greeting(name: &str) -> String {
    format!("Olá, {name}!")
}

/// A name, a namespace and an annotation.
#[must_use]
#[js_export(name = concat!("su", "m"), namespace = "A.B", returns = BigInt)]
pub fn add(#[js(Number)] a: i64, #[js(BigInt)] b: Option<i64>) -> Option<i64> {
    Some(a + b?)
}

/// Any error.
///
/// # Errors
/// When it is no number.
#[js_export]
pub fn parse(text: &str) -> Result<i32, Box<dyn std::error::Error>> {
    Ok(text.parse::<i32>()?)
}

/// A concrete error, and patterns as parameters.
///
/// # Errors
/// When it is no number.
#[js_export]
pub fn patterns(mut text: String, _: i32, _unused: bool) -> Result<f64, std::num::ParseFloatError> {
    text.push('0');
    text.parse()
}

/// Names that the expansion uses itself.
#[must_use]
#[js_export]
pub fn names(slots: i32, held0: i32, shim: i32, a0: i32) -> i32 {
    slots + held0 + shim + a0
}

/// Not public, and all of JavaScript's types.
#[js_export]
fn private(object: &JsObject, option: Option<&JsObject>, any: JsAny) -> Option<JsAny> {
    crate::crossing::println!("{object:?}");
    option.is_none().then_some(any)
}

/// A type.
#[derive(Debug)]
pub struct Counter;

#[js_export]
impl Counter {
    /// A constant of the block.
    pub const START: u32 = 1;

    /// Associated.
    #[must_use]
    #[js_export]
    pub fn current() -> u32 {
        Self::START + Self::helper()
    }

    /// Not exported.
    fn helper() -> u32 {
        1
    }

    /// Not JavaScript's.
    #[must_use]
    pub fn method(&self) -> u32 {
        Self::helper()
    }

    /// Not public.
    #[js_export(name = "last")]
    fn private(text: Option<&str>) -> Option<String> {
        text.map(str::to_owned)
    }
}

/// Exports that a macro writes.
macro_rules! echo {
    ($($name:ident: $ty:ty;)*) => {$(
        /// Echoes.
        #[must_use]
        #[js_export]
        pub fn $name(value: $ty) -> $ty {
            value
        }
    )*};
}

echo! {
    echo_integer: i32;
    echo_text: String;
}
