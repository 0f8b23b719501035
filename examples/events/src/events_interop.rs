//! The imports, one for one those of the document, and the one that fails there.

use crossing::prelude::*;

/// Subscribes to an event of the element with that id. The answer is the listener, for `unsubscribe_event_by_id`.
#[js_import("subscribeEventById", "EventsShim")]
pub fn subscribe_event_by_id(
    element_id: &str,
    event_name: &str,
    listener: &Callback<dyn Fn(String, String)>,
) -> JsObject;

/// Takes a listener away.
#[js_import("unsubscribeEventById", "EventsShim")]
pub fn unsubscribe_event_by_id(element_id: &str, event_name: &str, listener_handler: &JsObject);

/// Clicks.
#[js_import("triggerClick", "EventsShim")]
pub fn trigger_click(element_id: &str);

/// The element itself.
#[js_import("getElementById", "EventsShim")]
pub fn get_element_by_id(element_id: &str) -> JsObject;

/// Subscribes to an event of an element.
#[js_import("subscribeEvent", "EventsShim")]
pub fn subscribe_event(
    html_element: &JsObject,
    event_name: &str,
    listener: &Callback<dyn Fn(JsObject)>,
) -> JsObject;

/// Takes a listener away.
#[js_import("unsubscribeEvent", "EventsShim")]
pub fn unsubscribe_event(html_element: &JsObject, event_name: &str, listener_handler: &JsObject);

/// Subscribes the callback itself, and returns it.
#[js_import("subscribeEventFailure", "EventsShim")]
pub fn subscribe_event_failure(
    html_element: &JsObject,
    event_name: &str,
    listener: &Callback<dyn Fn(JsObject)>,
) -> Result<JsObject, JsError>;
