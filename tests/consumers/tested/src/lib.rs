//! A crate with tests.

use crossing::prelude::*;

#[js_import("next", "Numbers")]
pub fn next() -> Result<i32, JsError>;

#[js_import("name", "Numbers")]
pub fn name() -> Result<String, JsError>;

#[js_import("globalThis.Promise.reject")]
fn start_reject(reason: &str) -> Result<JsObject, JsError>;

/// Makes a rejection that is nobody's.
pub fn reject(reason: &str) -> Result<(), JsError> {
    start_reject(reason).map(drop)
}

/// Twice as much.
///
/// ```
/// assert_eq!(tested::twice(2), 4);
/// ```
#[cfg_attr(feature = "mistakes", doc = "```\nassert_eq!(tested::twice(2), 5);\n```")]
pub fn twice(number: i32) -> i32 {
    number * 2
}

#[cfg(test)]
mod tests {
    use std::{cell::Cell, time::Duration};

    use crossing::{prelude::*, time::sleep};

    thread_local! {
        static RUNS: Cell<u32> = const { Cell::new(0) };
    }

    #[crossing::test]
    fn adds() {
        assert_eq!(1 + 1, 2);
    }

    #[crossing::test]
    async fn sleeps() -> Result<(), JsError> {
        sleep(Duration::from_millis(5)).await;
        Ok(())
    }

    #[crossing::test]
    fn has_an_instance_to_itself() {
        RUNS.set(RUNS.get() + 1);
        assert_eq!(RUNS.get(), 1);
        assert!(matches!(crate::next(), Ok(1)));
    }

    #[crossing::test]
    fn has_modules_to_itself() {
        RUNS.set(RUNS.get() + 1);
        assert_eq!(RUNS.get(), 1);
        assert!(matches!(crate::next(), Ok(1)));
        assert!(crate::name().is_ok_and(|name| name == "the real one"));
    }

    #[crossing::test(modules("Numbers" = "./tests/numbers.mock.js"))]
    fn has_another_module() {
        assert!(crate::name().is_ok_and(|name| name == "a mock"));
    }

    #[crossing::test]
    fn has_a_module_made_in_rust() -> Result<(), JsError> {
        let next: Callback<dyn Fn() -> i32> = Callback::new(|| 42);
        crossing::test::set_module("Numbers", &JsObject::from_entries([("next", next.clone())])?);
        assert_eq!(crate::next()?, 42);
        let error = crate::name().err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("name must be a Function but was undefined"), "{error}");
        Ok(())
    }

    #[crossing::test]
    #[should_panic]
    fn panics() {
        panic!("as it should");
    }

    #[crossing::test]
    #[should_panic(expected = "out of range")]
    async fn panics_later() {
        sleep(Duration::from_millis(1)).await;
        panic!("out of range: 13");
    }

    #[crossing::test]
    #[ignore = "takes a year"]
    fn takes_long() {}

    #[crossing::test(native)]
    fn needs_no_javascript() {
        assert!("Ada".len() == 3);
    }

    #[crossing::test(native)]
    async fn needs_none_and_waits() -> Result<(), String> {
        std::future::ready(()).await;
        Ok(())
    }
}
