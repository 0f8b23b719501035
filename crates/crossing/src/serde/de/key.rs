//! The keys of maps.

use serde::{
    de::{self, Visitor},
    forward_to_deserialize_any,
};

use super::{Deserializer, Result};
use crate::{JsAny, JsError};

/// A key. An object has Strings only: they become what the map's keys are.
pub(super) struct Key(pub(super) Deserializer);

impl Key {
    /// The key as the number or Boolean that its text says.
    fn parsed(self) -> Deserializer {
        let JsAny::String(text) = &self.0.value else { return self.0 };
        let value = if let Ok(value) = text.parse() {
            JsAny::BigInt(value)
        } else if let Ok(value) = text.parse() {
            JsAny::Number(value)
        } else if let Ok(value) = text.parse() {
            JsAny::Bool(value)
        } else {
            return self.0;
        };
        Deserializer { value, ..self.0 }
    }

    fn visit_integer<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.parsed().visit_integer(visitor)
    }

    fn visit_float<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let mut key = self.parsed();
        if let JsAny::BigInt(value) = key.value {
            key.value = JsAny::Number(value as f64);
        }
        key.visit_float(visitor)
    }
}

impl<'de> de::Deserializer<'de> for Key {
    type Error = JsError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.0.deserialize_any(visitor)
    }

    forward! {
        visit_integer: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
            deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128;
        visit_float: deserialize_f32 deserialize_f64;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.parsed().deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.0.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
