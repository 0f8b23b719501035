//! Values that cross where no record says their types: properties of objects, arguments and results of methods.
//!
//! Rust passes the address of each type's description with the value, and JavaScript converts and checks by it as it
//! does for imports and exports.

use crossing_abi::Ty;

use crate::{
    FromJs, JsError, ToJs, refusal,
    slots::{SlotList, WireOf},
    sys,
    temps::Temps,
};

/// A value on its way to JavaScript: its type and its slots, by address.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Passed {
    ty: u32,
    slots: u32,
}

/// The slots of a value, in the order and places of memory.
pub(crate) struct Memory<T: ToJs>(WireOf<T::Slots>);

impl<T: ToJs> Memory<T> {
    /// Of a value that outlives it, as `temps` must.
    pub(crate) fn of(value: &T, temps: &mut Temps) -> Memory<T> {
        Memory(value.to_js(temps).into_wire())
    }

    /// Of each of some values.
    pub(crate) fn of_all<'a>(values: impl IntoIterator<Item = &'a T>, temps: &mut Temps) -> Vec<Memory<T>>
    where
        T: 'a,
    {
        values.into_iter().map(|value| Memory::of(value, temps)).collect()
    }

    pub(crate) fn passed(&self) -> Passed {
        Passed { ty: address_of(description::<T>()), slots: address_of(&self.0) }
    }
}

fn description<T: ToJs>() -> &'static Ty {
    const { &T::TY }
}

/// The address of something that outlives the call.
pub(crate) fn address_of<T>(value: &T) -> u32 {
    sys::address_of(std::ptr::from_ref(value).cast())
}

/// Address and length.
pub(crate) fn row_of(passed: &[Passed]) -> (u32, u32) {
    (sys::address_of(passed.as_ptr().cast()), passed.len() as u32)
}

/// The value that `call` makes JavaScript write, given the type's address and the value's place.
///
/// # Errors
/// What JavaScript threw, or that the value is no `T`.
pub(crate) fn receive<T: FromJs>(call: impl FnOnce(u32, u32)) -> Result<T, JsError> {
    let mut area = WireOf::<T::Slots>::default();
    call(address_of(const { &T::TY }), sys::address_of((&raw mut area).cast_const().cast()));
    let value = T::from_js(SlotList::from_wire(checked(area)?));
    refusal::take(const { refusal::can_refuse(&[&T::TY]) })
        .map_or(Ok(value), |refused| Err(refused.into_error()))
}

/// What a call returned, unless it raised an error.
pub(crate) fn checked<R>(returned: R) -> Result<R, JsError> {
    match sys::take_error() {
        None => Ok(returned),
        Some(error) => Err(error.into_error()),
    }
}

/// The arguments of a call: a tuple of up to eight values, `(value,)` for one and `()` for none, or a slice or array of
/// values of one type.
///
/// ```
/// # use crossing::{JsError, JsHost, JsObject, Number};
/// # fn f(console: &JsObject, id: i64) -> Result<(), JsError> {
/// console.call_method::<()>("log", ("record", Number(id), true))?;
/// console.call_method::<()>("log", ["one", "two"])?;
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "CX0212: `{Self}` cannot be the arguments of a call",
    label = "write a tuple of values that cross: `(a, b)`, `(a,)` for one, `()` for none",
    note = "up to eight values; for more, or for a number known at run time only, pass a slice of `JsAny`"
)]
pub trait JsArgs {
    /// Calls with the values in memory.
    #[doc(hidden)]
    fn pass<R>(&self, call: impl FnOnce(&[Passed]) -> R) -> R;
}

macro_rules! tuples {
    ($(($($arg:ident)*))*) => {$(
        impl<$($arg: ToJs),*> JsArgs for ($($arg,)*) {
            #[allow(non_snake_case, reason = "type names stand for their values")]
            fn pass<R>(&self, call: impl FnOnce(&[Passed]) -> R) -> R {
                let ($($arg,)*) = self;
                let _temps = &mut Temps::new();
                $(let $arg = Memory::of($arg, _temps);)*
                call(&[$($arg.passed()),*])
            }
        }
    )*};
}

tuples! { () (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H) }

impl<T: ToJs> JsArgs for &[T] {
    fn pass<R>(&self, call: impl FnOnce(&[Passed]) -> R) -> R {
        let mut temps = Temps::new();
        let memory = Memory::of_all(*self, &mut temps);
        let passed: Vec<_> = memory.iter().map(Memory::passed).collect();
        call(&passed)
    }
}

impl<T: ToJs, const N: usize> JsArgs for [T; N] {
    fn pass<R>(&self, call: impl FnOnce(&[Passed]) -> R) -> R {
        self.as_slice().pass(call)
    }
}
