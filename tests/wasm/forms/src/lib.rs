//! Imports that are more than functions, each behind an export of the same name and signature.

mod classes;
mod constructors;
mod dom;
mod properties;
mod receivers;
mod rest;

/// `forward! { #[js_import(…)] fn name(a: A) -> R; }`: an import that returns `Result<R, JsError>`, and an export that
/// calls it.
macro_rules! forward {
    ($(#[$import:meta] fn $name:ident($($arg:ident: $ty:ty),*) $(-> $result:ty)?;)*) => {$(
        #[crossing::js_export(namespace = "")]
        fn $name($($arg: $ty),*) -> Result<$crate::or_unit!($($result)?), crossing::JsError> {
            #[allow(unused_imports, reason = "some have no type of these")]
            use crossing::prelude::*;
            #[$import]
            fn import($($arg: $ty),*) -> Result<$crate::or_unit!($($result)?), JsError>;
            import($($arg),*)
        }
    )*};
}
use forward;

macro_rules! or_unit {
    () => {
        ()
    };
    ($ty:ty) => {
        $ty
    };
}
use or_unit;
