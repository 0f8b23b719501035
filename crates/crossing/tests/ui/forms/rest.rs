use crossing::prelude::*;

#[js_import("first", "M")]
fn first(#[js(rest)] values: &[JsAny], last: i32);

#[js_import(method, "receiver")]
fn receiver(#[js(rest)] this: &[JsAny]);

#[js_import(set, "globalThis.property")]
fn property(#[js(rest)] values: &[JsAny]);

#[js_import("text", "M")]
fn text(#[js(rest)] values: &str);

#[js_import("optional", "M")]
async fn optional(#[js(rest)] values: Option<Vec<i32>>);

#[js_import("bare", "M")]
fn bare(#[js(rest)] values: &[i64]);

#[js_import("twice", "M")]
fn twice(#[js(rest)] #[js(rest)] values: &[i32]);

#[js_export]
fn exported(#[js(rest)] values: Vec<i32>) {
    drop(values);
}

#[js_import("fine", "M")]
fn fine(#[js(rest)] #[js(BigInt)] values: &[i64]);

fn main() {
    first(&[], 1);
    receiver(&[]);
    property(&[]);
    text("");
    crossing::spawn(optional(None));
    bare(&[]);
    twice(&[]);
    fine(&[1]);
}
