//! What lives during a call because slots point to it.

use std::any::Any;

/// The buffers of borrowed values, until the call returns. Most values need none: their slots are the value, or point
/// into it.
#[derive(Debug, Default)]
pub struct Temps(Vec<Box<dyn Any>>);

impl Temps {
    /// No buffer. Where none is added, the compiler removes it.
    #[inline(always)]
    pub const fn new() -> Temps {
        Temps(Vec::new())
    }

    /// Keeps a buffer.
    #[expect(dead_code, reason = "arrays will")]
    pub(crate) fn keep<T: 'static>(&mut self, buffer: Vec<T>) {
        self.0.push(Box::new(buffer));
    }
}
