//! Methods, functions and constructors.

use crossing::{Number, prelude::*};

#[js_export(namespace = "call")]
fn method(object: &JsObject, name: &str, argument: JsAny) -> Result<JsAny, JsError> {
    object.call_method(name, (argument,))
}

#[js_export(namespace = "call")]
fn method_i32(object: &JsObject, name: &str) -> Result<i32, JsError> {
    object.call_method(name, ())
}

/// Every number of arguments, and of every kind of slot.
#[js_export(namespace = "call")]
fn all_counts(object: &JsObject) -> Result<(), JsError> {
    let method = "take";
    object.call_method::<()>(method, ())?;
    object.call_method::<()>(method, (1,))?;
    object.call_method::<()>(method, (1, "two"))?;
    object.call_method::<()>(method, (1, "two", true))?;
    object.call_method::<()>(method, (1, "two", true, 4.5))?;
    object.call_method::<()>(method, (1, "two", true, 4.5, 'c'))?;
    object.call_method::<()>(method, (1, "two", true, 4.5, 'c', crossing::BigInt(1_i64 << 60)))?;
    object
        .call_method::<()>(method, (1, "two", true, 4.5, 'c', crossing::BigInt(1_i64 << 60), None::<u8>))?;
    let last = JsAny::from("any");
    object.call_method::<()>(
        method,
        (1, "two", true, 4.5_f32, 'c', crossing::BigInt(u64::MAX), Some(object), &last),
    )
}

#[js_export(namespace = "call")]
fn rows(object: &JsObject) -> Result<(), JsError> {
    object.call_method::<()>("take", ["a", "b", "c"])?;
    let many: Vec<JsAny> = (0..12).map(JsAny::from).collect();
    object.call_method::<()>("take", many.as_slice())
}

#[js_export(namespace = "call")]
fn unsafe_integer(object: &JsObject) -> Result<(), JsError> {
    object.call_method("take", ("first", Number((1_i64 << 53) + 1)))
}

#[js_export(namespace = "call")]
fn invoke(function: &JsObject, argument: JsAny) -> Result<JsAny, JsError> {
    function.invoke((argument,))
}

#[js_export(namespace = "call")]
fn invoke_u8(function: &JsObject) -> Result<u8, JsError> {
    function.invoke(())
}

#[js_export(namespace = "call")]
fn invoke_with_this(function: &JsObject, this: &JsObject) -> Result<JsAny, JsError> {
    function.invoke_with_this(this, (1, 2))
}

#[js_export(namespace = "call")]
fn new_instance(class: &JsObject, argument: JsAny) -> Result<JsObject, JsError> {
    class.new_instance((argument,))
}

/// Nested: the method calls Rust, which calls a method.
#[js_export(namespace = "call")]
fn nested(object: &JsObject, depth: u32) -> Result<String, JsError> {
    let inner: String = object.call_method("nested", (depth, "a text of the caller"))?;
    Ok(format!("{depth}{inner}"))
}
