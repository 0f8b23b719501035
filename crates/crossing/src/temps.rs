//! What lives during a call because slots point to it.

use std::any::Any;

use crate::sys::{self, Span};

/// The buffers of borrowed values, until the call returns. Most values need none: their slots are the value, or point
/// into it.
#[derive(Debug, Default)]
pub struct Temps(Option<Box<Buffers>>);

/// Behind a pointer, so that to drop none is one comparison: a size-optimising compiler removes that, and no more.
#[derive(Debug, Default)]
struct Buffers(Vec<Box<dyn Any>>);

impl Temps {
    /// No buffer. Where none is added, the compiler removes it.
    #[inline(always)]
    pub const fn new() -> Temps {
        Temps(None)
    }

    /// Keeps a row, for JavaScript to read.
    pub(crate) fn lend<T: Copy + 'static>(&mut self, row: Vec<T>) -> Span {
        let span = sys::borrow_row(&row);
        self.keep(row);
        span
    }

    /// Keeps something else.
    pub(crate) fn keep(&mut self, kept: impl Any) {
        self.0.get_or_insert_default().0.push(Box::new(kept));
    }
}
