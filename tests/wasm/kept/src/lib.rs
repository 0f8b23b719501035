//! A bit of everything that crosses. `tests/kept` keeps what this program was under each version of the contract.
#![forbid(unsafe_code)]

use std::time::Duration;

use crossing::prelude::*;

/// `echo! { name: type }` makes an export that passes its argument through an import of the module `kept`.
macro_rules! echo {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import($js, "kept" $(, returns = $annotation)?)]
            fn import($(#[js($annotation)])? value: $ty) -> Result<$ty, JsError>;

            #[js_export(namespace = "echo", name = $js $(, returns = $annotation)?)]
            fn export($(#[js($annotation)])? value: $ty) -> Result<$ty, JsError> {
                import(value)
            }
        }
    )*};
}

echo! {
    boolean "bool": bool;
    int "i32": i32;
    unsigned "u32": u32;
    long "i64": i64 as BigInt;
    safe "u64": u64 as Number;
    single "f32": f32;
    double "f64": f64;
    character "char": char;
    text "String": String;
    maybe_int "Option<i32>": Option<i32>;
    maybe_text "Option<String>": Option<String>;
    object "JsObject": JsObject;
    any "JsAny": JsAny;
}

#[js_import("globalThis.String")]
fn text_of(value: i32) -> String;

#[js_import("later", "kept")]
async fn later(text: &str) -> Result<String, JsError>;

#[js_import("done", "kept")]
fn done(text: &str);

/// Borrows its argument.
#[js_export]
fn greeting(name: &str) -> String {
    format!("Hello, {name} number {}!", text_of(7))
}

/// Sleeps, awaits the import `later`, and tells the import `done` what came of it.
#[js_export]
fn start(text: String) {
    crossing::spawn(async move {
        crossing::time::sleep(Duration::from_millis(1)).await;
        match later(&text).await {
            Ok(answer) => done(&answer),
            Err(error) => done(&format!("failed: {error}")),
        }
    });
}

/// An error made in Rust.
#[js_export]
fn fail() -> Result<(), JsError> {
    Err(JsError::range_error("too far"))
}

/// Dies.
#[js_export]
fn die() {
    panic!("the end");
}

#[crossing::main]
fn main() {
    crossing::println!("kept with {:?}", JsHost::args());
}
