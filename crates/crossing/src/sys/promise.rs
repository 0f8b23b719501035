//! Promises that JavaScript waits for and Rust settles, by the handle that JavaScript gave.

use super::imports::settle;
use crate::JsError;

/// Settles a promise with slots as they lie in memory, which JavaScript takes over.
pub(crate) fn resolve<W: Copy>(promise: u32, wire: &W) {
    settle(promise, std::ptr::from_ref(wire).expose_provenance(), 0);
}

/// Rejects a promise.
pub(crate) fn reject(promise: u32, error: JsError) {
    settle(promise, 0, error.into_handle());
}
