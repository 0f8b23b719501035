//! The calls.

use crate::events_interop::*;
use crossing::{prelude::*, println};

/// Calls each import; then does the same without any.
pub(crate) async fn run() -> Result<(), JsError> {
    JsHost::import("EventsShim", "./events_shim.js").await?;

    // JavaScript calls these for as long as they are not dropped: until the end of this function.
    let listener: Callback<dyn Fn(String, String)> =
        Callback::new(|event_name: String, element_id: String| {
            println!("In Rust event listener: Event {event_name} from ID {element_id}");
        });

    let listener_handler_1 = subscribe_event_by_id("btn1", "click", &listener);
    let listener_handler_2 = subscribe_event_by_id("btn2", "click", &listener);
    println!("Subscribed to btn1 & 2.");
    trigger_click("btn1");
    trigger_click("btn2");

    unsubscribe_event_by_id("btn2", "click", &listener_handler_2);
    println!("Unsubscribed btn2.");
    trigger_click("btn1");
    trigger_click("btn2"); // Doesn't trigger because unsubscribed
    unsubscribe_event_by_id("btn1", "click", &listener_handler_1);
    // Pitfall: with the handler of another subscription, `removeEventListener` does nothing, and says nothing.

    // With a JsObject as event target and event object.
    let listener_for_element: Callback<dyn Fn(JsObject)> = Callback::new(|event: JsObject| {
        print_event(&event).expect("a click has a type and a target");
    });
    let html_element = get_element_by_id("btn1");
    let listener_handler_3 = subscribe_event(&html_element, "click", &listener_for_element);
    println!("Subscribed to btn1.");
    trigger_click("btn1");
    unsubscribe_event(&html_element, "click", &listener_handler_3);
    println!("Unsubscribed btn1.");
    trigger_click("btn1");

    same_function(&html_element, &listener_for_element)?;
    without_a_shim(&html_element)
}

fn print_event(event: &JsObject) -> Result<(), JsError> {
    let event_type: String = event.get_property("type")?;
    let target: JsObject = event.get_property("target")?;
    let id: String = target.get_property("id")?;
    println!("In Rust event listener: Event {event_type} from ID {id}");
    Ok(())
}

/// What fails in the document: a callback is the same function each time, so that it may come back, and can be unsubscribed
/// without a wrapper.
fn same_function(html_element: &JsObject, listener: &Callback<dyn Fn(JsObject)>) -> Result<(), JsError> {
    let returned = subscribe_event_failure(html_element, "click", listener)?;
    println!("Subscribed to btn1; the callback came back: {}", returned == JsObject::from(listener));
    trigger_click("btn1");
    html_element.call_method::<()>("removeEventListener", ("click", listener))?;
    println!("Unsubscribed btn1.");
    trigger_click("btn1");
    Ok(())
}

/// The same with an `EventListener`, which is removed when it is dropped.
fn without_a_shim(html_element: &JsObject) -> Result<(), JsError> {
    let listener = EventListener::new(html_element, "click", |event: JsObject| {
        print_event(&event).expect("a click has a type and a target");
    })?;
    println!("Listening to btn1.");
    trigger_click("btn1");
    drop(listener);
    println!("Not listening any more.");
    trigger_click("btn1");
    Ok(())
}
