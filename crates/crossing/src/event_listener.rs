//! `EventListener`: a closure that an `EventTarget` calls.

use crate::{Callback, JsError, JsObject, JsType, dynamic::checked, sys};

/// A closure that is called for each event of a kind, until this is dropped.
///
/// ```
/// use crossing::prelude::*;
///
/// js_type! { pub MouseEvent = "globalThis.MouseEvent"; }
///
/// fn count_clicks(button: &JsObject) -> Result<EventListener, JsError> {
///     let mut clicks = 0;
///     EventListener::new(button, "click", move |event: MouseEvent| {
///         clicks += 1;
///         crossing::println!("click {clicks}: {event:?}");
///     })
/// }
/// ```
///
/// The event is a [`JsObject`], or a type of [`js_type!`](crate::js_type), which is checked. A closure that has the same target
/// dispatch an event of the same kind is not called for that: it is running, and JavaScript reports an error.
///
/// Dropping it removes the listener; so does the end of the instance. [`forget`](EventListener::forget) leaves it to the target. In
/// a closure of its own a listener may be dropped, too.
///
/// | | |
/// |---|---|
/// | target | anything with `addEventListener` |
/// | errors | of `new`: what `addEventListener` throws, or that there is none. In the listener JavaScript reports them as those of any listener |
/// | cost | a [`Callback`]; an event costs the call of one |
#[derive(Debug)]
#[must_use = "the listener is removed when this is dropped; `forget` keeps it"]
pub struct EventListener {
    callback: Callback<dyn FnMut(JsObject)>,
}

/// How an [`EventListener`] listens: what the third argument of `addEventListener` says.
///
/// ```
/// # use crossing::{EventListener, JsError, JsObject, ListenerOptions};
/// # fn f(list: &JsObject) -> Result<EventListener, JsError> {
/// let options = ListenerOptions { passive: Some(true), ..ListenerOptions::default() };
/// EventListener::with_options(list, "wheel", options, |_: JsObject| crossing::println!("scrolled"))
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListenerOptions {
    /// Only the first event is heard.
    pub once: bool,
    /// Events are heard before they reach the targets inside of this one.
    pub capture: bool,
    /// Whether the listener promises not to call `preventDefault`; `None`: as the host sees fit.
    pub passive: Option<bool>,
}

impl ListenerOptions {
    /// As a number for JavaScript.
    fn bits(self) -> u32 {
        let passive = match self.passive {
            None => 0,
            Some(true) => 4,
            Some(false) => 8,
        };
        u32::from(self.once) | u32::from(self.capture) << 1 | passive
    }
}

impl EventListener {
    /// Listens to the events called `kind` of a target.
    ///
    /// # Errors
    /// What `addEventListener` throws, or that the target has none.
    #[track_caller]
    pub fn new<E: JsType>(
        target: &impl JsType,
        kind: &str,
        listener: impl FnMut(E) + 'static,
    ) -> Result<EventListener, JsError> {
        Self::with_options(target, kind, ListenerOptions::default(), listener)
    }

    /// The same with options.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    #[track_caller]
    pub fn with_options<E: JsType>(
        target: &impl JsType,
        kind: &str,
        options: ListenerOptions,
        mut listener: impl FnMut(E) + 'static,
    ) -> Result<EventListener, JsError> {
        // JavaScript has checked the class.
        let callback = Callback::new(move |event: JsObject| listener(E::from_object(event)));
        let (kind, kind_len) = sys::borrow_text(kind);
        let (class, class_len) = sys::borrow_text(E::CLASS.unwrap_or_default());
        let (_, closure) = callback.slots();
        let target = target.as_object().handle();
        sys::listen(target, kind, kind_len, closure, class, class_len, options.bits());
        checked(EventListener { callback })
    }

    /// Leaves the listener to its target: it lasts for as long as that, or until the instance ends.
    pub fn forget(self) {
        self.callback.forget();
    }
}
