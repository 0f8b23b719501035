//! The numbers of the types: one line a type.

/// How a tag continues in the encoding (see the grammar in the crate's documentation).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing follows.
    Leaf,
    /// A count and that many types follow.
    Composite,
    /// A name follows; a record of its own describes the type.
    Named,
}

/// A wasm value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// A 32-bit integer, address or handle.
    I32,
    /// A 64-bit integer.
    I64,
    /// A 32-bit float.
    F32,
    /// A 64-bit float.
    F64,
}

use Slot::{F32, F64, I32, I64};

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $number:literal, $rust:literal, $ts:literal, $js:literal
        $([$($out:ident),*] <- -> [$($in:ident),*] $(same $($same:ident)+)?)?;)*) => {
        /// What a type is at the boundary.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum Tag { $($(#[$doc])* $name = $number,)* }

        impl Tag {
            /// Every tag there is, reserved ones included.
            pub const ALL: &[Tag] = &[$(Tag::$name),*];

            /// The tag's own name, as written here.
            pub const fn name(self) -> &'static str {
                match self { $(Tag::$name => stringify!($name),)* }
            }

            /// The Rust type as messages print it. A composite has one `{}` for all it holds, or one for each.
            pub const fn rust_name(self) -> &'static str {
                match self { $(Tag::$name => $rust,)* }
            }

            /// The TypeScript type. A composite has one `{}` for what it holds.
            pub const fn typescript(self) -> &'static str {
                match self { $(Tag::$name => $ts,)* }
            }

            /// The JavaScript file that converts it, without its ending. Empty: reserved, not yet converted.
            pub const fn converter(self) -> &'static str {
                match self { $(Tag::$name => $js,)* }
            }

            /// The slots of a value on its way to JavaScript, without those of what a composite holds.
            pub const fn slots_to_js(self) -> &'static [Slot] {
                match self { $(Tag::$name => &[$($($out),*)?],)* }
            }

            /// Whether the slot is the value: `lift` and `take`, or `lower`, do nothing.
            pub fn is_same(self, function: &str) -> bool {
                match self { $(Tag::$name => [$($($(stringify!($same)),+)?)?].contains(&function),)* }
            }

            /// The slots of a value on its way to Rust, without those of what a composite holds.
            pub const fn slots_from_js(self) -> &'static [Slot] {
                match self { $(Tag::$name => &[$($($in),*)?],)* }
            }
        }
    };
}

// Adding a type: one line here, one file in crossing/src/marshal, one file in js/marshal, one pair of tests. A line:
// name = number, Rust's words, TypeScript's, file in js/marshal [slots to JavaScript] <- -> [slots to Rust], and which
// functions there are the identity.
// Numbers are never used again for something else.
tags! {
    /// `()`
    Unit = 0, "()", "void", "unit" [] <- -> [];
    /// `bool`
    Bool = 1, "bool", "boolean", "bool" [I32] <- -> [I32];
    /// `i8`
    I8 = 2, "i8", "number", "integer" [I32] <- -> [I32] same lift take lower;
    /// `u8`
    U8 = 3, "u8", "number", "integer" [I32] <- -> [I32] same lift take lower;
    /// `i16`
    I16 = 4, "i16", "number", "integer" [I32] <- -> [I32] same lift take lower;
    /// `u16`
    U16 = 5, "u16", "number", "integer" [I32] <- -> [I32] same lift take lower;
    /// `i32`
    I32 = 6, "i32", "number", "integer" [I32] <- -> [I32] same lift take lower;
    /// `u32`
    U32 = 7, "u32", "number", "integer" [I32] <- -> [I32] same lower;
    /// `isize`, 32 bits wide on this target
    Isize = 8, "isize", "number", "integer" [I32] <- -> [I32] same lift take lower;
    /// `usize`, 32 bits wide on this target
    Usize = 9, "usize", "number", "integer" [I32] <- -> [I32] same lower;
    /// `i64` as a Number: safe integers only
    I64Number = 10, "i64", "number", "safe_integer" [F64, I32] <- -> [F64] same lower;
    /// `u64` as a Number: safe integers only
    U64Number = 11, "u64", "number", "safe_integer" [F64, I32] <- -> [F64] same lower;
    /// `i64` as a BigInt
    I64BigInt = 12, "i64", "bigint", "big_int" [I64] <- -> [I64] same lift take lower;
    /// `u64` as a BigInt
    U64BigInt = 13, "u64", "bigint", "big_int" [I64] <- -> [I64] same lower;
    /// `i128` as a BigInt: the lower half, then the upper
    I128BigInt = 14, "i128", "bigint", "big_int_128" [I64, I64] <- -> [I64, I64];
    /// `u128` as a BigInt: the lower half, then the upper
    U128BigInt = 15, "u128", "bigint", "big_int_128" [I64, I64] <- -> [I64, I64];
    /// `f32`
    F32 = 16, "f32", "number", "float" [F32] <- -> [F32] same lift take lower;
    /// `f64`
    F64 = 17, "f64", "number", "float" [F64] <- -> [F64] same lift take lower;
    /// `char`: a String of one code point
    Char = 18, "char", "string", "char" [I32] <- -> [I32];
    /// `String` and `&str`
    String = 19, "String", "string", "string" [I32, I32] <- -> [I32, I32];
    /// A JavaScript object by reference
    Object = 20, "JsObject", "object", "object" [I32] <- -> [I32];
    /// Any value, converted by what it is at run time
    Any = 21, "JsAny", "unknown", "any" [I32, F64, I32] <- -> [I32, F64, I32];
    /// An error as a value: an `Error`, or what else can be thrown
    Error = 22, "JsError", "unknown", "error" [I32] <- -> [I32];
    /// A date by value: milliseconds since 1970-01-01 in UTC
    Date = 23, "JsDate", "Date", "date" [F64] <- -> [F64] same lower;
    /// A Rust value that JavaScript holds by reference: the number under which Rust keeps it
    RustObject = 24, "RustObject", "RustObject", "rust_object" [I32] <- -> [I32];
    /// A `SystemTime`, which begins in 1970
    SystemTime = 30, "SystemTime", "Date", "date" [F64] <- -> [F64] same lower;
    /// A date of a calendar crate, with or without an offset
    DateTime = 31, "DateTime", "Date", "date" [F64] <- -> [F64] same lower;
    /// A date of the crate jiff, whose range is a little smaller
    Timestamp = 32, "Timestamp", "Date", "date" [F64] <- -> [F64] same lower;

    /// `Option<T>`
    Option = 0x40, "Option<{}>", "{} | null", "option" [I32] <- -> [I32];
    /// `Vec<T>` and its like, as a typed array where there is one
    Vec = 0x41, "Vec<{}>", "{}[]", "array" [I32, I32] <- -> [I32, I32];
    /// The same as a plain Array
    Array = 0x42, "Vec<{}>", "{}[]", "array" [I32, I32] <- -> [I32, I32];
    /// A promise as a value. To JavaScript the handle of one and 0, or a value of Rust's and the function that begins it
    Promise = 0x43, "JsPromise<{}>", "Promise<{}>", "promise" [I32, I32] <- -> [I32];
    /// A closure of Rust's that JavaScript may keep: its result, then its arguments. The handle under which JavaScript knows
    /// it, or 0, and its address
    Function = 0x44, "Fn({}){}", "Function", "function" [I32, I32] <- -> [];
    /// A view of Rust's memory that is good during the call: address and length
    MemoryView = 0x45, "&mut [{}]", "MemoryView<{}>", "memory_view" [I32, I32] <- -> [];
    /// A view of Rust's memory that outlives the call: address, length, the number under which it is kept, and
    /// the function that forgets it
    ArraySegment = 0x46, "ArraySegment<{}>", "MemoryView<{}>", "array_segment" [I32, I32, I32, I32] <- -> [I32];
    /// A tuple (reserved)
    Tuple = 0x47, "({})", "[{}]", "";
    /// A map: key, then value (reserved)
    Map = 0x48, "HashMap<{}>", "Map<{}>", "";
    /// `[T; N]` as `Vec`: what it holds, then its length
    FixedVec = 0x49, "[{}; {}]", "{}[]", "array" [I32, I32] <- -> [I32, I32];
    /// `[T; N]` as `Array`: what it holds, then its length
    FixedArray = 0x4a, "[{}; {}]", "{}[]", "array" [I32, I32] <- -> [I32, I32];
    /// A JavaScript function that Rust calls: its result, then its arguments. From JavaScript a handle and the number of its
    /// signature
    JsFunction = 0x4b, "JsFunction<fn({}){}>", "Function", "js_function" [I32] <- -> [I32, I32];
    /// A closure of Rust's that is good during the call: its address. What it holds is as in `Function`
    LentFunction = 0x4c, "&dyn Fn({}){}", "Function", "lent_function" [I32] <- -> [];
    /// A stream as a value. To JavaScript the handle of one and 0, or a value of Rust's and the function that begins it
    Stream = 0x50, "JsStream<{}>", "ReadableStream<{}>", "stream" [I32, I32] <- -> [I32];

    /// A struct that crosses by value (reserved)
    Record = 0x80, "struct", "object", "";
    /// An enum that crosses by value (reserved)
    Enum = 0x81, "enum", "unknown", "";
    /// An exported class (reserved)
    Class = 0x82, "class", "object", "";
    /// A typed JavaScript object, checked with `instanceof`. Its name is where the class is: `globalThis.Element`
    TypedObject = 0x83, "object", "object", "typed_object" [I32] <- -> [I32];
    /// A number of elements: its name are the digits
    Length = 0x90, "length", "", "";
}

impl Tag {
    /// How the tag continues in the encoding. It follows from the number, so that a reader can step over tags
    /// that it does not know.
    pub const fn shape(self) -> Shape {
        match self as u8 {
            0..0x40 => Shape::Leaf,
            0x40..0x80 => Shape::Composite,
            _ => Shape::Named,
        }
    }

    /// Whether it is a function: what it holds is its result, then its arguments.
    pub const fn is_function(self) -> bool {
        self.is_closure() || matches!(self, Tag::JsFunction)
    }

    /// Whether it is a closure of Rust's, that JavaScript calls.
    pub const fn is_closure(self) -> bool {
        matches!(self, Tag::Function | Tag::LentFunction)
    }

    /// Whether it is an array of what it holds first.
    pub const fn is_array(self) -> bool {
        matches!(self, Tag::Vec | Tag::Array | Tag::FixedVec | Tag::FixedArray)
    }

    /// The class of JavaScript's arrays of these, where they have one of their own.
    pub const fn typed_array(self) -> Option<&'static str> {
        Some(match self {
            Tag::I8 => "Int8Array",
            Tag::U8 => "Uint8Array",
            Tag::I16 => "Int16Array",
            Tag::U16 => "Uint16Array",
            Tag::I32 | Tag::Isize => "Int32Array",
            Tag::U32 | Tag::Usize => "Uint32Array",
            Tag::I64BigInt => "BigInt64Array",
            Tag::U64BigInt => "BigUint64Array",
            Tag::F32 => "Float32Array",
            Tag::F64 => "Float64Array",
            _ => return None,
        })
    }

    /// Whether `check` answers what to lower instead of the value: a copy, which nobody can change in between.
    pub const fn check_answers(self) -> bool {
        matches!(self, Tag::Any | Tag::Date | Tag::SystemTime | Tag::DateTime | Tag::Timestamp)
    }

    /// The tag with this number.
    pub const fn from_number(number: u8) -> Option<Tag> {
        let mut i = 0;
        while i < Self::ALL.len() {
            if Self::ALL[i] as u8 == number {
                return Some(Self::ALL[i]);
            }
            i += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[test]
    fn numbers_are_unique() {
        for (i, tag) in Tag::ALL.iter().enumerate() {
            assert!(Tag::ALL[..i].iter().all(|other| *other as u8 != *tag as u8), "{tag:?}");
            assert_eq!(Tag::from_number(*tag as u8), Some(*tag));
        }
    }
}
