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

#[cfg(test)]
mod tests {
    use super::*;

    #[crossing::test]
    fn words_are_counted() {
        assert_eq!(count_words("one  two\nthree"), 3);
    }

    #[crossing::test]
    fn a_text_without_words_has_no_longest() {
        assert_eq!(longest_word("one three two").ok().as_deref(), Some("three"));
        assert!(longest_word(" ").is_err());
    }
}
