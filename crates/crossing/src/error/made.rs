//! An error made in Rust.

use std::{borrow::Cow, error::Error, fmt};

use super::{JsError, Payload};
use crate::{JsObject, one_thread::Once, sys};

const ERROR: &str = "Error";

/// What JavaScript's `Error` will be made of, and that `Error` once it has been made.
pub(super) struct Made {
    name: Cow<'static, str>,
    message: String,
    /// What `with_cause` said.
    cause: Option<JsError>,
    payload: Option<Payload>,
    value: Once<JsObject>,
}

impl Made {
    pub(super) fn named(name: Cow<'static, str>, message: String) -> Made {
        Made { name, message, cause: None, payload: None, value: Once::new() }
    }

    pub(super) fn of(payload: Payload) -> Made {
        Made { payload: Some(payload.clone()), ..Self::named(ERROR.into(), payload.error().to_string()) }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn message(&self) -> &str {
        &self.message
    }

    pub(super) fn payload(&self) -> Option<&Payload> {
        self.payload.as_ref()
    }

    /// For the next `Error` that is made.
    pub(super) fn set_cause(&mut self, cause: JsError) {
        self.cause = Some(cause);
        self.value = Once::new();
    }

    pub(super) fn source(&self) -> Option<&(dyn Error + 'static)> {
        match (&self.cause, &self.payload) {
            (Some(cause), _) => Some(cause),
            (None, Some(payload)) => Some(payload.error()),
            (None, None) => None,
        }
    }

    /// The `Error`, if it has been made.
    pub(super) fn known_value(&self) -> Option<&JsObject> {
        self.value.get()
    }

    pub(super) fn handle(&self) -> u32 {
        match self.value.get() {
            Some(value) => value.handle(),
            // Made here and not in a closure: its frames would fill the `Error`'s stack, which has room for ten.
            None => {
                let value = self.make();
                self.value.get_or_init(|| value).handle()
            }
        }
    }

    pub(super) fn into_handle(self) -> u32 {
        self.handle();
        self.value.into_inner().map_or(0, JsObject::into_handle)
    }

    fn make(&self) -> JsObject {
        match (&self.cause, &self.payload) {
            (Some(cause), payload) => {
                self.make_with(cause.handle(), payload.clone().map(Payload::with_cause))
            }
            (None, Some(payload)) => self.make_with_sources(payload),
            (None, None) => self.make_with(0, None),
        }
    }

    /// The sources become causes, the last one first.
    fn make_with_sources(&self, payload: &Payload) -> JsObject {
        let source = payload.source();
        let cause = source.map(|source| match source.error().downcast_ref::<JsError>() {
            Some(error) => Err(error.handle()),
            None => Ok(Made::of(source)),
        });
        let handle = match &cause {
            Some(Ok(made)) => made.handle(),
            Some(Err(handle)) => *handle,
            None => 0,
        };
        self.make_with(handle, Some(payload.clone()))
    }

    fn make_with(&self, cause: u32, payload: Option<Payload>) -> JsObject {
        let (payload, drop_payload) = payload.map_or((0, 0), Payload::keep);
        let (name, name_len) = sys::borrow_text(&self.name);
        let (message, message_len) = sys::borrow_text(&self.message);
        let error = sys::new_error(name, name_len, message, message_len, cause, payload, drop_payload);
        JsObject::from_handle(error)
    }
}

impl fmt::Display for Made {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name != ERROR {
            write!(f, "{}: ", self.name)?;
        }
        f.write_str(&self.message)
    }
}
