//! Types with serde's traits. `echo.T` makes a `T` of what it gets and gives it back; `show.T` tells what Rust received.

use std::collections::{BTreeMap, BTreeSet};

use crossing::{
    JsAny, JsError, js_export,
    serde::{from_js, to_js},
};
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Point {
    x: f64,
    y: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_label: Option<String>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Strict {
    a: u8,
    #[serde(default)]
    b: bool,
}

#[derive(Debug, Deserialize, Serialize)]
struct Everything {
    bool: bool,
    int: i32,
    long: i64,
    unsigned: u64,
    wide: i128,
    float: f32,
    char: char,
    text: String,
    none: Option<u8>,
    some: Option<u8>,
    unit: (),
    pair: (u8, String),
    list: Vec<Point>,
    set: BTreeSet<u16>,
    map: BTreeMap<String, Vec<i32>>,
    inner: Box<Option<Point>>,
}

#[derive(Debug, Deserialize, Serialize)]
enum Shape {
    Unit,
    New(f64),
    Pair(u8, String),
    Named { width: f64, height: Option<f64> },
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Tagged {
    Circle { radius: f64 },
    Square { side: u32 },
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(untagged)]
enum Untagged {
    Number(u32),
    Signed(i64),
    Float(f64),
    Text(String),
    Many(Vec<u8>),
    Point(Point),
    Nothing(()),
}

#[derive(Debug, Deserialize, Serialize)]
struct Meters(f64);
#[derive(Debug, Deserialize, Serialize)]
struct Marker;
#[derive(Debug, Deserialize, Serialize)]
struct Triple(u8, u8, u8);
#[derive(Debug, Deserialize, Serialize)]
struct List {
    head: u8,
    tail: Option<Box<List>>,
}
#[derive(Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "camelCase")]
enum Key {
    FirstKey,
    SecondKey,
}

/// Bytes as serde has them.
#[derive(Debug)]
struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Bytes, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Bytes;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }
            fn visit_byte_buf<E>(self, bytes: Vec<u8>) -> Result<Bytes, E> {
                Ok(Bytes(bytes))
            }
            fn visit_str<E>(self, text: &str) -> Result<Bytes, E> {
                Ok(Bytes(text.as_bytes().to_vec()))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Bytes, A::Error> {
                let mut bytes = Vec::new();
                while let Some(byte) = seq.next_element()? {
                    bytes.push(byte);
                }
                Ok(Bytes(bytes))
            }
        }
        deserializer.deserialize_byte_buf(Visitor)
    }
}

macro_rules! echo {
    ($($name:ident $js:literal: $ty:ty;)*) => {$(
        mod $name {
            use super::*;

            #[js_export(namespace = "echo", name = $js)]
            fn echo(value: JsAny) -> Result<JsAny, JsError> {
                to_js(&from_js::<$ty>(value)?)
            }
            #[js_export(namespace = "show", name = $js)]
            fn show(value: JsAny) -> Result<String, JsError> {
                from_js::<$ty>(value).map(|value| format!("{value:?}"))
            }
        }
    )*};
}

echo! {
    point "point": Point;
    strict "strict": Strict;
    everything "everything": Everything;
    shape "shape": Shape;
    tagged "tagged": Tagged;
    untagged "untagged": Untagged;
    meters "meters": Meters;
    marker "marker": Marker;
    triple "triple": Triple;
    list "list": List;
    bytes "bytes": Bytes;
    bool "bool": bool;
    int8 "i8": i8;
    uint8 "u8": u8;
    int64 "i64": i64;
    uint64 "u64": u64;
    int128 "i128": i128;
    uint128 "u128": u128;
    float32 "f32": f32;
    float64 "f64": f64;
    character "char": char;
    string "string": String;
    option "option": Option<u8>;
    unit "unit": ();
    numbers "numbers": Vec<f64>;
    fixed "fixed": [u8; 3];
    by_text "byText": BTreeMap<String, u8>;
    by_int "byInt": BTreeMap<i64, u8>;
    by_bool "byBool": BTreeMap<bool, u8>;
    by_char "byChar": BTreeMap<char, u8>;
    by_key "byKey": BTreeMap<Key, u8>;
    by_pair "byPair": BTreeMap<(u8, u8), u8>;
}

#[js_export(name = "tooLarge", namespace = "")]
fn too_large() -> Result<JsAny, JsError> {
    to_js(&u128::MAX)
}

/// As many levels as asked for.
#[js_export(namespace = "")]
fn deep(levels: u32) -> Result<JsAny, JsError> {
    let list = |tail, level: u32| Some(Box::new(List { head: level as u8, tail }));
    to_js(&(0..levels).fold(None, list))
}

#[js_export(namespace = "")]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size::<0>();
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}
