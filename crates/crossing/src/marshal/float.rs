//! Floats: a Number; NaN, the infinities and -0 included. One slot.

use crossing_abi::Tag;

use super::scalar::scalar;
use crate::annotation::AsNumber;

scalar!(f32, AsNumber, Tag::F32, f32, |value| value, |slot| slot, [as it lies]);
scalar!(f64, AsNumber, Tag::F64, f64, |value| value, |slot| slot, [as it lies]);
