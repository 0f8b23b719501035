//! `JsFunction<fn(A, B) -> R>`. From JavaScript two slots: the handle of the function, and the number by which JavaScript knows
//! how to convert what it takes and returns. To JavaScript one: the handle. A call passes the addresses of its arguments.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, JsFunction, JsSignature, ToJs,
    annotation::{Annotation, AsFunction, Choice, numbers::AUTO},
    boundary::{Crosses, ImportArg, ImportResult, Lendable, Value},
    slots::{Four, Wire},
    sys,
    temps::Temps,
};

#[diagnostic::do_not_recommend]
impl<F> Crosses for JsFunction<F> {
    type Kind = Value;
}

impl<F: JsSignature, const AS: u8> ToJs<AS> for JsFunction<F>
where
    Choice<AS>: Annotation<Word: AsFunction>,
{
    const TY: Ty = F::TY;
    type Slots = (u32,);
    fn to_js(&self, _: &mut Temps) -> Self::Slots {
        (self.handle(),)
    }
}

impl<F: JsSignature, const AS: u8> IntoJs<AS> for JsFunction<F>
where
    Choice<AS>: Annotation<Word: AsFunction>,
{
    fn into_js(self) -> Self::Slots {
        (self.into_object().into_handle(),)
    }
}

impl<F: JsSignature, const AS: u8> FromJs<AS> for JsFunction<F>
where
    Choice<AS>: Annotation<Word: AsFunction>,
{
    const TY: Ty = F::TY;
    type Slots = (u32, u32);
    fn from_js(slots: Self::Slots) -> Self {
        JsFunction::from_slots(slots)
    }
}

#[diagnostic::do_not_recommend]
impl<F, const AS: u8> Lendable<AS> for JsFunction<F> {
    type Value = JsFunction<F>;
    type Slots = (u32, u32);
    type Owner = JsFunction<F>;
    fn own(slots: Self::Slots) -> JsFunction<F> {
        JsFunction::from_slots(slots)
    }
    fn lend(owner: &JsFunction<F>) -> &JsFunction<F> {
        owner
    }
}

/// What can be passed where a function takes an `A`: one, or a borrow of one.
#[diagnostic::on_unimplemented(
    message = "CX0215: a `{Self}` cannot be passed where the function takes a `{A}`",
    label = "pass a value of that type, or a borrow of one; a `&str` for a `String`, a slice for a `Vec`"
)]
pub trait JsArgument<A: ImportArg<AUTO>> {
    /// The value for the duration of a call.
    #[doc(hidden)]
    fn to_slots(&self, temps: &mut Temps) -> Four<A::Slots>;
}

impl<A: ImportArg<AUTO>> JsArgument<A> for A {
    fn to_slots(&self, temps: &mut Temps) -> Four<A::Slots> {
        ImportArg::to_slots(self, temps)
    }
}

impl<A: ImportArg<AUTO>> JsArgument<A> for &A {
    fn to_slots(&self, temps: &mut Temps) -> Four<A::Slots> {
        ImportArg::to_slots(*self, temps)
    }
}

impl JsArgument<String> for &str {
    fn to_slots(&self, temps: &mut Temps) -> Four<(u32, u32)> {
        ImportArg::<AUTO>::to_slots(*self, temps)
    }
}

impl<T> JsArgument<Vec<T>> for &[T]
where
    Vec<T>: ImportArg<AUTO>,
    [T]: ImportArg<AUTO, Slots = <Vec<T> as ImportArg<AUTO>>::Slots>,
{
    fn to_slots(&self, temps: &mut Temps) -> Four<<Vec<T> as ImportArg<AUTO>>::Slots> {
        ImportArg::to_slots(*self, temps)
    }
}

impl<T, const N: usize> JsArgument<Vec<T>> for &[T; N]
where
    Vec<T>: ImportArg<AUTO>,
    [T]: ImportArg<AUTO, Slots = <Vec<T> as ImportArg<AUTO>>::Slots>,
{
    fn to_slots(&self, temps: &mut Temps) -> Four<<Vec<T> as ImportArg<AUTO>>::Slots> {
        ImportArg::to_slots(self.as_slice(), temps)
    }
}

/// The arguments of a function of the type `F`: a tuple.
#[diagnostic::on_unimplemented(
    message = "CX0216: `{Self}` are not the arguments of a `{F}`",
    label = "write a tuple of as many as the function takes: `(a, b)`, `(a,)` for one, `()` for none"
)]
pub trait JsFunctionArgs<F> {
    /// Calls with the addresses of the arguments' slots.
    #[doc(hidden)]
    fn pass<T>(&self, call: impl FnOnce(&[u32]) -> T) -> T;
}

macro_rules! signatures {
    ($(($($arg:ident $given:ident)*))*) => {$(
        impl<$($arg: ImportArg<AUTO>,)* R: ImportResult<AUTO>> JsSignature for fn($($arg),*) -> R {
            type Result = R;
            const TY: Ty = Ty::composite(Tag::JsFunction, &[&R::TY, $(&$arg::TY),*]);
        }

        impl<$($arg: ImportArg<AUTO>, $given: JsArgument<$arg>,)* R> JsFunctionArgs<fn($($arg),*) -> R>
            for ($($given,)*)
        {
            #[allow(non_snake_case, reason = "type names stand for their values")]
            fn pass<T>(&self, call: impl FnOnce(&[u32]) -> T) -> T {
                let ($($given,)*) = self;
                let _temps = &mut Temps::new();
                $(let $given = in_memory($given.to_slots(_temps));)*
                call(&[$(sys::address_of((&raw const $given).cast())),*])
            }
        }
    )*};
}

signatures! {
    () (A P) (A P B Q) (A P B Q C S) (A P B Q C S D U) (A P B Q C S D U E V) (A P B Q C S D U E V G W)
    (A P B Q C S D U E V G W H X) (A P B Q C S D U E V G W H X I Y)
}

/// Slots in the order and places of memory.
fn in_memory<A, B, C, D>((a, b, c, d): (A, B, C, D)) -> Wire<A, B, C, D> {
    Wire(a, b, c, d)
}
