//! `JsError`: an error that crosses and stays the same.

mod held;
mod made;
mod payload;

use std::{borrow::Cow, error::Error, fmt, mem::ManuallyDrop};

use crate::{JsAny, JsObject, platform, private, sys};
use held::Held;
use made::Made;
use payload::Payload;

/// An error from JavaScript, or one made in Rust for JavaScript.
///
/// It holds whatever was thrown, be it an `Error`, a string or null. Passed back, thrown or as a value, it is the same
/// JavaScript value. An error made in Rust becomes one JavaScript `Error`, however often it crosses; when that comes
/// back, it is the same Rust error: [`downcast_ref`](JsError::downcast_ref) finds it.
///
/// `Display` is `String(value)`, such as `TypeError: x is not a function`; of a plain error that was made in Rust and has
/// not come back, it is the message.
///
/// [`source`](Error::source) is the error's `cause`, and the other way round: the sources of a Rust error are the causes
/// of its JavaScript `Error`. Of a Rust error that came back, the source is that error itself, unless it has a cause of
/// its own ([`with_cause`](JsError::with_cause)). A cycle of causes ends where it begins to repeat itself,
/// and a chain after a thousand.
///
/// As the `Err` of a `Result` it is thrown or caught. As a value:
///
/// | | |
/// |---|---|
/// | JavaScript | an `Error`; as other objects and strings can be thrown, they are accepted too |
/// | TypeScript | `unknown` |
/// | annotation | `#[js(Error)]`, optional |
/// | checks | an object or a string; null and undefined as `Option<JsError>` |
/// | error | anything else: `Value is not an Error number: 5 (number)` |
/// | cost | a place in a table; one made in Rust: an `Error`, the first time |
pub struct JsError(Box<Repr>);

enum Repr {
    /// A JavaScript value.
    Held(Held),
    /// An error made in Rust.
    Made(Made),
}

impl JsError {
    /// An error with the text of `error`; `error` itself is its source. A `JsError` stays itself.
    ///
    /// In JavaScript: an `Error` with that message, and with the sources of `error` as its causes.
    pub fn new(error: impl Into<Box<dyn Error + Send + Sync>>) -> JsError {
        match error.into().downcast::<JsError>() {
            Ok(error) => *error,
            Err(error) => Self::made(Made::of(Payload::shared(error))),
        }
    }

    /// A JavaScript `TypeError`.
    pub fn type_error(message: impl Into<String>) -> JsError {
        Self::named("TypeError", message)
    }

    /// A JavaScript `RangeError`.
    pub fn range_error(message: impl Into<String>) -> JsError {
        Self::named("RangeError", message)
    }

    /// A JavaScript `Error` with that `name`.
    pub fn named(name: impl Into<Cow<'static, str>>, message: impl Into<String>) -> JsError {
        Self::made(Made::named(name.into(), message.into()))
    }

    /// The same error with a `cause`. No effect on a value that was thrown in JavaScript.
    #[must_use]
    pub fn with_cause(mut self, error: impl Into<JsError>) -> JsError {
        if let Repr::Made(made) = &mut *self.0 {
            made.set_cause(error.into());
        }
        self
    }

    /// The JavaScript value, itself: an Array or `Error` is a [`JsAny::Object`]. An error made in Rust becomes its `Error`.
    ///
    /// # Panics
    /// Where there is no JavaScript.
    pub fn value(self) -> JsAny {
        private::read(sys::value_any(self.handle()))
    }

    /// The Rust error that [`JsError::new`] or an export's `Err` made this of, if it is an `E`.
    pub fn downcast_ref<E: Error + 'static>(&self) -> Option<&E> {
        let payload = match &*self.0 {
            Repr::Held(held) => held.payload(),
            Repr::Made(made) => made.payload(),
        };
        payload?.error().downcast_ref()
    }

    /// The name of the error's class, such as `TypeError`: its `name`, or that of its constructor where a class has not
    /// given its errors a name. Of a thrown value that is no object, its `typeof`.
    pub fn name(&self) -> Cow<'_, str> {
        match &*self.0 {
            Repr::Held(held) => sys::error_name(held.handle()).into(),
            Repr::Made(made) => made.name().into(),
        }
    }

    /// JavaScript's `stack`. An error made in Rust has one once it has crossed.
    pub fn stack(&self) -> Option<String> {
        Some(sys::error_stack(self.known_value()?.handle())).filter(|stack| !stack.is_empty())
    }

    pub(crate) fn unavailable(import: &str) -> JsError {
        Self::made(Made::named("Error".into(), platform::unavailable(import)))
    }

    pub(crate) fn from_handle(handle: u32) -> JsError {
        JsError(Box::new(Repr::Held(Held::new(JsObject::from_handle(handle)))))
    }

    /// The error that an export, a callback or main returned. A `JsError` inside is found and stays itself.
    pub(crate) fn from_boxed(error: Box<dyn Error>) -> JsError {
        match error.downcast::<JsError>() {
            Ok(error) => *error,
            Err(error) => Self::made(match Payload::local(error) {
                Ok(payload) => Made::of(payload),
                Err(message) => Made::named("Error".into(), message),
            }),
        }
    }

    /// The handle of a value that was thrown, or the message of an error that was made in Rust. For an error that the
    /// program is about to die of: nothing is dropped.
    pub(crate) fn into_thrown(self) -> Result<u32, String> {
        match &*ManuallyDrop::new(self).0 {
            Repr::Held(held) => Ok(held.handle()),
            Repr::Made(made) => Err(made.message().to_owned()),
        }
    }

    /// The handle of the JavaScript value, which this goes on to hold.
    pub(crate) fn handle(&self) -> u32 {
        match &*self.0 {
            Repr::Held(held) => held.handle(),
            Repr::Made(made) => made.handle(),
        }
    }

    /// The handle of the JavaScript value, which is given away.
    pub(crate) fn into_handle(self) -> u32 {
        match *self.0 {
            Repr::Held(held) => held.into_handle(),
            Repr::Made(made) => made.into_handle(),
        }
    }

    /// The same error once more: the same JavaScript value. Where there is no JavaScript, one with the same text.
    pub(crate) fn another(&self) -> JsError {
        match platform::is_supported() {
            true => JsError::from_handle(sys::object_clone(self.handle())),
            false => JsError::new(self.to_string()),
        }
    }

    /// The JavaScript value, if there is one by now.
    fn known_value(&self) -> Option<&JsObject> {
        match &*self.0 {
            Repr::Held(held) => Some(held.value()),
            Repr::Made(made) => made.known_value(),
        }
    }

    fn made(made: Made) -> JsError {
        JsError(Box::new(Repr::Made(made)))
    }
}

impl fmt::Display for JsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Repr::Held(held) => f.write_str(held.text()),
            Repr::Made(made) => made.fmt(f),
        }
    }
}

impl fmt::Debug for JsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match &*self.0 {
            Repr::Held(held) => held.text(),
            Repr::Made(made) => made.message(),
        };
        write!(f, "JsError({text:?})")
    }
}

impl PartialEq for JsError {
    /// Whether both are the same JavaScript value. An error made in Rust that has not crossed equals itself only.
    fn eq(&self, other: &JsError) -> bool {
        match (self.known_value(), other.known_value()) {
            (Some(one), Some(other)) => one == other,
            _ => std::ptr::eq(self, other),
        }
    }
}

impl Error for JsError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &*self.0 {
            Repr::Held(held) => held.source(),
            Repr::Made(made) => made.source(),
        }
    }
}
