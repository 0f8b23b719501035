//! What expanded code calls, and nothing else. Not public API: it changes without notice.

use std::error::Error;

pub use crossing_abi::{Export, Import, Main, Param, flags};

use crate::{
    JsError, platform,
    slots::{Four, WireOf},
    sys,
};
pub use crate::{
    annotation::{ANY, AUTO, BIG_INT, BOOLEAN, NUMBER, OBJECT, STRING, VOID},
    boundary::{ExportArg, ExportResult, ImportResult},
    console::{Level, print},
    convert::ToJs,
    program::*,
    slots::SlotList,
    thrown::{IntoBoxed, Thrown},
};

/// The slots of an import's argument, one by one, for the `extern` declaration.
pub mod arg {
    use super::{SlotList, ToJs};
    /// The first slot.
    pub type A<T, const AS: u8> = <<T as ToJs<AS>>::Slots as SlotList>::A;
    /// The second slot.
    pub type B<T, const AS: u8> = <<T as ToJs<AS>>::Slots as SlotList>::B;
    /// The third slot.
    pub type C<T, const AS: u8> = <<T as ToJs<AS>>::Slots as SlotList>::C;
    /// The fourth slot.
    pub type D<T, const AS: u8> = <<T as ToJs<AS>>::Slots as SlotList>::D;
}

/// The slots of an export's argument, one by one, for the exported function's signature.
pub mod param {
    use super::{ExportArg, SlotList};
    /// The first slot.
    pub type A<T, const AS: u8> = <<T as ExportArg<'static, AS>>::Slots as SlotList>::A;
    /// The second slot.
    pub type B<T, const AS: u8> = <<T as ExportArg<'static, AS>>::Slots as SlotList>::B;
    /// The third slot.
    pub type C<T, const AS: u8> = <<T as ExportArg<'static, AS>>::Slots as SlotList>::C;
    /// The fourth slot.
    pub type D<T, const AS: u8> = <<T as ExportArg<'static, AS>>::Slots as SlotList>::D;
}

/// What an import's wasm function returns.
pub type ImportWire<R, const AS: u8> = WireOf<<R as ImportResult<AS>>::Slots>;

/// What an export's wasm function returns.
pub type ExportReturn<R, const AS: u8> = <<R as ExportResult<AS>>::Slots as SlotList>::Return;

/// The flags of a function's record.
pub const fn flags(fallible: bool, is_async: bool) -> u8 {
    (if fallible { flags::FALLIBLE } else { 0 }) | (if is_async { flags::ASYNC } else { 0 })
}

/// The slots of an import's argument.
pub fn to_slots<T: ToJs<AS>, const AS: u8>(value: &T) -> Four<T::Slots> {
    value.to_js().split()
}

/// The end of an import's call: reads the error flag, then the result.
#[track_caller]
pub fn finish_import<R: ImportResult<AS>, const AS: u8>(wire: ImportWire<R, AS>) -> R {
    match sys::take_error() {
        None => R::from_slots(SlotList::from_wire(wire)),
        Some(error) => R::from_error(error),
    }
}

/// The call of an import where there is no JavaScript.
#[track_caller]
pub fn no_javascript<R: ImportResult<AS>, const AS: u8>(import: &Import<'_>) -> R {
    let module = import.module.map(|module| format!(" of module {module}")).unwrap_or_default();
    let Import { name, rust_module, rust_name, .. } = import;
    R::from_error(JsError::unavailable(&format!("{name}{module} ({rust_module}::{rust_name})")))
}

/// The call of an `async` import.
pub async fn await_import<R: ImportResult<AS>, const AS: u8>(
    import: &Import<'static>,
    start: impl FnOnce(usize) -> u32,
) -> R {
    if !platform::is_supported() {
        return no_javascript::<R, AS>(import);
    }
    await_operation::<R, AS>(start).await.unwrap_or_else(R::from_error)
}

/// The result of something that JavaScript finishes later.
pub(crate) async fn await_operation<R: ImportResult<AS>, const AS: u8>(
    start: impl FnOnce(usize) -> u32,
) -> Result<R, JsError> {
    sys::Operation::<R, AS>::start(start)?.await
}

/// Takes over an export's argument.
pub fn hold<'a, T: ExportArg<'a, AS>, const AS: u8>(slots: Four<T::Slots>) -> T::Held {
    T::hold(SlotList::join(slots))
}

/// The argument itself.
pub fn lend<'a, T: ExportArg<'a, AS>, const AS: u8>(held: &'a mut T::Held) -> T {
    T::lend(held)
}

/// The last act of an export, after all arguments were dropped: hands over the result, or the error.
pub fn publish<R: ExportResult<AS>, const AS: u8>(
    result: R,
    boxed: impl FnOnce(R::Error) -> Box<dyn Error>,
) -> ExportReturn<R, AS> {
    result.into_slots(boxed).publish()
}

/// A value that a run-time import returned.
pub(crate) fn read<T: crate::FromJs>(wire: WireOf<T::Slots>) -> T {
    T::from_js(SlotList::from_wire(wire))
}
