//! One JavaScript function under many Rust types and names, and an import without `Result`.

use crossing::prelude::*;

macro_rules! echo {
    ($($function:ident: $ty:ty;)*) => {$(
        mod $function {
            use crossing::prelude::*;
            #[js_import("echo", "M")]
            pub(super) fn echo(value: $ty) -> Result<$ty, JsError>;
        }
        #[js_export(namespace = "")]
        fn $function(value: $ty) -> Result<$ty, JsError> {
            $function::echo(value)
        }
    )*};
}

echo! {
    echo_bool: bool;
    echo_i32: i32;
    echo_f64: f64;
    echo_string: String;
    echo_option: Option<String>;
    echo_object: JsObject;
    echo_any: JsAny;
}

#[js_import("nope", "M")]
fn without_result() -> i32;

#[js_export(namespace = "")]
fn call_without_result() -> i32 {
    without_result()
}
