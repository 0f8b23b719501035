//! The description of a type, built by the compiler from `ToJs::TY` and `FromJs::TY`.

use crate::Tag;

/// A type as it crosses: a tree of constants.
///
/// Where no record stands, as for `get_property::<T>`, Rust passes the address of `T`'s description and JavaScript reads
/// it in memory (`js/dynamic.js`): a byte, then address and length of each slice, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Ty {
    /// What it is.
    pub tag: Tag,
    /// What it holds: the `T` of an `Option<T>`.
    pub inner: &'static [&'static Ty],
    /// The name of a [named](crate::Shape::Named) type; otherwise empty.
    pub name: &'static str,
}

impl Ty {
    /// A type that holds no other.
    pub const fn leaf(tag: Tag) -> Ty {
        Ty { tag, inner: &[], name: "" }
    }

    /// A type that has a name.
    pub const fn named(tag: Tag, name: &'static str) -> Ty {
        Ty { tag, inner: &[], name }
    }

    /// The length of an array of a fixed length.
    pub const fn length(digits: &'static str) -> Ty {
        Ty { tag: Tag::Length, inner: &[], name: digits }
    }

    /// A type that holds others.
    pub const fn composite(tag: Tag, inner: &'static [&'static Ty]) -> Ty {
        Ty { tag, inner, name: "" }
    }

    /// Whether it is, or holds, a type of that tag.
    pub const fn has(&self, tag: Tag) -> bool {
        let mut i = 0;
        while i < self.inner.len() {
            if self.inner[i].has(tag) {
                return true;
            }
            i += 1;
        }
        self.tag as u8 == tag as u8
    }
}
