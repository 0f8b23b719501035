//! What an imported function can return.

use crossing_abi::{Import, Ty};

use super::kind::{
    Accepts, Crosses, Fallible, InResult, InResultKind, Nullable, Returned, ReturnedKind, Value,
};
use crate::{
    FromJs, JsError,
    annotation::numbers::AUTO,
    diagnostics, panic, platform, refusal,
    slots::{SlotList, WireOf},
    sys::{self, Raised},
};

/// The result of an import: any `FromJs`, or a `Result` of one.
#[diagnostic::on_unimplemented(
    message = "CX0201: `{Self}` cannot cross from JavaScript to Rust",
    label = "not a type that crosses",
    note = "types that cross: bool, integers, floats, char, String, (), JsObject, dates, JsError, JsAny, RustObject, \
            JsFunction, Callback, JsPromise, JsStream, and Option and Vec of these, or a Result of one",
    note = "a type of your own crosses by reference as `RustObject<T>`; for another value take a `JsObject`, or one of these types and convert it"
)]
pub trait ImportResult<const AS: u8>: Sized {
    /// The type as the contract describes it, without the `Result`.
    const TY: Ty;
    /// Whether it is a `Result`.
    const FALLIBLE: bool;
    /// The wasm values it is made of.
    type Slots: SlotList;
    /// Their number.
    const CODE: u16 = <Self::Slots as SlotList>::CODE;
    /// The result of a call that went well.
    fn from_slots(slots: Self::Slots) -> Self;
    /// The result of a call that threw.
    ///
    /// # Panics
    /// Where the signature has no `Result`.
    #[track_caller]
    fn from_raised(error: Raised) -> Self;
    /// The result of a call that failed otherwise, or later.
    ///
    /// # Panics
    /// Where the signature has no `Result`.
    #[track_caller]
    fn from_error(error: JsError) -> Self;

    /// The result of a call that went well.
    #[inline(always)]
    #[track_caller]
    fn from_wire(wire: WireOf<Self::Slots>) -> Self {
        Self::unless_refused(Self::from_slots(SlotList::from_wire(wire)))
    }

    /// The result, unless Rust refused it.
    #[inline(always)]
    #[track_caller]
    fn unless_refused(result: Self) -> Self {
        match refusal::take(const { refusal::can_refuse(&[&Self::TY]) }) {
            None => result,
            Some(error) => Self::from_raised(error),
        }
    }

    /// The call where there is no JavaScript.
    #[track_caller]
    fn unavailable(import: &Import<'_>) -> Self {
        Self::from_error(unavailable(import))
    }

    /// The end of an `async` call.
    fn settle(wire: Result<WireOf<Self::Slots>, JsError>) -> Self {
        match wire {
            Ok(wire) => Self::from_wire(wire),
            Err(error) => Self::from_error(error),
        }
    }

    /// Takes over a result that nobody awaits any more.
    fn discard(wire: WireOf<Self::Slots>) {
        drop(Self::from_slots(SlotList::from_wire(wire)));
        refusal::take(const { refusal::can_refuse(&[&Self::TY]) });
    }
}

/// The error where there is no JavaScript.
fn unavailable(import: &Import<'_>) -> JsError {
    let module = import.module.map(|module| format!(" of module {module}")).unwrap_or_default();
    let Import { name, rust_module, rust_name, .. } = import;
    JsError::unavailable(&format!("{name}{module} ({rust_module}::{rust_name})"))
}

/// The call of an `async` import. It knows the slots of the result only, so that a wrong type is no error of `.await`.
///
/// # Errors
/// What JavaScript threw, or rejected the promise with.
pub async fn await_slots<W: Copy>(
    import: &'static Import<'static>,
    start: impl FnOnce(usize) -> u32,
    discard: fn(W),
) -> Result<W, JsError> {
    if !platform::is_supported() {
        return Err(unavailable(import));
    }
    let operation = {
        let _place = diagnostics::named(import.name);
        sys::Operation::start(start, discard)?
    };
    operation.await
}

/// The result of something of the host's that JavaScript finishes later.
pub(crate) async fn await_operation<R: ImportResult<{ AUTO }>>(
    what: &'static str,
    start: impl FnOnce(usize) -> u32,
) -> Result<R, JsError> {
    let operation = {
        let _place = diagnostics::named(what);
        sys::Operation::start(start, R::discard)?
    };
    let wire = operation.await?;
    let _place = diagnostics::named(what);
    Ok(R::from_slots(SlotList::from_wire(wire)))
}

impl<T, const AS: u8> ImportResult<AS> for T
where
    T: Crosses<Kind: Returned<Kind: Receive<T, AS>>>,
{
    const TY: Ty = <ReturnedKind<T> as Receive<T, AS>>::TY;
    const FALLIBLE: bool = <ReturnedKind<T> as Receive<T, AS>>::FALLIBLE;
    type Slots = <ReturnedKind<T> as Receive<T, AS>>::Slots;
    fn from_slots(slots: Self::Slots) -> Self {
        <ReturnedKind<T> as Receive<T, AS>>::from_slots(slots)
    }
    fn from_raised(error: Raised) -> Self {
        <ReturnedKind<T> as Receive<T, AS>>::from_raised(error)
    }
    fn from_error(error: JsError) -> Self {
        <ReturnedKind<T> as Receive<T, AS>>::from_error(error)
    }
}

/// A kind that can be a result. The items are those of [`ImportResult`].
pub trait Receive<T, const AS: u8> {
    /// As above.
    const TY: Ty;
    /// As above.
    const FALLIBLE: bool;
    /// As above.
    type Slots: SlotList;
    /// As above.
    fn from_slots(slots: Self::Slots) -> T;
    /// As above.
    #[track_caller]
    fn from_raised(error: Raised) -> T;
    /// As above.
    #[track_caller]
    fn from_error(error: JsError) -> T;
}

macro_rules! infallible {
    ($T:ident $($K:ident)?, $kind:ty, $ty:ty) => {
        impl<$T, $($K,)? const AS: u8> Receive<$ty, AS> for $kind
        where
            $ty: FromJs<AS>,
            $kind: Accepts<AS>,
        {
            const TY: Ty = <$ty as FromJs<AS>>::TY;
            const FALLIBLE: bool = false;
            type Slots = <$ty as FromJs<AS>>::Slots;
            fn from_slots(slots: Self::Slots) -> $ty {
                <$ty as FromJs<AS>>::from_js(slots)
            }
            fn from_raised(error: Raised) -> $ty {
                panic::uncaught(error.into_handle())
            }
            fn from_error(error: JsError) -> $ty {
                panic::unhandled(error)
            }
        }

        impl<$T, $($K,)? const AS: u8> Take<$ty, AS> for $kind
        where
            $ty: FromJs<AS>,
            $kind: Accepts<AS>,
        {
            const TY: Ty = <$ty as FromJs<AS>>::TY;
            type Slots = <$ty as FromJs<AS>>::Slots;
            fn from_slots(slots: Self::Slots) -> $ty {
                <$ty as FromJs<AS>>::from_js(slots)
            }
        }
    };
}

infallible!(T K, Value<K>, T);
infallible!(T, Nullable<T>, Option<T>);

/// A kind that can be the `T` of a `Result<T, E>`. The items are those of [`ImportResult`].
pub trait Take<T, const AS: u8> {
    /// As above.
    const TY: Ty;
    /// As above.
    type Slots: SlotList;
    /// As above.
    fn from_slots(slots: Self::Slots) -> T;
}

impl<T, E, const AS: u8> Receive<Result<T, E>, AS> for Fallible
where
    T: Crosses<Kind: InResult<Kind: Take<T, AS>>>,
    E: FromJsError,
{
    const TY: Ty = <InResultKind<T> as Take<T, AS>>::TY;
    const FALLIBLE: bool = true;
    type Slots = <InResultKind<T> as Take<T, AS>>::Slots;
    fn from_slots(slots: Self::Slots) -> Result<T, E> {
        Ok(<InResultKind<T> as Take<T, AS>>::from_slots(slots))
    }
    fn from_raised(error: Raised) -> Result<T, E> {
        Err(error.into_error().into())
    }
    fn from_error(error: JsError) -> Result<T, E> {
        Err(error.into())
    }
}

/// The `E` of a `Result<T, E>`.
#[diagnostic::on_unimplemented(
    message = "CX0209: an import cannot fail with `{Self}`",
    label = "what JavaScript throws does not convert into this error",
    note = "return `Result<T, JsError>`, or implement `From<JsError>` for the error"
)]
pub trait FromJsError: From<JsError> {}
#[diagnostic::do_not_recommend]
impl<E: From<JsError>> FromJsError for E {}
