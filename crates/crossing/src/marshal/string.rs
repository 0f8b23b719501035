//! Text: `&str` as an argument and `String` everywhere. Two slots, address and length in bytes of UTF-8.
//!
//! Copied at each crossing. Any Rust text arrives unchanged. A lone surrogate of a JavaScript string, which no
//! Rust text can hold, becomes U+FFFD.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, ToJs,
    annotation::{Annotation, AsString, Choice},
    boundary::Lendable,
    marshal::text_row,
    sys::{self, Span},
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
    fn lend_all<'a>(values: impl ExactSizeIterator<Item = &'a Self>, temps: &mut Temps) -> Span {
        temps.lend(text_row::write(values.map(Some)))
    }
    fn lend_options<'a>(values: impl ExactSizeIterator<Item = Option<&'a Self>>, temps: &mut Temps) -> Span {
        temps.lend(text_row::write(values))
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
    fn lend_all<'a>(values: impl ExactSizeIterator<Item = &'a Self>, temps: &mut Temps) -> Span {
        str::lend_all(values.map(String::as_str), temps)
    }
    fn lend_options<'a>(values: impl ExactSizeIterator<Item = Option<&'a Self>>, temps: &mut Temps) -> Span {
        temps.lend(text_row::write(values.map(|value| value.map(String::as_str))))
    }
}

impl<const AS: u8> IntoJs<AS> for String
where
    Choice<AS>: Annotation<Word: AsString>,
{
    fn into_js(self) -> Self::Slots {
        sys::give_text(self)
    }
    fn give_all(values: Vec<Self>) -> Span {
        sys::give_row(text_row::write(values.iter().map(|value| Some(value.as_str()))))
    }
    fn give_options(values: Vec<Option<Self>>) -> Span {
        sys::give_row(text_row::write(values.iter().map(Option::as_deref)))
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
    fn take_all(slots: Span) -> Vec<Self> {
        text_row::read(&sys::take_row(slots), |text| text.unwrap_or_default().to_owned())
    }
    fn take_options(slots: Span) -> Vec<Option<Self>> {
        text_row::read(&sys::take_row(slots), |text| text.map(str::to_owned))
    }
}

#[diagnostic::do_not_recommend]
impl<const AS: u8> Lendable<AS> for str {
    type Value = String;
    type Slots = sys::Text;
    type Owner = sys::HeldText;
    fn own(slots: sys::Text) -> sys::HeldText {
        sys::HeldText::hold(slots)
    }
    fn lend(owner: &sys::HeldText) -> &str {
        owner.as_str()
    }
    fn keep(owner: sys::HeldText) -> sys::HeldText {
        owner.keep()
    }
}
