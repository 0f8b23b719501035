//! `JsError`: an error that crosses and stays the same.

use std::{borrow::Cow, error::Error, fmt, sync::OnceLock};

use crate::{JsAny, JsObject, payload::Payload, platform, private, sys};

/// An error from JavaScript, or one made in Rust for JavaScript.
///
/// It holds whatever was thrown, be it an `Error`, a string or null. Returned from an export, the same JavaScript
/// value is thrown again. A Rust error that JavaScript threw back still has its Rust value as
/// [`source`](Error::source).
///
/// `Display` is `String(value)`, such as `TypeError: x is not a function`; of a plain error that was made in Rust and has
/// not crossed, it is the message.
pub struct JsError(Box<Repr>);

enum Repr {
    /// A value that was thrown in JavaScript.
    Js { value: JsObject, text: OnceLock<String>, payload: OnceLock<Option<Payload>> },
    /// An error that JavaScript has not seen yet.
    Rust { name: Cow<'static, str>, message: String, cause: Option<JsError>, payload: Option<Payload> },
}

impl JsError {
    /// An error with the text of `error`; `error` itself is its source.
    ///
    /// In JavaScript: an `Error` with that message.
    pub fn new(error: impl Into<Box<dyn Error + Send + Sync>>) -> JsError {
        let error = error.into();
        Self::rust("Error", error.to_string(), Some(Payload::shared(error)))
    }

    /// A JavaScript `TypeError`.
    pub fn type_error(message: impl Into<String>) -> JsError {
        Self::rust("TypeError", message.into(), None)
    }

    /// A JavaScript `RangeError`.
    pub fn range_error(message: impl Into<String>) -> JsError {
        Self::rust("RangeError", message.into(), None)
    }

    /// A JavaScript `Error` with that `name`.
    pub fn named(name: impl Into<Cow<'static, str>>, message: impl Into<String>) -> JsError {
        Self::rust(name, message.into(), None)
    }

    /// The same error with a `cause`. No effect on a value that was thrown in JavaScript.
    #[must_use]
    pub fn with_cause(mut self, error: impl Into<JsError>) -> JsError {
        if let Repr::Rust { cause, .. } = &mut *self.0 {
            *cause = Some(error.into());
        }
        self
    }

    /// The value that was thrown. An error made in Rust becomes its JavaScript `Error`.
    ///
    /// # Panics
    /// Where there is no JavaScript.
    pub fn value(self) -> JsAny {
        let value = JsObject::from_handle(self.into_handle());
        private::read(sys::value_any(value.handle()))
    }

    pub(crate) fn unavailable(import: &str) -> JsError {
        Self::rust("Error", platform::unavailable(import), None)
    }

    pub(crate) fn from_handle(handle: u32) -> JsError {
        let value = JsObject::from_handle(handle);
        JsError(Box::new(Repr::Js { value, text: OnceLock::new(), payload: OnceLock::new() }))
    }

    /// The error that an export, a callback or main returned. A `JsError` inside is found and stays itself.
    pub(crate) fn from_boxed(error: Box<dyn Error>) -> JsError {
        match error.downcast::<JsError>() {
            Ok(error) => *error,
            Err(error) => Self::rust("Error", error.to_string(), Payload::local(error)),
        }
    }

    /// The handle of a value that was thrown, or the message of an error that was made in Rust.
    pub(crate) fn into_thrown(self) -> Result<u32, String> {
        match *self.0 {
            Repr::Js { value, .. } => Ok(value.into_handle()),
            Repr::Rust { message, .. } => Err(message),
        }
    }

    /// A handle of the JavaScript value. An error made in Rust gets its `Error` object now.
    pub(crate) fn into_handle(self) -> u32 {
        match *self.0 {
            Repr::Js { value, .. } => value.into_handle(),
            Repr::Rust { name, message, cause, payload } => {
                let cause = cause.map_or(0, JsError::into_handle);
                let (payload, drop_payload) = payload.map_or((0, 0), Payload::keep);
                let (name, name_len) = sys::borrow_text(&name);
                let (message, message_len) = sys::borrow_text(&message);
                sys::new_error(name, name_len, message, message_len, cause, payload, drop_payload)
            }
        }
    }

    fn rust(name: impl Into<Cow<'static, str>>, message: String, payload: Option<Payload>) -> JsError {
        JsError(Box::new(Repr::Rust { name: name.into(), message, cause: None, payload }))
    }

    fn text(&self) -> &str {
        match &*self.0 {
            Repr::Js { value, text, .. } => text.get_or_init(|| sys::text_of(value.handle())),
            Repr::Rust { message, .. } => message,
        }
    }
}

impl fmt::Display for JsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Repr::Rust { name, .. } = &*self.0
            && name != "Error"
        {
            write!(f, "{name}: ")?;
        }
        f.write_str(self.text())
    }
}

impl fmt::Debug for JsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsError({:?})", self.text())
    }
}

impl Error for JsError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let (payload, cause) = match &*self.0 {
            Repr::Js { value, payload, .. } => {
                (payload.get_or_init(|| Payload::find(sys::error_payload(value.handle()))), None)
            }
            Repr::Rust { payload, cause, .. } => (payload, cause.as_ref()),
        };
        match payload {
            Some(payload) => Some(payload.error()),
            None => cause.map(|error| error as &(dyn Error + 'static)),
        }
    }
}
