//! Reading a section that may say anything: an error, and never a panic or an endless loop.
#![cfg(feature = "decode")]

use crossing_abi::{ABI_VERSION, DecodeError, Decoded, Kind, Tag, decode};
use proptest::prelude::*;

/// A record around a body, as the grammar frames it.
fn record(kind: u8, body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.extend((body.len() as u32 + 3).to_le_bytes());
    bytes.extend(ABI_VERSION.to_le_bytes());
    bytes.push(kind);
    bytes.extend(body);
    bytes
}

/// The body of an import whose result is `ty`.
fn import(ty: &[u8]) -> Vec<u8> {
    let mut body = vec![0];
    for text in ["f_1", "f", "", "app::f"] {
        body.extend((text.len() as u16).to_le_bytes());
        body.extend(text.as_bytes());
    }
    body.push(0);
    body.extend(ty);
    body
}

fn text() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![".{0,12}".prop_map(String::into_bytes), prop::collection::vec(any::<u8>(), 0..6)].prop_map(
        |text| {
            let mut bytes = (text.len() as u16).to_le_bytes().to_vec();
            bytes.extend(text);
            bytes
        },
    )
}

/// Bytes that are nearly a type.
fn ty() -> impl Strategy<Value = Vec<u8>> {
    let leaf = prop_oneof![
        4 => prop::sample::select(Tag::ALL).prop_map(|tag| vec![tag as u8]),
        1 => any::<u8>().prop_map(|byte| vec![byte]),
        1 => (0x80..0x84_u8, text()).prop_map(|(tag, name)| [vec![tag], name].concat()),
    ];
    leaf.prop_recursive(6, 64, 4, |inner| {
        (0x40..0x49_u8, prop::collection::vec(inner, 0..4))
            .prop_map(|(tag, inner)| [vec![tag, inner.len() as u8], inner.concat()].concat())
    })
}

/// Bytes that are nearly a record.
fn nearly_a_record() -> impl Strategy<Value = Vec<u8>> {
    let params = prop::collection::vec((text(), ty()), 0..4).prop_map(|params| {
        let bytes = params.iter().flat_map(|(name, ty)| [name.clone(), ty.clone()].concat());
        [vec![params.len() as u8], bytes.collect()].concat()
    });
    (0..6_u8, any::<u8>(), prop::collection::vec(text(), 1..7), params, ty()).prop_map(
        |(kind, flags, texts, params, ty)| record(kind, &[vec![flags], texts.concat(), params, ty].concat()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..256)) {
        let _ = decode(&bytes);
    }

    #[test]
    fn a_damaged_record_never_panics(records in prop::collection::vec(nearly_a_record(), 1..4), at: prop::sample::Index, byte: u8) {
        let mut bytes = records.concat();
        let _ = decode(&bytes);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = decode(&bytes);
        let _ = decode(&bytes[..at]);
    }

    #[test]
    fn an_error_points_into_the_section(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        if let Err(DecodeError::Malformed { offset, .. }) = decode(&bytes) {
            prop_assert!(offset <= bytes.len());
        }
    }

    #[test]
    fn a_type_is_printed_whatever_it_is(ty in ty()) {
        if let Ok(records) = decode(&record(Kind::Import as u8, &import(&ty)))
            && let Decoded::Import { result, .. } = &records[0].body
        {
            let (debug, display) = (format!("{result:?}"), result.to_string());
            prop_assert!(!debug.is_empty() && (!display.is_empty() || result.tag as u8 >= 0x80));
        }
    }
}

#[test]
fn what_the_strategy_builds_on_is_read() {
    let records = decode(&record(Kind::Import as u8, &import(&[Tag::Option as u8, 1, Tag::U8 as u8])));
    let records = records.expect("a whole record");
    assert!(matches!(&records[0].body, Decoded::Import { result, .. } if result.to_string() == "Option<u8>"));
}

/// Wide trees cost what the section is long, not more.
#[test]
fn a_count_without_content_is_an_error() {
    let ty = [Tag::Tuple as u8, 255].repeat(20);
    assert!(decode(&record(Kind::Import as u8, &import(&ty))).is_err());
}

#[test]
fn a_length_beyond_the_section_is_an_error() {
    for len in [0, 1, 2, 3, u32::MAX, u32::MAX - 4, 1 << 31] {
        let mut bytes = record(Kind::Runtime as u8, &[0, 0]);
        bytes[..4].copy_from_slice(&len.to_le_bytes());
        assert!(decode(&bytes).is_err(), "{len}");
    }
}
