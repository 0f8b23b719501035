//! Text: `&str` as an argument and `String` everywhere. Two slots, address and length in bytes of UTF-8.
//!
//! Copied at each crossing. Any Rust text arrives unchanged. A lone surrogate of a JavaScript string, which no
//! Rust text can hold, becomes U+FFFD.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, ToJs,
    annotation::{Annotation, AsString, Choice},
    boundary::{Borrowed, Lend},
    sys,
    temps::Temps,
};

crate::boundary::values!(str, String);

impl<const AS: u8> ToJs<AS> for str
where
    Choice<AS>: Annotation<Word: AsString>,
{
    const TY: Ty = Ty::leaf(Tag::String);
    type Slots = sys::Text;
    fn to_js(&self, _: &mut Temps) -> Self::Slots {
        sys::borrow_text(self)
    }
}

impl<const AS: u8> ToJs<AS> for String
where
    Choice<AS>: Annotation<Word: AsString>,
{
    const TY: Ty = Ty::leaf(Tag::String);
    type Slots = sys::Text;
    fn to_js(&self, _: &mut Temps) -> Self::Slots {
        sys::borrow_text(self)
    }
}

impl<const AS: u8> IntoJs<AS> for String
where
    Choice<AS>: Annotation<Word: AsString>,
{
    fn into_js(self) -> Self::Slots {
        sys::give_text(self)
    }
}

impl<const AS: u8> FromJs<AS> for String
where
    Choice<AS>: Annotation<Word: AsString>,
{
    const TY: Ty = Ty::leaf(Tag::String);
    type Slots = sys::Text;
    fn from_js(slots: Self::Slots) -> Self {
        sys::take_text(slots)
    }
}

#[diagnostic::do_not_recommend]
impl Lend for Borrowed<str> {
    type Target = str;
    type Value = String;
    type Slots = sys::Text;
    type Owner = sys::HeldText;
    fn own(slots: sys::Text) -> sys::HeldText {
        sys::HeldText::hold(slots)
    }
    fn lend(owner: &sys::HeldText) -> &str {
        owner.as_str()
    }
}
