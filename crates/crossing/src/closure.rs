//! Closures that JavaScript can call: which signatures cross, and how each kind of closure is called.

use std::cell::{Ref, RefCell, RefMut};

use crossing_abi::Ty;

use crate::{
    FromJs,
    annotation::numbers::AUTO,
    arity::for_each_arity,
    boundary::ExportResult,
    sys::{Entry, Trampolines},
    thrown::ErrorValue,
};

/// A signature that a [`Callback`](crate::Callback) can have: `dyn Fn(A, B) -> R`, `dyn FnMut(A, B) -> R` or
/// `dyn FnOnce(A, B) -> R`.
#[diagnostic::on_unimplemented(
    message = "CX0241: `{Self}` is not a signature that JavaScript can call",
    label = "write `dyn Fn(A, B) -> R`, or `FnMut`, or `FnOnce`",
    note = "up to eight arguments, each an owned value that crosses from JavaScript: `String` for `&str`, `JsObject` for `&JsObject`",
    note = "the result is a value that crosses to JavaScript, a `Result` of one, or nothing"
)]
pub trait CallbackSignature {
    /// What the type of a function holds: its result, then its arguments.
    #[doc(hidden)]
    const PARTS: &'static [&'static Ty];
    /// How JavaScript calls one that it keeps.
    #[doc(hidden)]
    const ENTRY: Entry;
}

/// Why a closure is not called. The numbers are for JavaScript.
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
pub(crate) enum Refused {
    /// An `FnMut` that is running.
    Running = 0,
    /// An `FnOnce` that was called.
    Used = 1,
}

/// A pointer to a closure.
pub(crate) trait Function: Sized {
    /// The arguments, as a tuple.
    type Args: Trampolines<Self>;
    /// The result.
    type Output: ExportResult<AUTO, Error: ErrorValue>;
    /// Whether the closure is in an `Rc`, since JavaScript keeps it for longer than a call.
    const IS_KEPT: bool;
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
        signatures! { @ Fn ($($A $a)*), false, &'a (dyn Fn($($A),*) -> Z + 'a), |place| {
            place.try_borrow().map_err(|_| Refused::Running)?
        } }
        signatures! { @ FnMut ($($A $a)*), false, &'a mut (dyn FnMut($($A),*) -> Z + 'a), |place| {
            place.try_borrow_mut().map_err(|_| Refused::Running)?
        } }
        signatures! { @ Fn ($($A $a)*), true, Option<Box<dyn Fn($($A),*) -> Z + 'a>>, |place| {
            let held = place.try_borrow().map_err(|_| Refused::Running)?;
            Ref::filter_map(held, Option::as_deref).map_err(|_| Refused::Used)?
        } }
        signatures! { @ FnMut ($($A $a)*), true, Option<Box<dyn FnMut($($A),*) -> Z + 'a>>, |place| {
            let held = place.try_borrow_mut().map_err(|_| Refused::Running)?;
            RefMut::filter_map(held, Option::as_deref_mut).map_err(|_| Refused::Used)?
        } }
        signatures! { @ FnOnce ($($A $a)*), true, Option<Box<dyn FnOnce($($A),*) -> Z + 'a>>, |place| {
            place.try_borrow_mut().map_err(|_| Refused::Running)?.take().ok_or(Refused::Used)?
        } }
    };
    (@ $Fn:ident ($($A:ident $a:ident)*)) => {
        impl<$($A: FromJs,)* Z: ExportResult<AUTO, Error: ErrorValue>> CallbackSignature
            for dyn $Fn($($A),*) -> Z + '_
        {
            const PARTS: &'static [&'static Ty] = &[&Z::TY, $(&$A::TY),*];
            const ENTRY: Entry = Entry::of::<Option<Box<Self>>>();
        }
    };
    (@ $Fn:ident ($($A:ident $a:ident)*), $is_kept:literal, $pointer:ty, |$place:ident| $function:expr) => {
        impl<'a, $($A: FromJs,)* Z: ExportResult<AUTO, Error: ErrorValue>> Function for $pointer {
            type Args = ($($A,)*);
            type Output = Z;
            const IS_KEPT: bool = $is_kept;
            fn call($place: &RefCell<Self>, ($($a,)*): Self::Args) -> Result<Z, Refused> {
                #[allow(unused_mut, reason = "an `Fn` needs none")]
                let mut function = $function;
                Ok(function($($a),*))
            }
        }
    };
}

for_each_arity! { signatures }
