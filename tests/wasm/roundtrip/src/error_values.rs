//! Errors as values: passed, kept and given back without being thrown.

use std::{cell::RefCell, error::Error, fmt};

use crossing::prelude::*;

#[js_import("error", "sink")]
fn send(error: &JsError);
#[js_import("error", "sink")]
fn send_option(error: Option<&JsError>);
#[js_import("wait", "sink")]
async fn wait(error: JsError) -> Result<JsError, JsError>;

thread_local! {
    static KEPT: RefCell<Option<JsError>> = const { RefCell::new(None) };
}

/// What JavaScript gets again and again must be the same Rust error.
#[derive(Debug)]
struct Numbered(u32);

impl fmt::Display for Numbered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "number {}", self.0)
    }
}

impl Error for Numbered {}

#[js_export(namespace = "errorValues")]
fn keep(error: JsError) {
    KEPT.set(Some(error));
}
#[js_export(namespace = "errorValues")]
fn kept() -> Option<JsError> {
    KEPT.take()
}
#[js_export(namespace = "errorValues")]
fn fail_with_kept() -> Result<(), JsError> {
    KEPT.take().map_or(Ok(()), Err)
}

/// Passes it on as often, and then gives it away or throws it.
#[js_export(namespace = "errorValues")]
fn send_often(number: u32, times: u32, throws: bool) -> Result<JsError, JsError> {
    let error = JsError::new(Numbered(number));
    (0..times).for_each(|_| send(&error));
    if throws { Err(error) } else { Ok(error) }
}

/// Lends it.
#[js_export(namespace = "errorValues")]
fn borrow(error: &JsError) -> String {
    send(error);
    send(error);
    error.to_string()
}
#[js_export(namespace = "errorValues")]
fn borrow_option(error: Option<&JsError>) -> bool {
    send_option(error);
    error.is_some()
}

/// The number of the Rust error behind it.
#[js_export(namespace = "errorValues")]
fn number(error: &JsError) -> Option<u32> {
    error.downcast_ref::<Numbered>().map(|error| error.0)
}
#[js_export(namespace = "errorValues")]
fn throw(error: JsError) -> Result<(), Box<dyn Error>> {
    Err(error.into())
}
/// A `JsError` in a `JsError` is one `JsError`.
#[js_export(namespace = "errorValues")]
fn renew(error: JsError) -> JsError {
    JsError::new(JsError::new(error))
}

#[js_export(namespace = "errorValues")]
fn name(error: &JsError) -> String {
    error.name().into_owned()
}
#[js_export(namespace = "errorValues")]
fn stack(error: &JsError) -> Option<String> {
    error.stack()
}
#[js_export(namespace = "errorValues")]
fn names_of_made() -> String {
    let error = JsError::named("QuotaError", "too much");
    let (name, before) = (error.name().into_owned(), error.stack().is_some());
    send(&error);
    format!("{name} {before} {}", error.stack().is_some())
}

#[js_export(namespace = "errorValues")]
#[expect(clippy::eq_op, reason = "an error equals itself")]
fn are_equal(one: JsError, other: Option<JsError>) -> bool {
    // Without another one: a new error, with itself and with another like it.
    match other {
        Some(other) => one == other,
        None => {
            let made = [JsError::new("made"), JsError::new("made")];
            let before = made[0] == made[0] && made[0] != made[1] && made[0] != one;
            made.iter().for_each(send);
            before && made[0] == made[0] && made[0] != made[1] && made[0] != one
        }
    }
}

/// Waits for an error, and passes on what comes of it.
#[js_export(namespace = "errorValues")]
fn wait_for(number: u32) {
    crossing::spawn(async move {
        match wait(JsError::new(Numbered(number))).await {
            Ok(error) => send(&error),
            Err(error) => send_option(Some(&error)),
        }
    });
}
