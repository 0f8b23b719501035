//! `JsObject`: any object or function, by reference. One slot, the handle. So are the types of `js_type!`, which expand
//! to the same conversions.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, JsObject, ToJs,
    annotation::{Annotation, AsObject, Choice},
    boundary::Lendable,
    temps::Temps,
};

crate::boundary::values!(JsObject);

impl<const AS: u8> ToJs<AS> for JsObject
where
    Choice<AS>: Annotation<Word: AsObject>,
{
    const TY: Ty = Ty::leaf(Tag::Object);
    type Slots = (u32,);
    fn to_js(&self, _: &mut Temps) -> Self::Slots {
        (self.handle(),)
    }
}

impl<const AS: u8> IntoJs<AS> for JsObject
where
    Choice<AS>: Annotation<Word: AsObject>,
{
    fn into_js(self) -> Self::Slots {
        (self.into_handle(),)
    }
}

impl<const AS: u8> FromJs<AS> for JsObject
where
    Choice<AS>: Annotation<Word: AsObject>,
{
    const TY: Ty = Ty::leaf(Tag::Object);
    type Slots = (u32,);
    fn from_js((handle,): Self::Slots) -> Self {
        JsObject::from_handle(handle)
    }
}

#[diagnostic::do_not_recommend]
impl<const AS: u8> Lendable<AS> for JsObject {
    type Value = JsObject;
    type Slots = (u32,);
    type Owner = JsObject;
    fn own((handle,): Self::Slots) -> JsObject {
        JsObject::from_handle(handle)
    }
    fn lend(owner: &JsObject) -> &JsObject {
        owner
    }
}
