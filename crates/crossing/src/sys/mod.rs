//! The only file-tree with raw pointers: what crosses the boundary as addresses, handles and wasm calls.

mod beside;
mod closure;
mod exports;
mod imports;
mod memory;
mod operation;
mod promise;
#[cfg(feature = "stream")]
mod stream;
mod task;

pub use beside::before_call;
pub(crate) use closure::Entry;
pub(crate) use closure::{Closure, Trampolines, keep_closure, lend_closure};
pub use exports::Raised;
pub(crate) use exports::take_error;
pub(crate) use imports::*;
pub(crate) use memory::*;
pub(crate) use operation::Operation;
pub(crate) use promise::{Begin, give_begin, lend_begin, reject, resolve};
#[cfg(feature = "stream")]
pub(crate) use stream::Item;
pub(crate) use task::{run_in_microtasks, run_now};
