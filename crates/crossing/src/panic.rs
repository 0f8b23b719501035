//! Panics: the one way in which they leave Rust.
//!
//! On the stable toolchain a panic aborts. Before that, the hook hands its parts to JavaScript, which formats
//! them, marks the instance as dead and throws an `Error` through the wasm frames. Formatting there and not here
//! keeps the formatting code out of the .wasm.

use std::panic::panic_any;

use crate::JsError;

/// Panics with what an import threw whose signature has no `Result`.
///
/// A hook of the user's sees the text as it is here. JavaScript puts the error's own text in place of what stands before
/// the `;`: if Rust fetched that, every program would be 2 kB larger.
#[track_caller]
pub(crate) fn uncaught(handle: u32) -> ! {
    #[cfg(crossing_js)]
    hook::set_cause(handle);
    #[cfg(not(crossing_js))]
    let _ = handle;
    panic!("JavaScript threw an error; declare it `-> Result<_, JsError>` to handle this");
}

/// Panics with the error of an import whose signature has no `Result`.
#[track_caller]
pub(crate) fn unhandled(error: JsError) -> ! {
    match error.into_thrown() {
        Ok(handle) => uncaught(handle),
        Err(message) => panic_any(message),
    }
}

#[cfg(crossing_js)]
pub(crate) use hook::install as install_hook;

#[cfg(crossing_js)]
mod hook {
    use std::{
        panic::{PanicHookInfo, set_hook},
        sync::atomic::{AtomicU32, Ordering},
    };

    use crate::sys;

    /// The JavaScript error behind the panic that is about to happen; 0: none.
    static CAUSE: AtomicU32 = AtomicU32::new(0);

    pub(crate) fn set_cause(error: u32) {
        CAUSE.store(error, Ordering::Relaxed);
    }

    pub(crate) fn install() {
        set_hook(Box::new(report));
    }

    fn report(info: &PanicHookInfo<'_>) {
        let message = info.payload_as_str().unwrap_or("Box<dyn Any>");
        let (file, line, column) = match info.location() {
            Some(place) => (place.file(), place.line(), place.column()),
            None => ("", 0, 0),
        };
        let (message, message_len) = sys::borrow_text(message);
        let (file, file_len) = sys::borrow_text(file);
        let cause = CAUSE.swap(0, Ordering::Relaxed);
        sys::panic(message, message_len, file, file_len, line, column, cause);
    }
}
