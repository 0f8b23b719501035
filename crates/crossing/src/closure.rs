//! Closures that JavaScript can call: which signatures cross, and how each kind of closure is called.

use std::cell::RefCell;

use crossing_abi::Ty;

use crate::{
    FromJs, annotation::numbers::AUTO, arity::for_each_arity, boundary::ExportResult, sys::Trampolines,
    thrown::ErrorValue,
};

/// A signature: `dyn Fn(A, B) -> R`, `dyn FnMut(A, B) -> R` or `dyn FnOnce(A, B) -> R`.
pub(crate) trait Signature {
    /// What the type of a function holds: its result, then its arguments.
    const PARTS: &'static [&'static Ty];
}

/// Why a closure is not called. The numbers are for JavaScript.
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
pub(crate) enum Refused {
    /// An `FnMut` that is running.
    Running = 0,
}

/// A pointer to a closure.
pub(crate) trait Function: Sized {
    /// The arguments, as a tuple.
    type Args: Trampolines<Self>;
    /// The result.
    type Output: ExportResult<AUTO, Error: ErrorValue>;
    /// Calls it.
    ///
    /// # Errors
    /// When it cannot be called now.
    fn call(place: &RefCell<Self>, args: Self::Args) -> Result<Self::Output, Refused>;
}

macro_rules! signatures {
    ($(($A:ident $a:ident $_b:ident $_c:ident $_d:ident))*) => {
        signatures! { @ Fn ($($A $a)*) }
        signatures! { @ FnMut ($($A $a)*) }
        signatures! { @ FnOnce ($($A $a)*) }
        signatures! { @ Fn ($($A $a)*), &'a (dyn Fn($($A),*) -> Z + 'a), |place| {
            place.try_borrow().map_err(|_| Refused::Running)?
        } }
        signatures! { @ FnMut ($($A $a)*), &'a mut (dyn FnMut($($A),*) -> Z + 'a), |place| {
            place.try_borrow_mut().map_err(|_| Refused::Running)?
        } }
    };
    (@ $Fn:ident ($($A:ident $a:ident)*)) => {
        #[diagnostic::do_not_recommend]
        impl<$($A: FromJs,)* Z: ExportResult<AUTO, Error: ErrorValue>> Signature for dyn $Fn($($A),*) -> Z + '_ {
            const PARTS: &'static [&'static Ty] = &[&Z::TY, $(&$A::TY),*];
        }
    };
    (@ $Fn:ident ($($A:ident $a:ident)*), $pointer:ty, |$place:ident| $function:expr) => {
        impl<'a, $($A: FromJs,)* Z: ExportResult<AUTO, Error: ErrorValue>> Function for $pointer {
            type Args = ($($A,)*);
            type Output = Z;
            fn call($place: &RefCell<Self>, ($($a,)*): Self::Args) -> Result<Z, Refused> {
                #[allow(unused_mut, reason = "an `Fn` needs none")]
                let mut function = $function;
                Ok(function($($a),*))
            }
        }
    };
}

for_each_arity! { signatures }
