//! Objects and arrays that Rust makes, without a shim in JavaScript.

use crate::{
    JsError, JsObject, ToJs, diagnostics,
    dynamic::{Memory, Passed, checked, row_of},
    platform, sys,
    temps::Temps,
};

/// # Making objects
impl JsObject {
    /// An empty object, `{}`.
    ///
    /// # Panics
    /// Where there is no JavaScript.
    #[must_use]
    #[track_caller]
    pub fn new() -> JsObject {
        let _here = diagnostics::here();
        if !platform::is_supported() {
            panic!("{}", platform::unavailable("JsObject::new"));
        }
        JsObject::from_handle(sys::make_object(0, 0))
    }

    /// An object with these properties. All values have one type; [`JsAny`](crate::JsAny) where they differ.
    ///
    /// ```
    /// # use crossing::{JsAny, JsError, JsObject};
    /// # fn f() -> Result<JsObject, JsError> {
    /// JsObject::from_entries([("width", JsAny::from(300)), ("title", JsAny::from("Results"))])
    /// # }
    /// ```
    ///
    /// # Errors
    /// When a value cannot cross, such as a [`Number<i64>`](crate::Number) that is no safe integer; where there is no
    /// JavaScript.
    #[track_caller]
    pub fn from_entries<K: AsRef<str>, V: ToJs>(
        entries: impl IntoIterator<Item = (K, V)>,
    ) -> Result<JsObject, JsError> {
        let _here = diagnostics::here();
        let entries: Vec<(K, V)> = entries.into_iter().collect();
        let keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_ref()).collect();
        let mut temps = Temps::new();
        let keys = Memory::of_all(&keys, &mut temps);
        let values = Memory::of_all(entries.iter().map(|(_, value)| value), &mut temps);
        let passed: Vec<_> =
            keys.iter().zip(&values).flat_map(|(key, value)| [key.passed(), value.passed()]).collect();
        make("JsObject::from_entries", &passed, sys::make_object)
    }

    /// An Array with these items. All have one type; [`JsAny`](crate::JsAny) where they differ.
    ///
    /// # Errors
    /// As [`from_entries`](Self::from_entries).
    #[track_caller]
    pub fn array<T: ToJs>(items: impl IntoIterator<Item = T>) -> Result<JsObject, JsError> {
        let _here = diagnostics::here();
        let items: Vec<T> = items.into_iter().collect();
        let mut temps = Temps::new();
        let memory = Memory::of_all(&items, &mut temps);
        let passed: Vec<_> = memory.iter().map(Memory::passed).collect();
        make("JsObject::array", &passed, sys::make_array)
    }
}

impl Default for JsObject {
    /// An empty object, `{}`.
    fn default() -> JsObject {
        JsObject::new()
    }
}

fn make(what: &str, passed: &[Passed], import: fn(u32, u32) -> u32) -> Result<JsObject, JsError> {
    if !platform::is_supported() {
        return Err(JsError::unavailable(what));
    }
    let (address, count) = row_of(passed);
    let handle = import(address, count);
    checked(()).map(|()| JsObject::from_handle(handle))
}
