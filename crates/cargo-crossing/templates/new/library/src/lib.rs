//! Counts words, for JavaScript.

use crossing::prelude::*;

/// How many words a text has.
#[js_export]
pub fn count_words(text: &str) -> u32 {
    text.split_whitespace().count() as u32
}

/// The longest word of a text.
///
/// Throws if the text has none.
#[js_export]
pub fn longest_word(text: &str) -> Result<String, JsError> {
    let longest = text
        .split_whitespace()
        .max_by_key(|word| word.chars().count());
    longest
        .map(str::to_owned)
        .ok_or_else(|| JsError::range_error("the text has no words"))
}
