//! What lives during a call because slots point to it.

use std::{fmt, mem::ManuallyDrop};

use crate::sys::{self, Span};

/// The buffers of borrowed values, until the call returns. Most values need none: their slots are the value, or point
/// into it.
///
/// A pointer that is dropped by hand, so that to drop none is one comparison: a size-optimising compiler removes that, and no
/// more.
#[derive(Default)]
pub struct Temps(ManuallyDrop<Option<Box<Kept>>>);

/// One of them, with those that were there before.
pub(crate) struct Kept<T: ?Sized = dyn Anything> {
    before: Option<Box<Kept>>,
    pub(crate) value: T,
}

/// What there is to know of a value that is only kept: how to drop it.
pub(crate) trait Anything {}

impl<T> Anything for T {}

impl Temps {
    /// No buffer. Where none is added, the compiler removes it.
    #[inline(always)]
    pub const fn new() -> Temps {
        Temps(ManuallyDrop::new(None))
    }

    /// Keeps a row, for JavaScript to read.
    pub(crate) fn lend<T: Copy + 'static>(&mut self, row: Vec<T>) -> Span {
        let span = sys::borrow_row(&row);
        self.keep(Kept::new(row));
        span
    }

    /// Keeps something else.
    pub(crate) fn keep(&mut self, mut kept: Box<Kept>) {
        kept.before = self.0.take();
        *self.0 = Some(kept);
    }

    #[inline(never)]
    fn clear(&mut self) {
        drop(self.0.take());
    }
}

impl Drop for Temps {
    #[inline(always)]
    fn drop(&mut self) {
        if self.0.is_some() {
            self.clear();
        }
    }
}

impl<T> Kept<T> {
    pub(crate) fn new(value: T) -> Box<Kept<T>> {
        Box::new(Kept { before: None, value })
    }
}

impl<T: ?Sized> Drop for Kept<T> {
    fn drop(&mut self) {
        // One after the other, since there may be many.
        while let Some(mut kept) = self.before.take() {
            self.before = kept.before.take();
        }
    }
}

impl fmt::Debug for Temps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Temps").finish_non_exhaustive()
    }
}
