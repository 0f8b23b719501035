//! Errors: JavaScript's in Rust, Rust's in JavaScript, and those that cross twice.

use std::{error::Error, fmt, num::ParseIntError};

use crossing::prelude::*;

/// The JavaScript function throws what it likes.
#[js_import("run", "thrower")]
fn run() -> Result<i32, JsError>;
#[js_import("run", "thrower")]
fn run_text() -> Result<String, JsError>;
#[js_import("run", "thrower")]
fn run_option() -> Result<Option<i32>, JsError>;
#[js_import("run", "thrower", returns = BigInt)]
fn run_big_int() -> Result<i64, JsError>;
#[js_import("run", "thrower")]
fn run_unit() -> Result<(), JsError>;

/// The error's way through a `Result` whose value has one slot, two, an i64 or none.
#[js_export(namespace = "pass")]
fn number() -> Result<i32, JsError> {
    run()
}
#[js_export(namespace = "pass")]
fn text() -> Result<String, JsError> {
    run_text()
}
#[js_export(namespace = "pass")]
fn option() -> Result<Option<i32>, JsError> {
    run_option()
}
#[js_export(namespace = "pass", returns = BigInt)]
fn big_int() -> Result<i64, JsError> {
    run_big_int()
}
#[js_export(namespace = "pass")]
fn unit() -> Result<(), JsError> {
    run_unit()
}
#[js_export(namespace = "pass")]
fn boxed() -> Result<i32, Box<dyn Error>> {
    Ok(run()?)
}
#[js_export(namespace = "pass")]
fn boxed_send() -> Result<i32, Box<dyn Error + Send + Sync>> {
    Ok(run()?)
}

/// `Display`, or "ok".
#[js_export(namespace = "errors")]
fn display() -> String {
    run().map_or_else(|error| error.to_string(), |_| "ok".to_owned())
}

#[js_export(namespace = "errors")]
fn value() -> JsAny {
    run().map_or_else(JsError::value, JsAny::from)
}

/// Handles the error of each call but the last.
#[js_export(namespace = "errors")]
fn again_and_again(times: u32) -> Result<i32, JsError> {
    let failures = (1..times).filter(|_| run().is_err()).count();
    run().map(|value| value + i32::try_from(failures).unwrap_or(-1))
}

/// An error of the user's own.
#[derive(Debug)]
struct Custom {
    code: i32,
    inner: Option<ParseIntError>,
}

impl fmt::Display for Custom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "custom {}", self.code)
    }
}

impl Error for Custom {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner.as_ref().map(|error| error as &(dyn Error + 'static))
    }
}

#[js_export(namespace = "errors")]
fn custom(code: i32) -> Result<i32, Custom> {
    Err(Custom { code, inner: None })
}
#[js_export(namespace = "errors")]
fn custom_with_source(code: i32) -> Result<String, Custom> {
    Err(Custom { code, inner: "x".parse::<i32>().err() })
}
#[js_export(namespace = "errors")]
fn parse(text: &str) -> Result<i32, Box<dyn Error>> {
    Ok(text.parse::<i32>()?)
}
#[js_export(namespace = "errors")]
fn parse_send(text: &str) -> Result<i32, Box<dyn Error + Send + Sync>> {
    Ok(text.parse::<i32>()?)
}
#[js_export(namespace = "errors")]
fn text_error(text: String) -> Result<(), String> {
    Err(text)
}

/// One of the errors that Rust makes for JavaScript.
#[js_export(namespace = "errors")]
fn make(kind: &str) -> Result<(), JsError> {
    Err(match kind {
        "new" => JsError::new(Custom { code: 1, inner: None }),
        "text" => JsError::new("a text"),
        "type" => JsError::type_error("wrong type"),
        "range" => JsError::range_error("wrong range"),
        "named" => JsError::named("QuotaError", "too much"),
        "empty" => JsError::named("", ""),
        "cause" => JsError::type_error("outer").with_cause(JsError::range_error("inner")),
        "causes" => JsError::new("a").with_cause(JsError::new("b").with_cause(JsError::named("Last", "c"))),
        _ => run().err().map_or_else(
            || JsError::new("nothing was thrown"),
            |thrown| JsError::named("Outer", "with JavaScript's cause").with_cause(thrown),
        ),
    })
}

/// Which Rust error stands behind the error that JavaScript throws: "custom CODE" or "none".
#[js_export(namespace = "errors")]
fn rust_source() -> String {
    let Err(error) = run() else { return "ok".to_owned() };
    match error.source().and_then(|source| source.downcast_ref::<Custom>()) {
        Some(custom) => format!("custom {} {:?}", custom.code, custom.source().map(ToString::to_string)),
        None => "none".to_owned(),
    }
}

/// Wraps what JavaScript throws in an error of Rust's, which keeps it as a source.
#[js_export(namespace = "errors")]
fn wrap() -> Result<(), Wrapped> {
    run().map(drop).map_err(Wrapped)
}

#[derive(Debug)]
struct Wrapped(JsError);

impl fmt::Display for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "wrapped: {}", self.0)
    }
}

impl Error for Wrapped {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}
