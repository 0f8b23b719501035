//! `&dyn Fn(A) -> R` and `&mut dyn FnMut(A) -> R`: a closure for the duration of a call. One slot, its address.
//!
//! JavaScript revokes the function that it makes before the call returns, however it ends. So it may be lent wherever a call
//! has an end: as an import's argument, and in calls by name.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, ToJs,
    annotation::{Annotation, AsFunction, Choice, numbers::AUTO},
    arity::for_each_arity,
    boundary::{Crosses, ExportResult, ImportArgMut, Value},
    closure::CallbackSignature,
    slots::{Four, SlotList},
    sys,
    temps::Temps,
    thrown::ErrorValue,
};

macro_rules! lent {
    ($(($A:ident $a:ident $_b:ident $_c:ident $_d:ident))*) => {
        #[diagnostic::do_not_recommend]
        impl<$($A,)* Z> Crosses for dyn Fn($($A),*) -> Z + '_ {
            type Kind = Value;
        }

        impl<$($A: FromJs,)* Z, const AS: u8> ToJs<AS> for dyn Fn($($A),*) -> Z + '_
        where
            Z: ExportResult<AUTO, Error: ErrorValue>,
            Choice<AS>: Annotation<Word: AsFunction>,
        {
            const TY: Ty = Ty::composite(Tag::LentFunction, Self::PARTS);
            type Slots = (u32,);
            fn to_js(&self, temps: &mut Temps) -> Self::Slots {
                let function: &(dyn Fn($($A),*) -> Z + '_) = self;
                (sys::lend_closure(function, temps),)
            }
        }

        impl<$($A: FromJs,)* Z, const AS: u8> ImportArgMut<AS> for dyn FnMut($($A),*) -> Z + '_
        where
            Z: ExportResult<AUTO, Error: ErrorValue>,
            Choice<AS>: Annotation<Word: AsFunction>,
        {
            const TY: Ty = Ty::composite(Tag::LentFunction, Self::PARTS);
            type Slots = (u32,);
            fn to_slots(&mut self, temps: &mut Temps) -> Four<Self::Slots> {
                let function: &mut (dyn FnMut($($A),*) -> Z + '_) = self;
                (sys::lend_closure(function, temps),).split()
            }
        }
    };
}

for_each_arity! { lent }
