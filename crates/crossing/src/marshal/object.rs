//! `JsObject`: any object or function, by reference. One slot, the handle.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, JsObject, ToJs,
    annotation::{AsObject, Choice},
    boundary::ExportArg,
};

impl<const AS: u8> ToJs<AS> for JsObject
where
    Choice<AS>: AsObject,
{
    const TY: Ty = Ty::leaf(Tag::Object);
    type Slots = (u32,);
    fn to_js(&self) -> Self::Slots {
        (self.handle(),)
    }
}

impl<const AS: u8> IntoJs<AS> for JsObject
where
    Choice<AS>: AsObject,
{
    fn into_js(self) -> Self::Slots {
        (self.into_handle(),)
    }
}

impl<const AS: u8> FromJs<AS> for JsObject
where
    Choice<AS>: AsObject,
{
    const TY: Ty = Ty::leaf(Tag::Object);
    type Slots = (u32,);
    fn from_js((handle,): Self::Slots) -> Self {
        JsObject::from_handle(handle)
    }
}

impl<'a, const AS: u8> ExportArg<'a, AS> for &'a JsObject
where
    Choice<AS>: AsObject,
{
    const TY: Ty = Ty::leaf(Tag::Object);
    type Slots = (u32,);
    type Held = JsObject;
    fn hold((handle,): Self::Slots) -> JsObject {
        JsObject::from_handle(handle)
    }
    fn lend(held: &'a mut JsObject) -> &'a JsObject {
        held
    }
}

impl<'a, const AS: u8> ExportArg<'a, AS> for Option<&'a JsObject>
where
    Choice<AS>: AsObject,
{
    const TY: Ty = <Option<JsObject> as FromJs<AS>>::TY;
    type Slots = <Option<JsObject> as FromJs<AS>>::Slots;
    type Held = Option<JsObject>;
    fn hold(slots: Self::Slots) -> Option<JsObject> {
        FromJs::<AS>::from_js(slots)
    }
    fn lend(held: &'a mut Option<JsObject>) -> Option<&'a JsObject> {
        held.as_ref()
    }
}
