//! What expanded code calls, and nothing else. Not public API: it changes without notice.

pub use crossing_abi::{Export, Import, Main, Module, Param, Test, Ty, flags};

pub use crate::{
    FromJs, IntoJs, JsObject, JsType, ToJs,
    annotation::{Annotation, AsObject, Choice, numbers::*},
    boundary::{
        AwaitedResult, Crosses, ExportArg, ExportResult, Held, ImportArg, ImportArgMut, ImportResult,
        Lendable, RestArg, SetResult, Value, await_slots,
    },
    class::{ObjectSlots, clone, debug, describe, give, is_same, lend, take},
    console::{Level, print},
    diagnostics::{export_place, import_place},
    entry::enter,
    program::*,
    slots::{SlotList, Slots, Wire},
    sys::Raised,
    temps::Temps,
    test::TestResult,
    thrown::{IntoBoxed, Thrown},
};

/// The flags of a function's record.
pub const fn flags(fallible: bool, is_async: bool) -> u8 {
    (if fallible { flags::FALLIBLE } else { 0 }) | (if is_async { flags::ASYNC } else { 0 })
}

/// The same of an export, which a panic may end in an error.
pub const fn export_flags(fallible: bool, is_async: bool) -> u8 {
    flags(fallible, is_async) | (if cfg!(crossing_unwinds) { flags::UNWINDS } else { 0 })
}

/// The flags of a test's record.
pub const fn test_flags(is_async: bool, is_ignored: bool, should_panic: bool) -> u8 {
    (if is_async { flags::ASYNC } else { 0 })
        | (if is_ignored { flags::IGNORED } else { 0 })
        | (if should_panic { flags::SHOULD_PANIC } else { 0 })
}

/// Whether one of them holds.
pub const fn any(conditions: &[bool]) -> bool {
    let mut i = 0;
    while i < conditions.len() {
        if conditions[i] {
            return true;
        }
        i += 1;
    }
    false
}

use crate::slots::WireOf;

/// The error of the import call that just returned; asked for after each.
#[inline(always)]
pub fn take_error() -> Option<Raised> {
    crate::sys::take_error()
}

pub use crate::refusal::{can_refuse, fail_if_refused};
pub use crate::sys::before_call;

/// A value that a run-time import returned.
pub(crate) fn read<T: crate::FromJs>(wire: WireOf<T::Slots>) -> T {
    T::from_js(SlotList::from_wire(wire))
}
