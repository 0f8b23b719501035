//! `call! { name(ARGUMENTS); }`: an import with the attribute `#[js_import(ARGUMENTS)]`, and an export that calls it.

macro_rules! call {
    ($($function:ident($($import:tt)*);)*) => {$(
        mod $function {
            #[allow(unused_imports, reason = "for the names given by constants")]
            use crate::*;
            use crossing::prelude::*;
            #[js_import($($import)*)]
            pub(super) fn import() -> Result<JsAny, JsError>;
        }
        #[crossing::js_export(namespace = "")]
        fn $function() -> Result<crossing::JsAny, crossing::JsError> {
            $function::import()
        }
    )*};
}

pub(crate) use call;
