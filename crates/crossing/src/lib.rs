//! Checked JavaScript interop for Rust WebAssembly.
//!
//! Annotate a Rust function with [`#[js_import]`](js_import) and it calls JavaScript; annotate one with
//! [`#[js_export]`](js_export) and JavaScript calls it. Values are converted and checked at the boundary.
//!
//! ```
//! use crossing::prelude::*;
//!
//! #[js_import("globalThis.console.log")]
//! pub fn console_log(text: &str);
//!
//! #[js_export]
//! fn greeting(name: &str) -> String {
//!     format!("Olá, {name}!")
//! }
//! # assert_eq!(greeting("Ada"), "Olá, Ada!");
//! ```
//!
//! What `cargo build --target wasm32-unknown-unknown` makes is what runs; JavaScript loads it with `load()` of the
//! npm package `@crossing-rs/runtime`.
//!
//! # Tests
//! [`#[crossing::test]`](macro@test) marks functions that `cargo crossing test` runs on Node, Deno, Bun or in a browser.
//!
//! # Where there is no JavaScript
//! Everything compiles on every target. Away from `wasm32-unknown-unknown` a call panics with, or returns,
//! "JavaScript is not available on this platform"; [`is_supported`] tells beforehand.

mod abort;
mod annotation;
mod any;
mod arity;
mod array_segment;
mod boundary;
mod callback;
mod class;
mod closure;
mod console;
mod convert;
mod date;
mod dynamic;
mod entry;
mod error;
mod event_listener;
mod executor;
mod host;
mod js_function;
mod kept;
mod marshal;
mod number;
mod object;
mod one_thread;
mod panic;
mod platform;
mod program;
mod promise;
mod refusal;
mod rust_object;
mod slots;
#[cfg(feature = "stream")]
mod stream;
mod sys;
mod temps;
mod thrown;

pub mod diagnostics;
#[doc(hidden)]
pub mod private;
#[cfg(feature = "serde")]
pub mod serde;
pub mod test;
pub mod time;

pub use abort::{AbortController, AbortSignal};
pub use any::JsAny;
pub use array_segment::ArraySegment;
pub use callback::{Callback, IntoAsyncCallback, IntoCallback, Settles};
pub use class::JsType;
pub use closure::CallbackSignature;
pub use convert::{FromJs, IntoJs, ToJs};
pub use crossing_macros::{js_export, js_import, js_initializer, js_module, js_type, main, test};
pub use date::{DateOutOfRange, JsDate};
pub use dynamic::JsArgs;
pub use error::JsError;
pub use event_listener::{EventListener, ListenerOptions};
pub use executor::{TaskResult, spawn};
pub use host::JsHost;
pub use js_function::{JsFunction, JsSignature};
pub use marshal::{JsArgument, JsFunctionArgs};
pub use number::{BigInt, Number};
pub use object::JsObject;
pub use platform::is_supported;
pub use program::exit;
pub use promise::JsPromise;
pub use rust_object::RustObject;
#[cfg(feature = "stream")]
pub use stream::JsStream;

/// What most programs use: `use crossing::prelude::*;`.
pub mod prelude {
    #[cfg(feature = "stream")]
    pub use crate::JsStream;
    pub use crate::JsType as _;
    pub use crate::{
        AbortController, AbortSignal, ArraySegment, Callback, EventListener, FromJs, JsAny, JsDate, JsError,
        JsFunction, JsHost, JsObject, JsPromise, ListenerOptions, RustObject, ToJs, js_export, js_import,
        js_module, js_type,
    };
}
