//! The exports through which a value of a type stands in all four places.

/// `echo! { name "T": type }` makes, over an import `echo.T`, the exports
/// - `echo.T`, which passes its argument through the import,
/// - `attempt.T`, the same with a `Result`,
/// - `show.T`, which tells what Rust received.
macro_rules! echo {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import($js, "echo" $(, returns = $annotation)?)]
            fn import($(#[js($annotation)])? value: $ty) -> $ty;
            #[js_import($js, "echo" $(, returns = $annotation)?)]
            fn try_import($(#[js($annotation)])? value: $ty) -> Result<$ty, JsError>;

            #[js_export(namespace = "echo", name = $js $(, returns = $annotation)?)]
            fn echo($(#[js($annotation)])? value: $ty) -> $ty {
                import(value)
            }
            #[js_export(namespace = "attempt", name = $js $(, returns = $annotation)?)]
            fn attempt($(#[js($annotation)])? value: $ty) -> Result<$ty, JsError> {
                try_import(value)
            }
            #[js_export(namespace = "show", name = $js)]
            fn show($(#[js($annotation)])? value: $ty) -> String {
                format!("{value:?}")
            }
        }
    )*};
}
