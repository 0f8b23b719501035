//! Promises that JavaScript waits for and Rust settles, by the handle that JavaScript gave.

use std::ptr;

use super::{imports::settle, memory::address_of};
use crate::JsError;

/// Settles a promise with slots as they lie in memory, which JavaScript takes over.
pub(crate) fn resolve<W: Copy>(promise: u32, wire: &W) {
    settle(promise, ptr::from_ref(wire).expose_provenance(), 0);
}

/// Rejects a promise.
pub(crate) fn reject(promise: u32, error: JsError) {
    settle(promise, 0, error.into_handle());
}

/// What can become a promise: JavaScript makes one and says under which handle to settle it.
pub(crate) trait Begin<const AS: u8> {
    /// Begins, unless it has begun.
    fn begin(&self, promise: u32);
}

/// A value that JavaScript may begin until the call returns, and the function to call.
pub(crate) fn lend_begin<B: Begin<AS>, const AS: u8>(value: &B) -> (u32, u32) {
    (address_of(ptr::from_ref(value).cast()), begin_lent::<B, AS> as *const () as u32)
}

/// The same of a value that JavaScript takes over. It begins it, once.
pub(crate) fn give_begin<B: Begin<AS>, const AS: u8>(value: B) -> (u32, u32) {
    let value = Box::into_raw(Box::new(value));
    (address_of(value.cast()), begin_given::<B, AS> as *const () as u32)
}

extern "C-unwind" fn begin_lent<B: Begin<AS>, const AS: u8>(value: usize, promise: u32) {
    // SAFETY: JavaScript calls this while the call runs for which `lend_begin` borrowed the value.
    unsafe { &*ptr::with_exposed_provenance::<B>(value) }.begin(promise);
}

extern "C-unwind" fn begin_given<B: Begin<AS>, const AS: u8>(value: usize, promise: u32) {
    // SAFETY: JavaScript calls this once with what `give_begin` made.
    unsafe { Box::from_raw(ptr::with_exposed_provenance_mut::<B>(value)) }.begin(promise);
}
