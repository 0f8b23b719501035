//! `JsAny`: three slots, what it is, a number or length, and an address or handle (see `crossing_abi::any_kind`).

use crossing_abi::{Tag, Ty, any_kind};

use crate::{
    FromJs, IntoJs, JsAny, JsDate, JsError, JsObject, ToJs,
    annotation::{Annotation, AsAny, Choice},
    marshal::array,
    sys,
    temps::Temps,
};

type Slots = (i32, f64, u32);

crate::boundary::values!(JsAny);

impl<const AS: u8> ToJs<AS> for JsAny
where
    Choice<AS>: Annotation<Word: AsAny>,
{
    const TY: Ty = Ty::leaf(Tag::Any);
    type Slots = Slots;
    fn to_js(&self, temps: &mut Temps) -> Slots {
        match self {
            JsAny::Undefined => (any_kind::UNDEFINED, 0.0, 0),
            JsAny::Null => (any_kind::NULL, 0.0, 0),
            JsAny::Bool(value) => (any_kind::BOOLEAN, f64::from(u8::from(*value)), 0),
            JsAny::Number(value) => (any_kind::NUMBER, *value, 0),
            JsAny::BigInt(value) => (any_kind::BIG_INT, 0.0, sys::borrow_i128(value)),
            JsAny::String(value) => text(sys::borrow_text(value)),
            JsAny::Array(items) => row(array::lend_slots::<Self, AS>(items.iter(), temps)),
            JsAny::Date(date) => (any_kind::DATE, date.unix_millis() as f64, 0),
            JsAny::Error(error) => (any_kind::ERROR, 0.0, error.handle()),
            JsAny::Object(value) => (any_kind::OBJECT, 0.0, value.handle()),
        }
    }
}

impl<const AS: u8> IntoJs<AS> for JsAny
where
    Choice<AS>: Annotation<Word: AsAny>,
{
    fn into_js(self) -> Slots {
        match self {
            JsAny::BigInt(value) => (any_kind::BIG_INT, 0.0, sys::give_i128(value)),
            JsAny::String(value) => text(sys::give_text(value)),
            JsAny::Array(items) => row(array::give_slots::<Self, AS>(items)),
            JsAny::Error(error) => (any_kind::ERROR, 0.0, error.into_handle()),
            JsAny::Object(value) => (any_kind::OBJECT, 0.0, value.into_handle()),
            value => ToJs::<AS>::to_js(&value, &mut Temps::new()),
        }
    }
}

impl<const AS: u8> FromJs<AS> for JsAny
where
    Choice<AS>: Annotation<Word: AsAny>,
{
    const TY: Ty = Ty::leaf(Tag::Any);
    type Slots = Slots;
    fn from_js((kind, number, address): Slots) -> Self {
        match kind {
            any_kind::NULL => JsAny::Null,
            any_kind::BOOLEAN => JsAny::Bool(number != 0.0),
            any_kind::NUMBER => JsAny::Number(number),
            any_kind::BIG_INT => JsAny::BigInt(sys::take_i128(address)),
            any_kind::STRING => JsAny::String(sys::take_text((address, number as u32))),
            any_kind::ARRAY => JsAny::Array(array::take_slots::<Self, AS>((address, number as u32))),
            any_kind::DATE => JsAny::Date(JsDate::clamped(number as i64)),
            any_kind::ERROR => JsAny::Error(JsError::from_handle(address)),
            any_kind::OBJECT => JsAny::Object(JsObject::from_handle(address)),
            _ => JsAny::Undefined,
        }
    }
}

fn text((address, len): sys::Text) -> Slots {
    (any_kind::STRING, f64::from(len), address)
}

fn row((address, len): sys::Span) -> Slots {
    (any_kind::ARRAY, f64::from(len), address)
}
