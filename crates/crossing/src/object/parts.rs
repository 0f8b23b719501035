//! What is in an object: asked for with one call.

use crossing_abi::object_part;

use crate::{FromJs, JsError, JsObject, dynamic::receive, sys};

impl JsObject {
    /// The names of its own enumerable properties, in order: JavaScript's `Object.keys`. Symbols are left out.
    ///
    /// # Errors
    /// What a proxy throws.
    pub fn keys(&self) -> Result<Vec<String>, JsError> {
        part(self, object_part::KEYS)
    }
}

fn part<T: FromJs>(object: &JsObject, part: i32) -> Result<T, JsError> {
    receive(|ty, area| sys::object_part(object.handle(), part, ty, area))
}

#[cfg(feature = "serde")]
pub(crate) use of_unknown_objects::*;

#[cfg(feature = "serde")]
mod of_unknown_objects {
    //! What serde asks.

    use super::*;
    use crate::JsAny;

    /// The items of an iterable; `None` of another object.
    pub(crate) fn items(object: &JsObject) -> Result<Option<Vec<JsAny>>, JsError> {
        part(object, object_part::ITEMS)
    }

    /// The entries of a Map, or the enumerable properties of another object.
    pub(crate) fn entries(object: &JsObject) -> Result<Vec<(JsAny, JsAny)>, JsError> {
        let mut row = part::<Vec<JsAny>>(object, object_part::ENTRIES)?.into_iter();
        Ok(std::iter::from_fn(|| Some((row.next()?, row.next()?))).collect())
    }

    /// The bytes of a typed array or `ArrayBuffer`; `None` of another object.
    pub(crate) fn bytes(object: &JsObject) -> Result<Option<Vec<u8>>, JsError> {
        part(object, object_part::BYTES)
    }
}
