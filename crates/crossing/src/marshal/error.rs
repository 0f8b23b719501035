//! `JsError` as a value: an Error, or what else JavaScript can throw. One slot, the handle.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, JsError, ToJs,
    annotation::{Annotation, AsError, Choice},
    boundary::Lendable,
    temps::Temps,
};

crate::boundary::values!(JsError);

impl<const AS: u8> ToJs<AS> for JsError
where
    Choice<AS>: Annotation<Word: AsError>,
{
    const TY: Ty = Ty::leaf(Tag::Error);
    type Slots = (u32,);
    fn to_js(&self, _: &mut Temps) -> Self::Slots {
        (self.handle(),)
    }
}

impl<const AS: u8> IntoJs<AS> for JsError
where
    Choice<AS>: Annotation<Word: AsError>,
{
    fn into_js(self) -> Self::Slots {
        (self.into_handle(),)
    }
}

impl<const AS: u8> FromJs<AS> for JsError
where
    Choice<AS>: Annotation<Word: AsError>,
{
    const TY: Ty = Ty::leaf(Tag::Error);
    type Slots = (u32,);
    fn from_js((handle,): Self::Slots) -> Self {
        JsError::from_handle(handle)
    }
}

#[diagnostic::do_not_recommend]
impl<const AS: u8> Lendable<AS> for JsError {
    type Value = JsError;
    type Slots = (u32,);
    type Owner = JsError;
    fn own((handle,): Self::Slots) -> JsError {
        JsError::from_handle(handle)
    }
    fn lend(owner: &JsError) -> &JsError {
        owner
    }
}
