//! To Rust: a `Deserializer` of a `JsAny`.

#[macro_use]
mod forward;
mod key;

use std::vec;

use serde::{
    de::{
        self, DeserializeSeed, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
        VariantAccess, Visitor,
    },
    forward_to_deserialize_any,
};

use self::key::Key;
use super::deeper;
use crate::{JsAny, JsError, object::parts};

type Result<T> = std::result::Result<T, JsError>;

/// The largest integer that a Number holds with all below.
const SAFE: f64 = 9_007_199_254_740_991.0;

pub(super) struct Deserializer {
    pub(super) value: JsAny,
    pub(super) levels: u8,
}

impl Deserializer {
    fn wrong<T>(&self, visitor: &dyn de::Expected) -> Result<T> {
        let shown;
        let unexpected = match &self.value {
            JsAny::Undefined => Unexpected::Other("undefined"),
            JsAny::Null => Unexpected::Other("null"),
            JsAny::Bool(value) => Unexpected::Bool(*value),
            JsAny::Number(value) => Unexpected::Float(*value),
            JsAny::BigInt(value) => {
                shown = format!("BigInt {value}");
                Unexpected::Other(&shown)
            }
            JsAny::String(value) => Unexpected::Str(value),
            JsAny::Array(_) => Unexpected::Seq,
            JsAny::Date(_) => Unexpected::Other("a Date"),
            JsAny::Error(_) => Unexpected::Other("an Error"),
            JsAny::Object(value) => {
                shown = format!("{value:?}");
                Unexpected::Other(&shown)
            }
        };
        Err(JsError::invalid_type(unexpected, visitor))
    }

    /// The items of an Array or another iterable.
    fn into_items(self, visitor: &dyn de::Expected) -> Result<Items> {
        let levels = deeper(self.levels)?;
        match self.value {
            JsAny::Array(items) => Ok(Items { items: items.into_iter(), levels }),
            JsAny::Object(object) => match parts::items(&object)? {
                Some(items) => Ok(Items { items: items.into_iter(), levels }),
                None => Deserializer { value: JsAny::Object(object), levels }.wrong(visitor),
            },
            value => Deserializer { value, levels }.wrong(visitor),
        }
    }

    /// The properties of an object, or the entries of a Map.
    fn into_entries(self, visitor: &dyn de::Expected) -> Result<Entries> {
        let levels = deeper(self.levels)?;
        match self.value {
            JsAny::Object(object) => {
                Ok(Entries { entries: parts::entries(&object)?.into_iter(), value: None, levels })
            }
            value => Deserializer { value, levels }.wrong(visitor),
        }
    }

    /// An integer, from a Number without fraction or a BigInt.
    fn visit_integer<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let value = match self.value {
            JsAny::Number(value) if value.fract() == 0.0 && value.abs() <= SAFE => value as i128,
            JsAny::BigInt(value) => value,
            _ => return self.wrong(&visitor),
        };
        visit_i128(value, visitor)
    }

    fn visit_float<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.value {
            JsAny::Number(value) => visitor.visit_f64(value),
            _ => self.wrong(&visitor),
        }
    }

    fn visit_text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.value {
            JsAny::String(value) => visitor.visit_string(value),
            JsAny::Date(date) => visitor.visit_string(date.to_string()),
            _ => self.wrong(&visitor),
        }
    }

    fn visit_seq<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let mut items = self.into_items(&visitor)?;
        let value = visitor.visit_seq(&mut items)?;
        match items.items.len() {
            0 => Ok(value),
            more => Err(JsError::custom(format!("the Array has {more} items too many"))),
        }
    }

    fn visit_map<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let entries = self.into_entries(&visitor)?;
        visitor.visit_map(entries)
    }

    fn visit_unit<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.value.is_nullish() {
            true => visitor.visit_unit(),
            false => self.wrong(&visitor),
        }
    }
}

/// As the smallest of serde's integer types that holds it, since `visit_i128` is not everybody's.
fn visit_i128<'de, V: Visitor<'de>>(value: i128, visitor: V) -> Result<V::Value> {
    if let Ok(value) = u64::try_from(value) {
        visitor.visit_u64(value)
    } else if let Ok(value) = i64::try_from(value) {
        visitor.visit_i64(value)
    } else {
        visitor.visit_i128(value)
    }
}

impl<'de> de::Deserializer<'de> for Deserializer {
    type Error = JsError;

    /// For types that take what comes: untagged and internally tagged enums, `serde_json::Value` and its like.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.value {
            JsAny::Undefined | JsAny::Null => visitor.visit_unit(),
            JsAny::Bool(value) => visitor.visit_bool(value),
            JsAny::Number(value)
                if value.fract() == 0.0 && value.abs() <= SAFE && !is_negative_zero(value) =>
            {
                visit_i128(value as i128, visitor)
            }
            JsAny::Number(value) => visitor.visit_f64(value),
            JsAny::BigInt(value) => visit_i128(value, visitor),
            JsAny::String(_) | JsAny::Date(_) => self.visit_text(visitor),
            JsAny::Array(_) => self.visit_seq(visitor),
            JsAny::Error(_) => self.wrong(&visitor),
            JsAny::Object(_) => self.visit_map(visitor),
        }
    }

    forward! {
        visit_integer: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
            deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128;
        visit_float: deserialize_f32 deserialize_f64;
        visit_text: deserialize_char deserialize_str deserialize_string;
        visit_seq: deserialize_seq;
        visit_map: deserialize_map;
        visit_unit: deserialize_unit;
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_byte_buf(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match &self.value {
            JsAny::String(_) => self.visit_text(visitor),
            JsAny::Object(object) => match parts::bytes(object)? {
                Some(bytes) => visitor.visit_byte_buf(bytes),
                None => self.visit_seq(visitor),
            },
            _ => self.visit_seq(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.value.is_nullish() {
            true => visitor.visit_none(),
            false => visitor.visit_some(self),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        self.visit_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.visit_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value> {
        self.visit_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.visit_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        if let JsAny::String(variant) = self.value {
            return visitor.visit_enum(variant.into_deserializer());
        }
        let mut entries = self.into_entries(&visitor)?;
        match (entries.entries.next(), entries.entries.len()) {
            (Some((variant, content)), 0) => {
                visitor.visit_enum(Variant { variant, content, levels: entries.levels })
            }
            _ => Err(JsError::custom("a variant is an object with one property, its name, or a String")),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { bool identifier }
}

fn is_negative_zero(value: f64) -> bool {
    value == 0.0 && value.is_sign_negative()
}

struct Items {
    items: vec::IntoIter<JsAny>,
    levels: u8,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = JsError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        let levels = self.levels;
        self.items.next().map(|value| seed.deserialize(Deserializer { value, levels })).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Entries {
    entries: vec::IntoIter<(JsAny, JsAny)>,
    value: Option<JsAny>,
    levels: u8,
}

impl<'de> MapAccess<'de> for Entries {
    type Error = JsError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Key(Deserializer { value: key, levels: self.levels })).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        let value = self.value.take().unwrap_or(JsAny::Undefined);
        seed.deserialize(Deserializer { value, levels: self.levels })
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.entries.len())
    }
}

/// A variant with content.
struct Variant {
    variant: JsAny,
    content: JsAny,
    levels: u8,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = JsError;
    type Variant = Deserializer;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Deserializer)> {
        let Variant { variant, content, levels } = self;
        let variant = seed.deserialize(Deserializer { value: variant, levels })?;
        Ok((variant, Deserializer { value: content, levels }))
    }
}

impl<'de> VariantAccess<'de> for Deserializer {
    type Error = JsError;

    fn unit_variant(self) -> Result<()> {
        match self.value.is_nullish() {
            true => Ok(()),
            false => self.wrong(&"a unit variant"),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.visit_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value> {
        self.visit_map(visitor)
    }
}
