//! Values that JavaScript let pass and Rust refuses: a `RustObject` of another type, which only Rust can tell; an
//! `ArraySegment` that was disposed of after it was checked.
//!
//! The conversion notes the error here and goes on with a stand-in, so that everything else that crosses with it has an
//! owner. Whoever converted asks for the error before anybody sees the stand-in. Types that cannot be refused cost
//! nothing: the question depends on constants.

use std::sync::atomic::{AtomicU32, Ordering};

use crossing_abi::{Tag, Ty};

use crate::sys::{self, Raised};

/// The handle of the first error since it was asked for; 0: none.
static REFUSED: AtomicU32 = AtomicU32::new(0);

/// Whether a value of one of these types can be refused.
pub const fn can_refuse(types: &[&Ty]) -> bool {
    let mut i = 0;
    while i < types.len() {
        if types[i].has(Tag::RustObject) || types[i].has(Tag::ArraySegment) {
            return true;
        }
        i += 1;
    }
    false
}

/// Notes an error, unless there is one already.
pub(crate) fn refuse(error: impl FnOnce() -> u32) {
    if REFUSED.load(Ordering::Relaxed) == 0 {
        REFUSED.store(error(), Ordering::Relaxed);
    }
}

/// The error of a value that was converted just now. The constant says whether its type [can be refused](can_refuse): as one, so
/// that nothing is left of the question where it cannot.
#[inline(always)]
pub(crate) fn take(can_be_refused: bool) -> Option<Raised> {
    if can_be_refused { take_any() } else { None }
}

/// Makes the running export fail if one of its arguments was refused.
pub fn fail_if_refused() -> bool {
    let refused = take_any();
    if let Some(error) = refused {
        sys::fail(error.into_handle());
    }
    refused.is_some()
}

/// Forgets what was refused before a panic.
#[cfg(crossing_unwinds)]
pub(crate) fn forget() {
    drop(take_any().map(Raised::into_error));
}

fn take_any() -> Option<Raised> {
    Raised::of(REFUSED.swap(0, Ordering::Relaxed))
}
