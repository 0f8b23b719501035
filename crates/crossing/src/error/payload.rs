//! The Rust values behind errors that JavaScript holds.
//!
//! A Rust error that crosses becomes an `Error` of JavaScript. Its Rust value is kept, under a number that
//! JavaScript has beside the `Error`, until the `Error` has been collected; so that, thrown back, it is the
//! same Rust error again.

use std::error::Error;

#[cfg(crossing_js)]
type Shared = crate::one_thread::OneThread<std::rc::Rc<dyn Error>>;
#[cfg(not(crossing_js))]
type Shared = std::sync::Arc<dyn Error + Send + Sync>;

/// How many sources become causes. An error may be its own source.
const MOST_SOURCES: u32 = 100;

/// A Rust error, shared.
#[derive(Clone)]
pub(super) struct Payload {
    root: Shared,
    /// How many sources away from the root the error is.
    depth: u32,
    has_cause: bool,
}

impl Payload {
    fn new(root: Shared) -> Payload {
        Payload { root, depth: 0, has_cause: false }
    }

    /// Of an error that any thread may hold.
    pub(super) fn shared(error: Box<dyn Error + Send + Sync>) -> Payload {
        #[cfg(crossing_js)]
        return Payload::new(crate::one_thread::OneThread((error as Box<dyn Error>).into()));
        #[cfg(not(crossing_js))]
        return Payload::new(error.into());
    }

    /// Of an error that must stay on its thread: possible where there is one only. Elsewhere, its text.
    pub(super) fn local(error: Box<dyn Error>) -> Result<Payload, String> {
        #[cfg(crossing_js)]
        return Ok(Payload::new(crate::one_thread::OneThread(error.into())));
        #[cfg(not(crossing_js))]
        return Err(error.to_string());
    }

    /// The same for a JavaScript `Error` with a cause of its own, which hides the sources.
    pub(super) fn with_cause(mut self) -> Payload {
        self.has_cause = true;
        self
    }

    pub(super) fn has_cause(&self) -> bool {
        self.has_cause
    }

    /// The error itself.
    pub(super) fn error(&self) -> &(dyn Error + 'static) {
        let mut error: &(dyn Error + 'static) = self.root.as_ref();
        for _ in 0..self.depth {
            match error.source() {
                Some(source) => error = source,
                None => break,
            }
        }
        error
    }

    /// The error's source.
    pub(super) fn source(&self) -> Option<Payload> {
        let has_source = self.depth < MOST_SOURCES && self.error().source().is_some();
        has_source.then(|| Payload { root: self.root.clone(), depth: self.depth + 1, has_cause: false })
    }
}

#[cfg(crossing_js)]
impl Payload {
    /// Keeps the value until JavaScript calls the function of the second result with the first.
    pub(super) fn keep(self) -> (u32, usize) {
        crate::kept::keep(crate::diagnostics::Kind::Error, self)
    }

    /// The value of a number.
    pub(super) fn find(number: u32) -> Option<Payload> {
        crate::kept::find(number)
    }
}

#[cfg(not(crossing_js))]
impl Payload {
    pub(super) fn keep(self) -> (u32, usize) {
        (0, 0)
    }

    pub(super) fn find(_number: u32) -> Option<Payload> {
        None
    }
}
