//! Types nested deeper than any stack. A test program of its own: an overflow would end it.
#![cfg(feature = "decode")]

use crossing_abi::{ABI_VERSION, DecodeError, Kind, Tag, decode};

/// An import whose result is that many options around a `u8`.
fn section(depth: usize) -> Vec<u8> {
    let mut record = ABI_VERSION.to_le_bytes().to_vec();
    record.push(Kind::Import as u8);
    record.push(0);
    record.extend([1, 0, b'f']);
    record.extend([0, 0].repeat(3));
    record.push(0);
    record.extend([Tag::Option as u8, 1].repeat(depth));
    record.push(Tag::U8 as u8);
    [&(record.len() as u32).to_le_bytes()[..], &record].concat()
}

#[test]
fn a_type_that_somebody_could_write_is_read() {
    assert!(decode(&section(16)).is_ok());
}

#[test]
fn a_deeper_one_is_an_error_and_does_not_overflow_the_stack() {
    for depth in [1 << 10, 1 << 16, 8 << 20] {
        assert!(matches!(decode(&section(depth)), Err(DecodeError::Malformed { .. })), "{depth} was read");
    }
}
