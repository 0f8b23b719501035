//! A JavaScript value as an error.

use std::error::Error;

use super::{JsError, Payload};
use crate::{JsObject, one_thread::Once, sys};

/// How many causes are followed. A getter may make up a new cause each time.
const MOST_CAUSES: u32 = 1000;

/// A value, and what has been asked about it.
pub(super) struct Held {
    value: JsObject,
    link: Option<Link>,
    text: Once<String>,
    payload: Once<Option<Payload>>,
    cause: Once<Option<JsError>>,
}

/// The place of a cause in its chain. With that JavaScript can tell when the chain begins to repeat itself.
#[derive(Clone, Copy)]
struct Link {
    /// The handle of the first error, which owns all the others.
    root: u32,
    /// How many causes away this one is.
    depth: u32,
}

impl Held {
    pub(super) fn new(value: JsObject) -> Held {
        let (text, payload, cause) = (Once::new(), Once::new(), Once::new());
        Held { value, link: None, text, payload, cause }
    }

    pub(super) fn value(&self) -> &JsObject {
        &self.value
    }

    pub(super) fn handle(&self) -> u32 {
        self.value.handle()
    }

    pub(super) fn into_handle(self) -> u32 {
        self.value.into_handle()
    }

    pub(super) fn text(&self) -> &str {
        self.text.get_or_init(|| sys::text_of(self.handle()))
    }

    pub(super) fn payload(&self) -> Option<&Payload> {
        self.payload.get_or_init(|| Payload::find(sys::error_payload(self.handle()))).as_ref()
    }

    pub(super) fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self.payload() {
            Some(payload) if !payload.has_cause() => Some(payload.error()),
            _ => Some(self.cause.get_or_init(|| self.find_cause()).as_ref()?),
        }
    }

    fn find_cause(&self) -> Option<JsError> {
        let Link { root, depth } = self.link.unwrap_or(Link { root: self.handle(), depth: 0 });
        if depth == MOST_CAUSES {
            return None;
        }
        match sys::error_cause(root, depth) {
            0 => None,
            handle => {
                let link = Some(Link { root, depth: depth + 1 });
                let cause = Held { link, ..Held::new(JsObject::from_handle(handle)) };
                Some(JsError(Box::new(super::Repr::Held(cause))))
            }
        }
    }
}
