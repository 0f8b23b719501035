//! Values that come from Rust alone, made of text, so that a mistake in one direction cannot hide one in the other.

/// In front of each element of an array.
const ELEMENT: char = '\u{1f}';

/// A type of which a case may give a value.
pub(crate) trait Given: Sized {
    /// The value that the text stands for.
    fn read(text: &str) -> Result<Self, Box<dyn std::error::Error>>;
    /// Whether they are the same value. NaN is.
    fn same(&self, other: &Self) -> bool;
}

macro_rules! parsed {
    ($($ty:ty)*) => {$(
        impl Given for $ty {
            fn read(text: &str) -> Result<Self, Box<dyn std::error::Error>> {
                Ok(text.parse()?)
            }
            #[allow(clippy::float_cmp, reason = "the same value is asked for")]
            fn same(&self, other: &Self) -> bool {
                #[allow(clippy::eq_op, reason = "NaN")]
                let both_nan = self != self && other != other;
                self == other || both_nan
            }
        }
    )*};
}

parsed! { bool char u8 i8 i16 u16 i32 u32 i64 u64 isize usize f32 f64 String }

impl Given for crossing::JsDate {
    fn read(text: &str) -> Result<Self, Box<dyn std::error::Error>> {
        Ok(Self::from_unix_millis(text.parse()?).ok_or("out of range")?)
    }
    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

#[cfg(feature = "offset")]
impl Given for chrono::DateTime<chrono::FixedOffset> {
    fn read(text: &str) -> Result<Self, Box<dyn std::error::Error>> {
        Ok(chrono::DateTime::from_timestamp_millis(text.parse()?).ok_or("out of range")?.fixed_offset())
    }
    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

impl<T: Given> Given for Option<T> {
    fn read(text: &str) -> Result<Self, Box<dyn std::error::Error>> {
        if text == "null" { Ok(None) } else { T::read(text).map(Some) }
    }
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (None, None) => true,
            (Some(one), Some(other)) => one.same(other),
            _ => false,
        }
    }
}

impl<T: Given> Given for Vec<T> {
    fn read(text: &str) -> Result<Self, Box<dyn std::error::Error>> {
        text.split(ELEMENT).skip(1).map(T::read).collect()
    }
    fn same(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().zip(other).all(|(one, other)| one.same(other))
    }
}
