//! Properties: `get.T` and `set.T` of each type, and what there is.

use crossing::prelude::*;

/// `property! { name "T": type }` makes `get.T(object, name)`, which gives the property back after a crossing, and
/// `set.T(object, name, value)`.
macro_rules! property {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident $wrapper:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_export(namespace = "get", name = $js $(, returns = $annotation)?)]
            fn get(object: &JsObject, name: &str) -> Result<$ty, JsError> {
                property!(@get object, name $(, $wrapper)?)
            }
            #[js_export(namespace = "set", name = $js)]
            fn set(object: &JsObject, name: &str, $(#[js($annotation)])? value: $ty) -> Result<(), JsError> {
                object.set_property(name, property!(@value value $(, $wrapper)?))
            }
        }
    )*};
    (@get $object:ident, $name:ident) => { $object.get_property($name) };
    (@get $object:ident, $name:ident, $wrapper:ident) => {
        Ok($object.get_property::<crossing::$wrapper<_>>($name)?.0)
    };
    (@value $value:ident) => { $value };
    (@value $value:ident, $wrapper:ident) => { crossing::$wrapper($value) };
}

property! {
    unit "unit": ();
    boolean "bool": bool;
    int8 "i8": i8;
    uint8 "u8": u8;
    int16 "i16": i16;
    uint16 "u16": u16;
    int32 "i32": i32;
    uint32 "u32": u32;
    int_size "isize": isize;
    uint_size "usize": usize;
    i64_number "i64Number": i64 as Number Number;
    u64_number "u64Number": u64 as Number Number;
    i64_big_int "i64BigInt": i64 as BigInt BigInt;
    i128_big_int "i128BigInt": i128 as BigInt BigInt;
    u64_big_int "u64BigInt": u64 as BigInt BigInt;
    float32 "f32": f32;
    float64 "f64": f64;
    character "char": char;
    string "string": String;
    any "any": JsAny;
    object "object": JsObject;
    option_i32 "optionI32": Option<i32>;
    option_f64 "optionF64": Option<f64>;
    option_string "optionString": Option<String>;
    option_object "optionObject": Option<JsObject>;
    option_any "optionAny": Option<JsAny>;
}

crossing::js_type! {
    pub Map = "globalThis.Map";
}

/// A class of JavaScript.
#[js_export(namespace = "get")]
fn map(object: &JsObject, name: &str) -> Result<Map, JsError> {
    object.get_property(name)
}

#[js_export(namespace = "")]
fn new_text(text: String) -> crossing::RustObject<String> {
    crossing::RustObject::new(text)
}

/// A Rust value by reference.
#[js_export(namespace = "get")]
fn text(object: &JsObject, name: &str) -> Result<String, JsError> {
    let text = object.get_property::<crossing::RustObject<String>>(name)?;
    Ok(text.to_string())
}

#[js_export(namespace = "get")]
fn other(object: &JsObject, name: &str) -> Result<u8, JsError> {
    object.get_property::<crossing::RustObject<u8>>(name).map(|value| *value)
}

#[js_export(namespace = "get")]
fn list(object: &JsObject, name: &str) -> Result<Vec<f64>, JsError> {
    object.get_property(name)
}

#[js_export(namespace = "set")]
fn list_of(object: &JsObject, name: &str, values: Vec<f64>) -> Result<(), JsError> {
    object.set_property(name, values.as_slice())
}

#[js_export(namespace = "get")]
fn fixed(object: &JsObject, name: &str) -> Result<[f64; 3], JsError> {
    object.get_property(name)
}

#[js_export(namespace = "get")]
fn wide(object: &JsObject, name: &str) -> Result<String, JsError> {
    let value: crossing::BigInt<u128> = object.get_property(name)?;
    object.set_property("again", value)?;
    object.set_property("texts", ["a", "b"])?;
    object.set_property("nested", vec![vec![Some(1), None], vec![]])?;
    Ok(value.to_string())
}

#[js_export(namespace = "get")]
fn date(object: &JsObject, name: &str) -> Result<crossing::JsDate, JsError> {
    object.get_property(name)
}

#[js_export(namespace = "get", name = "optionI64")]
fn get_option_i64(object: &JsObject, name: &str) -> Result<String, JsError> {
    let value = object.get_property::<Option<crossing::BigInt<i64>>>(name)?;
    Ok(format!("{value:?}"))
}

#[js_export(namespace = "")]
fn has_property(object: &JsObject, name: &str) -> Result<bool, JsError> {
    object.has_property(name)
}

#[js_export(namespace = "")]
fn type_of_property(object: &JsObject, name: &str) -> Result<String, JsError> {
    object.type_of_property(name).map(str::to_owned)
}

/// Borrowed values need not be given away.
#[js_export(namespace = "set")]
fn borrowed(object: &JsObject, text: &str, other: &JsObject) -> Result<(), JsError> {
    object.set_property("text", text)?;
    object.set_property("other", other)?;
    object.set_property("none", None::<f64>)?;
    object.set_property("itself", object)
}
