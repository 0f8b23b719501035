//! The cases of the area `any`: values by what they are at run time.

use crossing::prelude::*;

#[js_import("store1", "cases")]
fn store1(value: &JsAny) -> Result<(), JsError>;
#[js_import("retrieve1", "cases")]
fn retrieve1() -> Result<JsAny, JsError>;
#[js_import("echo1", "cases")]
fn echo1(value: JsAny) -> Result<JsAny, JsError>;

#[js_export(namespace = "any")]
fn echo(value: JsAny) -> JsAny {
    value
}

/// The result of an import.
#[js_export(namespace = "any")]
fn receive() -> Result<JsAny, JsError> {
    retrieve1()
}

/// What Rust reads of the error.
#[js_export(namespace = "any")]
fn refusal() -> Option<String> {
    retrieve1().err().map(|error| error.to_string())
}

/// What Rust received.
#[js_export(namespace = "any")]
fn show(value: JsAny) -> String {
    format!("{value:?}")
}

/// A value from Rust: stored by JavaScript, echoed, and shown as it comes back.
#[js_export(namespace = "any")]
fn send(given: &str) -> Result<String, Box<dyn std::error::Error>> {
    let value = || {
        Some(match given {
            "bool" => true.into(),
            "byte" => 42_u8.into(),
            "short" => (-42_i16).into(),
            "int" => 42_i32.into(),
            "float" => 1.5_f32.into(),
            "char" => 'A'.into(),
            "string" => "text".into(),
            "null" => None::<i32>.into(),
            "IntPtr" => 42_isize.into(),
            "byte[]" => vec![1_u8, 2].into(),
            "int[]" => vec![1_i32, 2].into(),
            "double[]" => vec![1.5_f64, 2.5].into(),
            "string[]" => vec!["a"].into(),
            _ => return None,
        })
    };
    let no_case = || format!("no case gives {given}");
    store1(&value().ok_or_else(no_case)?)?;
    Ok(format!("{:?}", echo1(value().ok_or_else(no_case)?)?))
}

/// A type that has no place of its own in `JsAny`.
#[derive(Debug, PartialEq)]
enum Kind {
    One,
}

/// Rust's value behind an object.
fn kind_of(value: JsAny) -> Option<RustObject<Kind>> {
    match value {
        JsAny::Object(object) => object.try_into().ok(),
        _ => None,
    }
}

/// Stored, retrieved and echoed as any value, it is the same instance.
#[js_export(namespace = "any")]
fn rust_object() -> Result<bool, JsError> {
    let object = RustObject::new(Kind::One);
    let any = || JsAny::from(JsObject::from(object.clone()));
    store1(&any())?;
    let back = [kind_of(retrieve1()?), kind_of(echo1(any())?)];
    Ok(back.iter().flatten().filter(|other| RustObject::ptr_eq(&object, other)).count() == 2
        && *object == Kind::One)
}

#[js_export(namespace = "any")]
fn make_rust_object() -> RustObject<Kind> {
    RustObject::new(Kind::One)
}
