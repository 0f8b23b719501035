//! What tests can do beside what programs can; the attribute is [`#[crossing::test]`](macro@crate::test).
//!
//! `cargo crossing test` runs them, and prints what it is asked for with `-- --help`.

mod outcome;

#[doc(hidden)]
pub use outcome::{Failure, TestResult};

use crate::{JsObject, platform, sys};

/// Gives the program another JavaScript module: imports of that module's name are looked up in `functions` from now on, and
/// `JsHost::import` of the name gives them too.
///
/// An import that was called before keeps the function that it found: set modules first.
///
/// ```
/// use crossing::prelude::*;
///
/// #[js_import("getCounter", "Shim")]
/// fn get_counter() -> Result<i32, JsError>;
///
/// #[crossing::test]
/// fn the_counter_is_asked() -> Result<(), JsError> {
///     let counter: Callback<dyn Fn() -> i32> = Callback::new(|| 42);
///     crossing::test::set_module("Shim", &JsObject::from_entries([("getCounter", counter.clone())])?);
///     assert_eq!(get_counter()?, 42);
///     Ok(())
/// }
/// ```
///
/// # Panics
/// Where there is no JavaScript; for an empty name.
pub fn set_module(name: &str, functions: &JsObject) {
    if !platform::is_supported() {
        panic!("{}", platform::unavailable("crossing::test::set_module"));
    }
    assert!(!name.is_empty(), "crossing::test::set_module: the module's name is empty");
    let (name, len) = sys::borrow_text(name);
    sys::set_module(name, len, functions.handle());
}
