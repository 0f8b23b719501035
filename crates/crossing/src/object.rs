//! `JsObject`: a JavaScript object that Rust holds.

mod dynamic;
mod make;
pub(crate) mod parts;

use std::{fmt, mem::ManuallyDrop};

use crate::{
    diagnostics::{self, Alive, Kind},
    one_thread::{THREAD_BOUND, ThreadBound},
    sys,
};

/// A JavaScript object or function, held by reference.
///
/// The object stays alive while Rust holds this; dropping it lets go at once, no garbage collector has to run.
/// Passing it to JavaScript passes the same object. A clone holds the same object too.
///
/// Two are equal when they hold the same object, as `===` says in JavaScript. There is no `Hash`: JavaScript has no
/// number that stays with an object, and a table of them would cost every object.
///
/// Everything can be asked of it by name, without an import:
///
/// ```
/// use crossing::prelude::*;
///
/// fn show(title: &str) -> Result<f64, JsError> {
///     let document: JsObject = JsHost::global_this().get_property("document")?;
///     document.set_property("title", title)?;
///     let body: JsObject = document.get_property("body")?;
///     let width: f64 = body.call_method::<JsObject>("getBoundingClientRect", ())?.get_property("width")?;
///     let options = JsObject::from_entries([("bubbles", true)])?;
///     let class: JsObject = JsHost::global_this().get_property("Event")?;
///     body.call_method::<bool>("dispatchEvent", (class.new_instance(("ready", &options))?,))?;
///     assert!(body == document.get_property("body")?);
///     Ok(width)
/// }
/// ```
///
/// | | |
/// |---|---|
/// | JavaScript | any object or function; null and undefined as `Option<JsObject>` |
/// | TypeScript | `object` |
/// | checks | that it is an object or function |
/// | errors | `Value is not an Object: 13 (number); JSObject proxy of number is not supported` |
/// | cost | a place in a table: 4 bytes here, a slot there |
pub struct JsObject {
    handle: u32,
    alive: Alive,
    _thread: ThreadBound,
}

impl JsObject {
    #[track_caller]
    pub(crate) fn from_handle(handle: u32) -> JsObject {
        JsObject { handle, alive: Alive::new(Kind::Object), _thread: THREAD_BOUND }
    }

    pub(crate) fn handle(&self) -> u32 {
        self.handle
    }

    /// Gives the place in the table away.
    pub(crate) fn into_handle(self) -> u32 {
        let mut object = ManuallyDrop::new(self);
        object.alive.end();
        object.handle
    }
}

impl Drop for JsObject {
    fn drop(&mut self) {
        sys::release(self.handle);
    }
}

impl Clone for JsObject {
    /// Holds the same object once more.
    #[track_caller]
    fn clone(&self) -> JsObject {
        let _here = diagnostics::here();
        JsObject::from_handle(sys::object_clone(self.handle))
    }
}

impl PartialEq for JsObject {
    /// Whether both hold the same object: `===`.
    fn eq(&self, other: &JsObject) -> bool {
        self.handle == other.handle || sys::object_same(self.handle, other.handle) != 0
    }
}

impl Eq for JsObject {}

impl fmt::Debug for JsObject {
    /// The class, and what JavaScript prints for it if that says more: `JsObject(Map)`, `JsObject(Array 1,2)`. What a
    /// `toString` throws is left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsObject({})", sys::debug_text_of(self.handle))
    }
}
