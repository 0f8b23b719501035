//! What was encoded is decoded; what is damaged is an error.

use super::*;
use crate::{Import, Param, Ty};

const OPTION: Ty = Ty::composite(Tag::Option, &[&Ty::leaf(Tag::U8)]);
const IMPORT: Import<'static> = Import {
    symbol: "f_1",
    name: "a.b",
    module: Some("M"),
    rust_module: "app::x",
    rust_name: "f",
    params: &[Param { name: "n", ty: OPTION }],
    result: Ty::leaf(Tag::String),
    flags: flags::FALLIBLE,
};
const BYTES: [u8; IMPORT.encoded_len()] = IMPORT.encode();

#[test]
fn an_array_of_a_fixed_length_is_named_with_it() {
    let byte = DecodedTy { tag: Tag::U8, inner: Vec::new(), name: String::new() };
    let length = DecodedTy { tag: Tag::Length, inner: Vec::new(), name: "4".into() };
    let array = DecodedTy { tag: Tag::FixedVec, inner: alloc::vec![byte, length], name: String::new() };
    assert_eq!(format!("{array}"), "[u8; 4]");
}

#[test]
fn what_was_written_is_read() {
    let records = decode(&BYTES).expect("own bytes");
    assert_eq!(records.len(), 1);
    let Decoded::Import { symbol, name, module, rust_path, params, result } = &records[0].body else {
        panic!("not an import")
    };
    assert_eq!((symbol.as_str(), name.as_str(), rust_path.as_str()), ("f_1", "a.b", "app::x::f"));
    assert_eq!(module.as_deref(), Some("M"));
    assert_eq!(format!("{} -> {result}", params[0].ty), "Option<u8> -> String");
    assert_eq!(records[0].flags & flags::FALLIBLE, flags::FALLIBLE);
}

const MODULE: crate::Module<'static> = crate::Module {
    symbol: "m_1",
    package: "my-lib",
    rust_module: "my_lib::inner",
    name: "",
    file: "js/start.js",
    text: "export const a = 1;",
    flags: flags::INITIALIZER,
};

#[test]
fn a_module_is_read_with_its_text_and_stays_in_its_folder() {
    const BYTES: [u8; MODULE.encoded_len()] = MODULE.encode();
    let records = decode(&BYTES).expect("own bytes");
    let Decoded::Module { rust_module, file, text, .. } = &records[0].body else { panic!("not a module") };
    assert_eq!([rust_module.as_str(), file, text], ["my_lib::inner", "js/start.js", "export const a = 1;"]);
    for file in ["../tart.js", "a/../rt.js", "/start.jsss", "js//tart.js", "js\\start.js", "C:start.jss"] {
        let mut bytes = BYTES.to_vec();
        let at = bytes.windows(11).position(|part| part == b"js/start.js").expect("it is there");
        bytes.splice(at - 2..at + 11, (file.len() as u16).to_le_bytes().into_iter().chain(file.bytes()));
        bytes[..4].copy_from_slice(&((BYTES.len() - 4 + file.len() - 11) as u32).to_le_bytes());
        assert!(decode(&bytes).is_err(), "{file}");
    }
}

#[test]
fn cut_short_anywhere_is_an_error_and_never_a_panic() {
    for len in 1..BYTES.len() {
        assert!(decode(&BYTES[..len]).is_err(), "{len}");
    }
}

#[test]
fn a_newer_version_says_what_to_update() {
    let mut newer = BYTES;
    newer[4] = 99;
    assert_eq!(decode(&newer), Err(DecodeError::Newer { found: 99 }));
}
