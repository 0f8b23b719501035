//! `bool`: a Boolean, nothing else. One slot, 0 or 1.

use crossing_abi::Tag;

use super::scalar::scalar;
use crate::annotation::AsBoolean;

scalar!(bool, AsBoolean, Tag::Bool, i32, |value| i32::from(value), |slot| slot != 0);
