//! `char`: a String of one code point. One slot, the code point.

use crossing_abi::Tag;

use super::scalar::scalar;
use crate::annotation::AsString;

// JavaScript has refused lone surrogates before; anything else that is no character would be its own fault.
scalar!(char, AsString, Tag::Char, u32, |value| u32::from(value), |slot| char::from_u32(slot)
    .unwrap_or(char::REPLACEMENT_CHARACTER));
