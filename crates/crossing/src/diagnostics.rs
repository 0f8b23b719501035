//! What is alive on both sides, and where it was made: for finding leaks.
//!
//! Builds with `debug_assertions` track it, and others with the feature `diagnostics`; elsewhere nothing is left of it in
//! the program. JavaScript has the same as `app.diagnostics()`.
//!
//! ```
//! # fn close_everything() {}
//! let before = crossing::diagnostics::live();
//! close_everything();
//! assert_eq!(crossing::diagnostics::live(), before, "{}", crossing::diagnostics::dump());
//! ```

#[cfg(any(debug_assertions, feature = "diagnostics"))]
mod tracked;
#[cfg(not(any(debug_assertions, feature = "diagnostics")))]
mod untracked;

#[cfg(any(debug_assertions, feature = "diagnostics"))]
use tracked as tracking;
#[cfg(not(any(debug_assertions, feature = "diagnostics")))]
use untracked as tracking;

#[cfg(crossing_js)]
pub(crate) use tracking::install;
pub(crate) use tracking::{Alive, here, named, task};
pub use tracking::{export_place, import_place};

/// How many things are alive, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Live {
    /// JavaScript's values that Rust holds: objects, functions, errors.
    pub objects: usize,
    /// Promises and timers of JavaScript that Rust awaits.
    pub operations: usize,
    /// Futures that run: those of [`spawn`](crate::spawn), of `async` exports, and of promises that JavaScript got.
    pub tasks: usize,
    /// [`Callback`](crate::Callback)s that Rust or JavaScript keeps.
    pub callbacks: usize,
    /// Values of [`RustObject`](crate::RustObject)s that JavaScript holds.
    pub rust_objects: usize,
    /// Views of [`ArraySegment`](crate::ArraySegment)s that JavaScript holds.
    pub segments: usize,
    /// Streams of Rust's that JavaScript reads.
    pub streams: usize,
    /// Rust errors behind JavaScript's `Error`s, until those have been collected.
    pub errors: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(any(debug_assertions, feature = "diagnostics")), allow(dead_code))]
pub(crate) enum Kind {
    Object,
    Operation,
    Task,
    Callback,
    RustObject,
    Segment,
    #[cfg_attr(not(feature = "stream"), allow(dead_code))]
    Stream,
    Error,
}

/// What is alive now. `None` where it is not tracked: in a release without the feature `diagnostics`.
#[must_use]
pub fn live() -> Option<Live> {
    tracking::live()
}

/// A text that lists what is alive by where it was made, with counts, the most frequent first.
///
/// ```text
/// objects: 8
///     7  from import `app::element`, called at src/lib.rs:10:5
///     1  src/main.rs:4:9
/// tasks: 1
///     1  export `app::load`
/// ```
#[must_use]
pub fn dump() -> String {
    tracking::dump()
}
