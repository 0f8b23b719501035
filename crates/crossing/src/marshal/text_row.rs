//! An array of texts as one buffer, which costs JavaScript one decoding or encoding instead of one for each text.
//!
//! ```text
//! row = count:u32 length:u32* utf8*
//! ```
//!
//! All numbers are little-endian. A length counts UTF-16 code units, as JavaScript does: they are the offsets in the
//! text that it decodes, or encodes, all at once. [`NONE`] stands for the `None` of an `Option<String>`.

use crate::sys;

/// The length of what is no text.
const NONE: u32 = u32::MAX;

/// As many bytes as most texts have.
const USUAL: usize = 16;

/// The buffer for JavaScript.
pub(super) fn write<'a>(texts: impl ExactSizeIterator<Item = Option<&'a str>>) -> Vec<u8> {
    let head = 4 * (texts.len() + 1);
    let mut row = Vec::with_capacity(head + USUAL * texts.len());
    row.extend((texts.len() as u32).to_le_bytes());
    row.resize(head, 0);
    for (index, text) in texts.enumerate() {
        let at = 4 * (index + 1);
        row[at..at + 4].copy_from_slice(&text.map_or(NONE, utf16_len).to_le_bytes());
        row.extend(text.unwrap_or_default().as_bytes());
    }
    row
}

/// How many UTF-16 code units a text has: one for each character, and one more for those of four bytes.
fn utf16_len(text: &str) -> u32 {
    if text.is_ascii() {
        return text.len() as u32;
    }
    let bytes = text.as_bytes();
    let characters = bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count();
    let pairs = bytes.iter().filter(|byte| **byte >= 0xf0).count();
    (characters + pairs) as u32
}

/// The texts of JavaScript's buffer.
pub(super) fn read<T>(row: &[u8], value: impl Fn(Option<&str>) -> T) -> Vec<T> {
    let Some((count, rest)) = row.split_first_chunk() else { return Vec::new() };
    let (lengths, texts) = rest.split_at(4 * u32::from_le_bytes(*count) as usize);
    let lengths = lengths.as_chunks().0.iter().map(|length| u32::from_le_bytes(*length));
    let units: usize = lengths.clone().filter(|length| *length != NONE).map(|length| length as usize).sum();
    let is_ascii = units == texts.len();
    let mut rest = sys::text_of_utf8(texts);
    lengths
        .map(|length| {
            if length == NONE {
                return value(None);
            }
            let end = if is_ascii { length as usize } else { end_of(rest, length) };
            let (text, others) = rest.split_at(end);
            rest = others;
            value(Some(text))
        })
        .collect()
}

/// Where in a text so many UTF-16 code units end.
fn end_of(text: &str, mut units: u32) -> usize {
    for (at, character) in text.char_indices() {
        if units == 0 {
            return at;
        }
        units -= character.len_utf16() as u32;
    }
    text.len()
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
    fn what_was_written_is_read() {
        let rows: [&[Option<&str>]; 6] = [
            &[],
            &[Some("")],
            &[None],
            &[Some("a"), Some(""), Some("bcd")],
            &[Some(""), None, Some("ä"), Some("😀x"), None, Some("")],
            &[Some("\u{ffff}"), Some("\u{10ffff}")],
        ];
        for texts in rows {
            let read = read(&write(texts.iter().copied()), |text| text.map(str::to_owned));
            assert_eq!(read.iter().map(Option::as_deref).collect::<Vec<_>>(), texts);
        }
    }

    #[test]
    fn nothing_is_no_text() {
        assert!(read(&[], |_| ()).is_empty());
    }
}
