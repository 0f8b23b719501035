//! From Rust: a `Serializer` that makes a `JsAny`.

use serde::ser::{
    self, Error, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant,
};

use super::deeper;
use crate::{JsAny, JsError, JsObject};

type Result<T = JsAny> = std::result::Result<T, JsError>;

/// The largest integer that a Number holds with all below.
const SAFE: i128 = (1 << 53) - 1;

#[derive(Clone, Copy)]
pub(super) struct Serializer {
    pub(super) levels: u8,
}

impl Serializer {
    fn items(self, len: Option<usize>) -> Result<Items> {
        let inner = Serializer { levels: deeper(self.levels)? };
        Ok(Items { inner, items: Vec::with_capacity(len.unwrap_or(0)), variant: None })
    }

    fn entries(self) -> Result<Entries> {
        let inner = Serializer { levels: deeper(self.levels)? };
        Ok(Entries { inner, entries: Vec::new(), key: None, variant: None })
    }
}

fn object(entries: Vec<(String, JsAny)>) -> Result {
    JsObject::from_entries(entries).map(JsAny::Object)
}

/// `{ variant: content }`, or the content of no variant.
fn tagged(variant: Option<&'static str>, content: JsAny) -> Result {
    match variant {
        Some(variant) => object(vec![(variant.to_owned(), content)]),
        None => Ok(content),
    }
}

fn integer(value: i128) -> JsAny {
    match (-SAFE..=SAFE).contains(&value) {
        true => JsAny::Number(value as f64),
        false => JsAny::BigInt(value),
    }
}

macro_rules! scalars {
    ($($method:ident($value:ident: $ty:ty) => $any:expr;)*) => {$(
        fn $method(self, $value: $ty) -> Result {
            Ok($any)
        }
    )*};
}

impl ser::Serializer for Serializer {
    type Ok = JsAny;
    type Error = JsError;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Entries;
    type SerializeStruct = Entries;
    type SerializeStructVariant = Entries;

    scalars! {
        serialize_bool(value: bool) => value.into();
        serialize_i8(value: i8) => value.into();
        serialize_i16(value: i16) => value.into();
        serialize_i32(value: i32) => value.into();
        serialize_i64(value: i64) => integer(value.into());
        serialize_i128(value: i128) => integer(value);
        serialize_u8(value: u8) => value.into();
        serialize_u16(value: u16) => value.into();
        serialize_u32(value: u32) => value.into();
        serialize_u64(value: u64) => integer(value.into());
        serialize_f32(value: f32) => value.into();
        serialize_f64(value: f64) => value.into();
        serialize_char(value: char) => value.into();
        serialize_str(value: &str) => value.into();
    }

    fn serialize_u128(self, value: u128) -> Result {
        let too_large = |_| JsError::range_error(format!("{value} is beyond the largest `i128`"));
        value.try_into().map(integer).map_err(too_large)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result {
        // What it is in an Array it is outside.
        JsObject::array([value])?.get_property("0").map(JsAny::Object)
    }

    fn serialize_none(self) -> Result {
        Ok(JsAny::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result {
        Ok(JsAny::Undefined)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result {
        Ok(JsAny::Undefined)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result {
        Ok(variant.into())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result {
        tagged(Some(variant), value.serialize(Serializer { levels: deeper(self.levels)? })?)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Items> {
        self.items(len)
    }

    fn serialize_tuple(self, len: usize) -> Result<Items> {
        self.items(Some(len))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Items> {
        self.items(Some(len))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Items> {
        Ok(Items { variant: Some(variant), ..self.items(Some(len))? })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries> {
        self.entries()
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries> {
        self.entries()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Entries> {
        Ok(Entries { variant: Some(variant), ..self.entries()? })
    }
}

/// An Array in the making.
pub(super) struct Items {
    inner: Serializer,
    items: Vec<JsAny>,
    variant: Option<&'static str>,
}

macro_rules! items {
    ($($trait:ident $method:ident)*) => {$(
        impl $trait for Items {
            type Ok = JsAny;
            type Error = JsError;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
                self.items.push(value.serialize(self.inner)?);
                Ok(())
            }

            fn end(self) -> Result {
                tagged(self.variant, JsAny::Array(self.items))
            }
        }
    )*};
}

items! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

/// An object in the making.
pub(super) struct Entries {
    inner: Serializer,
    entries: Vec<(String, JsAny)>,
    key: Option<String>,
    variant: Option<&'static str>,
}

impl SerializeMap for Entries {
    type Ok = JsAny;
    type Error = JsError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<()> {
        self.key = Some(key.serialize(KeySerializer)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        let key = self.key.take().ok_or_else(|| JsError::custom("a map's value came before its key"))?;
        self.entries.push((key, value.serialize(self.inner)?));
        Ok(())
    }

    fn end(self) -> Result {
        object(self.entries)
    }
}

macro_rules! fields {
    ($($trait:ident)*) => {$(
        impl $trait for Entries {
            type Ok = JsAny;
            type Error = JsError;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<()> {
                self.entries.push((key.to_owned(), value.serialize(self.inner)?));
                Ok(())
            }

            fn end(self) -> Result {
                tagged(self.variant, object(self.entries)?)
            }
        }
    )*};
}

fields! { SerializeStruct SerializeStructVariant }

/// A map's key, which is a String in JavaScript.
struct KeySerializer;

macro_rules! keys {
    ($($method:ident($ty:ty);)*) => {$(
        fn $method(self, value: $ty) -> Result<String> {
            Ok(value.to_string())
        }
    )*};
}

macro_rules! no_keys {
    ($($method:ident($($arg:ty),*) -> $ok:ty;)*) => {$(
        fn $method(self, $(_: $arg),*) -> Result<$ok> {
            Err(no_key())
        }
    )*};
}

fn no_key() -> JsError {
    JsError::custom("a key of a JavaScript object is a text, number, Boolean or `char`")
}

impl ser::Serializer for KeySerializer {
    type Ok = String;
    type Error = JsError;
    type SerializeSeq = Impossible<String, JsError>;
    type SerializeTuple = Impossible<String, JsError>;
    type SerializeTupleStruct = Impossible<String, JsError>;
    type SerializeTupleVariant = Impossible<String, JsError>;
    type SerializeMap = Impossible<String, JsError>;
    type SerializeStruct = Impossible<String, JsError>;
    type SerializeStructVariant = Impossible<String, JsError>;

    keys! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_i128(i128);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_u128(u128);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_str(&str);
    }

    no_keys! {
        serialize_bytes(&[u8]) -> String;
        serialize_none() -> String;
        serialize_unit() -> String;
        serialize_unit_struct(&'static str) -> String;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct(&'static str, usize) -> Self::SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<String> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<String> {
        Ok(variant.to_owned())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<String> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<String> {
        Err(no_key())
    }
}
