//! The Rust half of the bench, the same for each way to cross: inputs, loops and checksums.

mod inputs;
mod loops;

pub use loops::Bench;

/// The imports of the bench, as one way to cross provides them. With the fillers there are 40.
pub trait Imports {
    /// A JavaScript object that Rust holds.
    type Object;
    /// What a call that can fail fails with.
    type Error;

    /// `i32 -> i32`, small numbers.
    fn integer(value: i32) -> i32;
    /// `i32 -> i32`, numbers of the whole range.
    fn wide(value: i32) -> i32;
    /// `f64 -> f64`.
    fn float(value: f64) -> f64;
    /// `i32 -> Result<i32, _>`.
    fn fallible(value: i32) -> Result<i32, Self::Error>;
    /// `bool -> bool`.
    fn flag(value: bool) -> bool;
    /// `u8 -> u8`.
    fn byte(value: u8) -> u8;
    /// `Option<i32> -> Option<i32>`.
    fn optional(value: Option<i32>) -> Option<i32>;
    /// A new object that holds a number.
    fn make(value: i32) -> Self::Object;
    /// The number that an object holds.
    fn read(object: &Self::Object) -> i32;
    /// As `read`, for objects that were just made.
    fn peek(object: &Self::Object) -> i32;
    /// A hash of a text of 5 bytes.
    fn text_5(text: &str) -> i32;
    /// A hash of a text of 24 bytes.
    fn text_24(text: &str) -> i32;
    /// A hash of a text of 48 bytes.
    fn text_48(text: &str) -> i32;
    /// A hash of a text of 1000 bytes.
    fn text_1000(text: &str) -> i32;
    /// A hash of a text of 12 characters in 24 bytes.
    fn text_unicode(text: &str) -> i32;
    /// A hash of a hundred texts of 13 bytes.
    fn texts_100(texts: &[String]) -> i32;
    /// A text of 5 bytes, by number.
    fn string_5(index: i32) -> String;
    /// A text of 13 bytes, by number.
    fn string_13(index: i32) -> String;
    /// A text of 100 bytes, by number.
    fn string_100(index: i32) -> String;
    /// A text of 1000 bytes, by number.
    fn string_1000(index: i32) -> String;
    /// What a closure of Rust's, which JavaScript calls, makes of a number.
    fn lend(closure: &dyn Fn(i32) -> i32, value: i32) -> i32;
    /// Calls the other imports, which are there to be bound and called: 4 each of numbers, floats and calls that
    /// can fail, 3 each of flags, texts and options.
    fn fillers(value: i32) -> i32;
}

/// The work of the exported function `length`.
pub fn length(text: &str) -> usize {
    text.len() + usize::from(text.as_bytes()[text.len() / 2])
}

/// The work of the exported function `upper`.
pub fn upper(mut text: String) -> String {
    text.make_ascii_uppercase();
    text
}

/// The work of the exported function `integer`.
pub fn integer(value: i32) -> i32 {
    value ^ 0x155
}

/// The closure that JavaScript keeps. It captures a number, so that it is no mere function.
pub fn closure(captured: i32) -> impl Fn(i32) -> i32 {
    move |value| value ^ captured
}

/// What the closure that JavaScript keeps captures.
pub const CAPTURED: i32 = 0x2d3;

/// Defines `all(value: i32) -> i32`, which calls each filler once.
#[macro_export]
macro_rules! call_fillers {
    () => {
        pub(crate) fn all(value: i32) -> i32 {
            let mut sum = 0_i32;
            for number in [number_0, number_1, number_2, number_3] {
                sum = sum.wrapping_add(number(value));
            }
            for attempt in [attempt_0, attempt_1, attempt_2, attempt_3] {
                sum = sum.wrapping_add(attempt(value).unwrap_or(7));
            }
            for float in [float_0, float_1, float_2, float_3] {
                sum = sum.wrapping_add(float(f64::from(value)) as i32);
            }
            for flag in [flag_0, flag_1, flag_2] {
                sum = sum.wrapping_add(i32::from(flag(value & 1 != 0)));
            }
            for word in [word_0, word_1, word_2] {
                sum = sum.wrapping_add(word("a few words"));
            }
            for maybe in [maybe_0, maybe_1, maybe_2] {
                sum = sum.wrapping_add(maybe((value & 3 != 0).then_some(value)).unwrap_or(7));
            }
            sum
        }
    };
}
