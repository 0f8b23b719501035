//! Numbers, text and their options.

use crossing::prelude::*;

/// `echo! { name: type }` makes an import `echo.NAME`, and the exports `NAME` and `tryNAME` that pass their
/// argument through it, the second with a `Result`.
macro_rules! echo {
    ($($name:ident $try_name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;
            #[js_import($js, "echo" $(, returns = $annotation)?)]
            pub(super) fn import($(#[js($annotation)])? value: $ty) -> $ty;
            #[js_import($js, "echo" $(, returns = $annotation)?)]
            pub(super) fn try_import($(#[js($annotation)])? value: $ty) -> Result<$ty, JsError>;
        }
        #[js_export(namespace = "" $(, returns = $annotation)?)]
        fn $name($(#[js($annotation)])? value: $ty) -> $ty {
            $name::import(value)
        }
        #[js_export(namespace = "" $(, returns = $annotation)?)]
        fn $try_name($(#[js($annotation)])? value: $ty) -> Result<$ty, JsError> {
            $name::try_import(value)
        }
    )*};
}

echo! {
    bool try_bool "bool": bool;
    i8 try_i8 "i8": i8;
    i64_number try_i64_number "i64Number": i64 as Number;
    i64_big_int try_i64_big_int "i64BigInt": i64 as BigInt;
    string try_string "string": String;
    option_string try_option_string "optionString": Option<String>;
    option_i64_number try_option_i64_number "optionI64Number": Option<i64> as Number;
    any try_any "any": JsAny;
}
