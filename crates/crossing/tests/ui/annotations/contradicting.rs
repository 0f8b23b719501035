use crossing::prelude::*;

#[js_import("f")]
fn number(#[js(BigInt)] value: i32);

#[js_import("f", returns = Number)]
fn text(#[js(Number)] value: &str) -> String;

#[js_import("f")]
fn boolean(#[js(Object)] value: bool);

#[js_import("f")]
fn big(#[js(String)] value: i64);

#[js_import("f", returns = String)]
fn object(#[js(Boolean)] value: &JsObject, #[js(Void)] any: JsAny);

#[js_import("f", returns = Error)]
fn error(#[js(Object)] value: &JsError) -> JsObject;

#[js_import("f", returns = Object)]
fn rust_object(#[js(Number)] value: &RustObject<u8>) -> RustObject<u8>;

#[js_export(returns = BigInt)]
fn export(#[js(String)] value: f64) -> Option<f64> {
    Some(value)
}

fn main() {
    number(1);
    let _: String = text("");
    boolean(true);
    big(1);
    export(1.0);
}
