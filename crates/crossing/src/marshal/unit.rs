//! `()`: undefined for JavaScript; whatever JavaScript returned for Rust. No slot.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, ToJs,
    annotation::{Annotation, AsVoid, Choice},
    temps::Temps,
};

crate::boundary::values!(());

impl<const AS: u8> ToJs<AS> for ()
where
    Choice<AS>: Annotation<Word: AsVoid>,
{
    const TY: Ty = Ty::leaf(Tag::Unit);
    type Slots = ();
    fn to_js(&self, _: &mut Temps) -> Self::Slots {}
}

impl<const AS: u8> IntoJs<AS> for ()
where
    Choice<AS>: Annotation<Word: AsVoid>,
{
    fn into_js(self) -> Self::Slots {}
}

impl<const AS: u8> FromJs<AS> for ()
where
    Choice<AS>: Annotation<Word: AsVoid>,
{
    const TY: Ty = Ty::leaf(Tag::Unit);
    type Slots = ();
    fn from_js((): Self::Slots) -> Self {}
}
