//! `Callback`: a closure that JavaScript may keep. Two slots to JavaScript: the handle under which that keeps its function, or 0, and
//! the closure's address.

use std::marker::PhantomData;

use crossing_abi::{Tag, Ty};

use crate::{
    Callback, CallbackSignature, FromJs, IntoJs, ToJs,
    annotation::{Annotation, AsFunction, Choice},
    boundary::{Crosses, Value},
    temps::Temps,
};

#[diagnostic::do_not_recommend]
impl<F: ?Sized> Crosses for Callback<F> {
    type Kind = Value;
}

impl<F: CallbackSignature + ?Sized, const AS: u8> ToJs<AS> for Callback<F>
where
    Choice<AS>: Annotation<Word: AsFunction>,
{
    const TY: Ty = Ty::composite(Tag::Function, F::PARTS);
    type Slots = (u32, u32);
    fn to_js(&self, _: &mut Temps) -> Self::Slots {
        self.slots()
    }
}

impl<F: CallbackSignature + ?Sized, const AS: u8> IntoJs<AS> for Callback<F>
where
    Choice<AS>: Annotation<Word: AsFunction>,
{
    fn into_js(self) -> Self::Slots {
        self.into_slots()
    }
}

/// The way of a callback. A type of its own: of `Callback` itself rustc would tell what the place says.
struct OneWay<F: ?Sized>(PhantomData<F>);

/// Never implemented.
#[diagnostic::on_unimplemented(
    message = "CX0244: a `Callback` goes to JavaScript only",
    label = "from JavaScript take a `JsFunction<fn(A, B) -> R>`, which Rust can call"
)]
trait ComesBack {}

impl<F: CallbackSignature + ?Sized, const AS: u8> FromJs<AS> for Callback<F>
where
    OneWay<F>: ComesBack,
{
    const TY: Ty = Ty::composite(Tag::Function, F::PARTS);
    type Slots = ();
    fn from_js((): Self::Slots) -> Self {
        unreachable!("it does not come back")
    }
}
