//! Text: `&str` as an argument and `String` everywhere. Two slots, address and length in bytes of UTF-8.
//!
//! Copied at each crossing. Any Rust text arrives unchanged. A lone surrogate of a JavaScript string, which no
//! Rust text can hold, becomes U+FFFD.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, ToJs,
    annotation::{AsString, Choice},
    boundary::ExportArg,
    sys,
};

impl<const AS: u8> ToJs<AS> for str
where
    Choice<AS>: AsString,
{
    const TY: Ty = Ty::leaf(Tag::String);
    type Slots = sys::Text;
    fn to_js(&self) -> Self::Slots {
        sys::borrow_text(self)
    }
}

impl<const AS: u8> ToJs<AS> for String
where
    Choice<AS>: AsString,
{
    const TY: Ty = Ty::leaf(Tag::String);
    type Slots = sys::Text;
    fn to_js(&self) -> Self::Slots {
        sys::borrow_text(self)
    }
}

impl<const AS: u8> IntoJs<AS> for String
where
    Choice<AS>: AsString,
{
    fn into_js(self) -> Self::Slots {
        sys::give_text(self)
    }
}

impl<const AS: u8> FromJs<AS> for String
where
    Choice<AS>: AsString,
{
    const TY: Ty = Ty::leaf(Tag::String);
    type Slots = sys::Text;
    fn from_js(slots: Self::Slots) -> Self {
        sys::take_text(slots)
    }
}

impl<'a, const AS: u8> ExportArg<'a, AS> for &'a str
where
    Choice<AS>: AsString,
{
    const TY: Ty = Ty::leaf(Tag::String);
    type Slots = sys::Text;
    type Held = sys::HeldText;
    fn hold(slots: Self::Slots) -> sys::HeldText {
        sys::HeldText::hold(slots)
    }
    fn lend(held: &'a mut sys::HeldText) -> &'a str {
        held.as_str()
    }
}

impl<'a, const AS: u8> ExportArg<'a, AS> for Option<&'a str>
where
    Choice<AS>: AsString,
{
    const TY: Ty = <Option<String> as FromJs<AS>>::TY;
    type Slots = <Option<String> as FromJs<AS>>::Slots;
    type Held = Option<sys::HeldText>;
    fn hold((tag, address, len): Self::Slots) -> Option<sys::HeldText> {
        (tag != 0).then(|| sys::HeldText::hold((address, len)))
    }
    fn lend(held: &'a mut Option<sys::HeldText>) -> Option<&'a str> {
        held.as_ref().map(sys::HeldText::as_str)
    }
}
