//! Integers that every JavaScript Number of their range holds: a Number without fraction, in range. One slot.

use crossing_abi::Tag;

use super::scalar::scalar;
use crate::annotation::AsNumber;

scalar!(i8, AsNumber, Tag::I8, i32, |value| i32::from(value), |slot| slot as i8, [as it lies]);
scalar!(u8, AsNumber, Tag::U8, i32, |value| i32::from(value), |slot| slot as u8, [as it lies]);
scalar!(i16, AsNumber, Tag::I16, i32, |value| i32::from(value), |slot| slot as i16, [as it lies]);
scalar!(u16, AsNumber, Tag::U16, i32, |value| i32::from(value), |slot| slot as u16, [as it lies]);
scalar!(i32, AsNumber, Tag::I32, i32, |value| value, |slot| slot, [as it lies]);
scalar!(u32, AsNumber, Tag::U32, u32, |value| value, |slot| slot, [as it lies]);
// Where there is JavaScript, a pointer has 32 bits: nothing is cut off.
scalar!(isize, AsNumber, Tag::Isize, i32, |value| value as i32, |slot| slot as isize, [as it lies]);
scalar!(usize, AsNumber, Tag::Usize, u32, |value| value as u32, |slot| slot as usize, [as it lies]);
