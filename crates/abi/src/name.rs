//! From Rust's names to JavaScript's: `snake_case` and `PascalCase` become `camelCase`, `::` becomes `.`.

use crate::encode::Writer;

/// The bytes of the camelCase form of a Rust identifier.
///
/// A word ends at `_`, before a capital that follows a small letter or digit, and before the last of several
/// capitals that a small letter follows (`URLParser` is `URL` and `Parser`). Leading underscores stay.
const fn write_camel_case<const N: usize>(to: &mut Writer<N>, name: &[u8], start: usize, end: usize) {
    let mut i = start;
    while i < end && name[i] == b'_' {
        to.u8(b'_');
        i += 1;
    }
    let first = i;
    let mut capital = false;
    while i < end {
        let byte = name[i];
        if byte == b'_' {
            capital = true;
        } else {
            let starts_word = capital || (i > first && byte.is_ascii_uppercase() && ends_word(name, i, end));
            to.u8(match starts_word {
                true => byte.to_ascii_uppercase(),
                false => byte.to_ascii_lowercase(),
            });
            capital = false;
        }
        i += 1;
    }
}

/// Whether the capital at `i` begins a new word.
const fn ends_word(name: &[u8], i: usize, end: usize) -> bool {
    let follows_small = !name[i - 1].is_ascii_uppercase();
    let small_follows = i + 1 < end && name[i + 1].is_ascii_lowercase();
    follows_small || small_follows
}

/// Writes a `::` path as camelCase names with dots between. `r#` is left out. With `skip_first`, the first part
/// (the crate) is left out too.
pub(crate) const fn write_path<const N: usize>(to: &mut Writer<N>, path: &str, skip_first: bool) {
    let bytes = path.as_bytes();
    let mut counted = Writer::<0>::new();
    write_parts(&mut counted, bytes, skip_first);
    to.u16(counted.len() as u16);
    write_parts(to, bytes, skip_first);
}

pub(crate) const fn write_parts<const N: usize>(to: &mut Writer<N>, path: &[u8], skip_first: bool) {
    let mut start = 0;
    let mut part = 0;
    let written_before = to.len();
    while start <= path.len() {
        let mut end = start;
        while end < path.len() && path[end] != b':' {
            end += 1;
        }
        if part > 0 || !skip_first {
            if to.len() > written_before {
                to.u8(b'.');
            }
            let raw = end - start > 2 && path[start] == b'r' && path[start + 1] == b'#';
            write_camel_case(to, path, if raw { start + 2 } else { start }, end);
        }
        part += 1;
        start = end + 2;
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::{string::String, vec::Vec};

    fn js(path: &str, skip_first: bool) -> String {
        let mut to = Writer::<64>::new();
        write_path(&mut to, path, skip_first);
        let len = to.len();
        while to.len() < 64 {
            to.u8(0);
        }
        let bytes: Vec<u8> = to.bytes()[2..len].to_vec();
        String::from_utf8(bytes).expect("names stay UTF-8")
    }

    #[test]
    fn names_follow_javascript() {
        for (rust, expected) in [
            ("get_message", "getMessage"),
            ("CallDotNet1", "callDotNet1"),
            ("r#type", "type"),
            ("_private_thing", "_privateThing"),
            ("URLParser", "urlParser"),
            ("http_2_get", "http2Get"),
            ("x", "x"),
            ("trailing_", "trailing"),
            ("größe_von", "größeVon"),
        ] {
            assert_eq!(js(rust, false), expected, "{rust}");
        }
    }

    #[test]
    fn paths_lose_the_crate() {
        assert_eq!(js("my_app", true), "");
        assert_eq!(js("my_app::pages::CallDotNet1", true), "pages.callDotNet1");
        assert_eq!(js("my_app::r#mod::a_b", true), "mod.aB");
    }
}
