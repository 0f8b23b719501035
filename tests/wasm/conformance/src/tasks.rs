//! The cases of the area `task` that imports await.

use std::fmt::Display;

use crossing::prelude::*;

#[js_import("settled", "cases")]
fn settled(value: JsAny, error: Option<&str>);

/// Tells JavaScript what became of a promise.
fn tell<T: Into<JsAny>>(outcome: Result<T, impl Display>) {
    match outcome {
        Ok(value) => settled(value.into(), None),
        Err(error) => settled(JsAny::Undefined, Some(&error.to_string())),
    }
}

/// `awaits! { name "js": type; }`: the export `awaits.js`, which awaits what the import `promise` returns as that type.
macro_rules! awaits {
    ($($name:ident $js:literal: $ty:ty;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import("promise", "cases")]
            async fn promise() -> Result<$ty, JsError>;

            #[js_export(namespace = "awaits", name = $js)]
            fn awaits() {
                crossing::spawn(async { super::tell(promise().await) });
            }
        }
    )*};
}

awaits! {
    nothing "nothing": ();
    int32 "int": i32;
    string "string": String;
    object "object": JsObject;
    error "error": JsError;
    date "date": JsDate;
    any "any": JsAny;
}

/// The documents' workaround for an array that a promise holds: await an object, then ask for the array.
#[js_import("promise", "cases")]
async fn promised_object() -> Result<JsObject, JsError>;
#[js_import("unwrapJSObjectAsIntArray", "cases")]
fn unwrap_js_object_as_int_array(object: &JsObject) -> Result<Vec<i32>, JsError>;

#[js_export(namespace = "awaits")]
fn unwrapped() {
    crossing::spawn(async {
        let outcome = async { unwrap_js_object_as_int_array(&promised_object().await?) };
        tell(outcome.await);
    });
}
