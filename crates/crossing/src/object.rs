//! `JsObject`: a JavaScript object that Rust holds.

use std::{fmt, mem::ManuallyDrop};

use crate::{
    one_thread::{THREAD_BOUND, ThreadBound},
    sys,
};

/// A JavaScript object or function, held by reference.
///
/// The object stays alive while Rust holds this; dropping it lets go at once, no garbage collector has to run.
/// Passing it to JavaScript passes the same object.
///
/// | | |
/// |---|---|
/// | JavaScript | any object or function; null and undefined as `Option<JsObject>` |
/// | error | anything else: `Value is not an Object` |
/// | cost | a place in a table: 4 bytes here, a slot there |
pub struct JsObject {
    handle: u32,
    _thread: ThreadBound,
}

impl JsObject {
    pub(crate) fn from_handle(handle: u32) -> JsObject {
        JsObject { handle, _thread: THREAD_BOUND }
    }

    pub(crate) fn handle(&self) -> u32 {
        self.handle
    }

    /// Gives the place in the table away.
    pub(crate) fn into_handle(self) -> u32 {
        ManuallyDrop::new(self).handle
    }
}

impl Drop for JsObject {
    fn drop(&mut self) {
        sys::release(self.handle);
    }
}

impl fmt::Debug for JsObject {
    /// What JavaScript prints for it, such as `JsObject([object Map])`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsObject({})", sys::text_of(self.handle))
    }
}
