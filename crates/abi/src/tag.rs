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

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $number:literal, $rust:literal, $js:literal;)*) => {
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

            /// The Rust type as messages print it. A composite has one `{}` for what it holds.
            pub const fn rust_name(self) -> &'static str {
                match self { $(Tag::$name => $rust,)* }
            }

            /// The JavaScript file that converts it, without its ending. Empty: reserved, not yet converted.
            pub const fn converter(self) -> &'static str {
                match self { $(Tag::$name => $js,)* }
            }
        }
    };
}

// Adding a type: one line here (name, number, Rust's words, file in js/marshal), one file in crossing/src/marshal,
// one file in js/marshal, one pair of tests. Numbers are never used again for something else.
tags! {
    /// `()`
    Unit = 0, "()", "unit";
    /// `bool`
    Bool = 1, "bool", "bool";
    /// `i8`
    I8 = 2, "i8", "integer";
    /// `u8`
    U8 = 3, "u8", "integer";
    /// `i16`
    I16 = 4, "i16", "integer";
    /// `u16`
    U16 = 5, "u16", "integer";
    /// `i32`
    I32 = 6, "i32", "integer";
    /// `u32`
    U32 = 7, "u32", "integer";
    /// `isize`, 32 bits wide on this target
    Isize = 8, "isize", "integer";
    /// `usize`, 32 bits wide on this target
    Usize = 9, "usize", "integer";
    /// `i64` as a Number: safe integers only
    I64Number = 10, "i64", "safe_integer";
    /// `u64` as a Number: safe integers only
    U64Number = 11, "u64", "safe_integer";
    /// `i64` as a BigInt
    I64BigInt = 12, "i64", "big_int";
    /// `u64` as a BigInt
    U64BigInt = 13, "u64", "big_int";
    /// `i128` as a BigInt (reserved)
    I128BigInt = 14, "i128", "";
    /// `u128` as a BigInt (reserved)
    U128BigInt = 15, "u128", "";
    /// `f32`
    F32 = 16, "f32", "float";
    /// `f64`
    F64 = 17, "f64", "float";
    /// `char`: a String of one code point
    Char = 18, "char", "char";
    /// `String` and `&str`
    String = 19, "String", "string";
    /// A JavaScript object by reference
    Object = 20, "JsObject", "object";
    /// Any value, converted by what it is at run time
    Any = 21, "JsAny", "any";
    /// An error as a value (reserved)
    Error = 22, "JsError", "";
    /// A date (reserved)
    Date = 23, "JsDate", "";
    /// A Rust value that JavaScript holds by reference (reserved)
    RustObject = 24, "RustObject", "";

    /// `Option<T>`
    Option = 0x40, "Option<{}>", "option";
    /// `Vec<T>` and its like, as a typed array where there is one (reserved)
    Vec = 0x41, "Vec<{}>", "";
    /// `Vec<T>` as a plain Array (reserved)
    Array = 0x42, "Vec<{}>", "";
    /// The result of an `async` function, or a promise as a value (reserved as a value)
    Promise = 0x43, "JsPromise<{}>", "";
    /// A function: its result, then its arguments (reserved)
    Function = 0x44, "Fn({})", "";
    /// A view of Rust's memory that is valid during the call (reserved)
    MemoryView = 0x45, "&mut [{}]", "";
    /// A view of Rust's memory that outlives the call (reserved)
    ArraySegment = 0x46, "ArraySegment<{}>", "";
    /// A tuple (reserved)
    Tuple = 0x47, "({})", "";
    /// A map: key, then value (reserved)
    Map = 0x48, "HashMap<{}>", "";

    /// A struct that crosses by value (reserved)
    Record = 0x80, "struct", "";
    /// An enum that crosses by value (reserved)
    Enum = 0x81, "enum", "";
    /// An exported class (reserved)
    Class = 0x82, "class", "";
    /// A typed JavaScript object, checked with `instanceof` (reserved)
    TypedObject = 0x83, "object", "";
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
