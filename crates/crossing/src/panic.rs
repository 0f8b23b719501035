//! Panics: the two ways in which they leave Rust.
//!
//! On the stable toolchain a panic aborts. Before that, the hook hands its parts to JavaScript, which formats
//! them, marks the instance as dead and throws an `Error` through the wasm frames. Formatting there and not here
//! keeps the formatting code out of the .wasm.
//!
//! Where panics unwind, JavaScript makes the `Error` at the same moment, since only then is the panic's place known, and
//! returns it. It waits among the [`reports`] until the panic has reached the boundary, which [`entry`](crate::entry) guards.

use std::panic::panic_any;

use crate::JsError;

#[cfg(crossing_unwinds)]
pub(crate) mod reports;

#[cfg(crossing_unwinds)]
pub(crate) use reports::Reported;

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

    /// The error behind it, taken over; 0: none.
    #[inline(always)]
    pub(super) fn take_cause() -> u32 {
        CAUSE.swap(0, Ordering::Relaxed)
    }

    /// What is told of a panic.
    #[derive(Clone, Copy)]
    pub(super) struct Parts<'a> {
        pub(super) message: &'a str,
        pub(super) file: &'a str,
        pub(super) line: u32,
        pub(super) column: u32,
    }

    impl Parts<'_> {
        /// Tells a function of JavaScript's.
        #[inline(always)]
        pub(super) fn tell<R>(&self, function: fn(u32, u32, u32, u32, u32, u32, u32) -> R, cause: u32) -> R {
            let (message, message_len) = sys::borrow_text(self.message);
            let (file, file_len) = sys::borrow_text(self.file);
            function(message, message_len, file, file_len, self.line, self.column, cause)
        }
    }

    fn report(info: &PanicHookInfo<'_>) {
        let message = super::text_of(info.payload());
        let (file, line, column) = match info.location() {
            Some(place) => (place.file(), place.line(), place.column()),
            None => ("", 0, 0),
        };
        let parts = Parts { message, file, line, column };
        #[cfg(crossing_unwinds)]
        super::reports::report(info, parts);
        #[cfg(not(crossing_unwinds))]
        parts.tell(sys::panic, take_cause());
    }
}

/// The text that a panic was begun with.
#[cfg(crossing_js)]
fn text_of(payload: &dyn std::any::Any) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or("Box<dyn Any>")
}
