//! Imports with a rest parameter.

use crossing::prelude::*;

use crate::classes::Url;

macro_rules! rest {
    ($(#[$import:meta] $(as $annotation:ident)? fn $name:ident($($arg:ident: $ty:ty,)* [$rest:ty]) -> $result:ty;)*) => {$(
        #[js_export(namespace = "")]
        fn $name($($arg: $ty,)* $(#[js($annotation)])? rest: Vec<$rest>) -> Result<$result, JsError> {
            #[$import]
            fn import($($arg: $ty,)* #[js(rest)] $(#[js($annotation)])? rest: &[$rest]) -> Result<$result, JsError>;
            import($($arg,)* &rest)
        }
    )*};
}

rest! {
    #[js_import("rest", "M")]
    fn rest_any([JsAny]) -> i32;

    #[js_import("rest", "M")]
    fn rest_text(first: &str, second: Option<i32>, [String]) -> i32;

    #[js_import("globalThis.Math.max")]
    fn rest_numbers([f64]) -> f64;

    #[js_import("rest", "M")]
    as BigInt fn rest_big([i64]) -> i32;

    #[js_import("rest", "M")]
    as Number fn rest_safe([i64]) -> i32;

    #[js_import("rest", "M")]
    fn rest_urls([Url]) -> i32;

    #[js_import(new, "globalThis.Array")]
    fn rest_new([Option<String>]) -> JsObject;

    #[js_import(method, "concat")]
    fn rest_method(this: &JsObject, [JsObject]) -> JsObject;
}

/// Other arrays than slices.
#[js_export(namespace = "")]
fn rest_of_arrays(values: Vec<i32>) -> Result<i32, JsError> {
    #[js_import("rest", "M")]
    fn vec(#[js(rest)] values: Vec<i32>) -> Result<i32, JsError>;
    #[js_import("rest", "M")]
    fn boxed(#[js(rest)] values: Box<[i32]>) -> Result<i32, JsError>;
    #[js_import("rest", "M")]
    fn fixed(#[js(rest)] values: [i32; 2]) -> Result<i32, JsError>;
    #[js_import("rest", "M")]
    fn borrowed(#[js(rest)] values: &Vec<i32>) -> Result<i32, JsError>;
    let sum = borrowed(&values)? + fixed([7, 8])? + boxed(values.clone().into())?;
    Ok(sum + vec(values)?)
}

#[js_import("restLater", "M")]
async fn later(first: i32, #[js(rest)] values: &[i32]) -> Result<i32, JsError>;

#[js_import("done", "M")]
fn done(value: i32);

#[js_export(namespace = "")]
fn await_rest(values: Vec<i32>) {
    crossing::spawn(async move {
        if let Ok(value) = later(1, &values).await {
            done(value);
        }
    });
}
