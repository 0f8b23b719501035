//! An array of texts as one buffer, which costs JavaScript one decoding instead of one for each text.
//!
//! ```text
//! row = count:u32 length:u32* utf8*
//! ```
//!
//! All numbers are little-endian. On the way to JavaScript a length counts UTF-16 code units, the offsets in the
//! text that JavaScript decodes all at once; on the way to Rust it counts bytes.

use crate::sys;

/// The buffer for JavaScript.
pub(super) fn write<'a>(texts: impl ExactSizeIterator<Item = &'a str>) -> Vec<u8> {
    let head = 4 * (texts.len() + 1);
    let mut row = Vec::with_capacity(head);
    row.extend((texts.len() as u32).to_le_bytes());
    row.resize(head, 0);
    for (index, text) in texts.enumerate() {
        let at = 4 * (index + 1);
        row[at..at + 4].copy_from_slice(&utf16_len(text).to_le_bytes());
        row.extend(text.as_bytes());
    }
    row
}

/// How many UTF-16 code units a text has: one for each character, and one more for those of four bytes.
fn utf16_len(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let characters = bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count();
    let pairs = bytes.iter().filter(|byte| **byte >= 0xf0).count();
    (characters + pairs) as u32
}

/// The texts of JavaScript's buffer.
pub(super) fn read(row: &[u8]) -> Vec<String> {
    let Some((count, rest)) = row.split_first_chunk() else { return Vec::new() };
    let (lengths, mut texts) = rest.split_at(4 * u32::from_le_bytes(*count) as usize);
    let (lengths, _) = lengths.as_chunks();
    let text = |length: &[u8; 4]| {
        let (text, rest) = texts.split_at(u32::from_le_bytes(*length) as usize);
        texts = rest;
        sys::text_of_utf8(text).to_owned()
    };
    lengths.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::{read, utf16_len, write};

    #[test]
    fn lengths_are_those_of_javascript() {
        for text in ["", "a", "ä", "€", "😀", "a😀ä€\u{10ffff}\u{ffff}\u{feff}"] {
            assert_eq!(utf16_len(text) as usize, text.encode_utf16().count(), "{text}");
        }
    }

    #[test]
    fn ascii_is_read_as_written() {
        for texts in [vec![], vec![""], vec!["a", "", "bcd"], vec!["", ""]] {
            assert_eq!(read(&write(texts.iter().copied())), texts);
        }
    }

    #[test]
    fn nothing_is_no_text() {
        assert!(read(&[]).is_empty());
    }
}
