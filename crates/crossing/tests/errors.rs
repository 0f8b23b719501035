//! `JsError` as an error of Rust, where there is no JavaScript.

use std::{error::Error, io, num::ParseIntError};

use anyhow::Context;
use crossing::JsError;

fn fails(error: JsError) -> anyhow::Result<()> {
    Err(error)?
}

fn fails_in_context() -> anyhow::Result<()> {
    Err(JsError::type_error("wrong")).context("while testing")
}

#[test]
fn the_question_mark_takes_it_into_anyhow_and_back() {
    let error = fails(JsError::range_error("too much")).expect_err("it fails");
    assert_eq!(error.to_string(), "RangeError: too much");
    assert!(error.downcast_ref::<JsError>().is_some());
    let error = fails_in_context().expect_err("it fails");
    assert_eq!(format!("{error:#}"), "while testing: TypeError: wrong");
    let error = JsError::new(error);
    assert_eq!(error.to_string(), "while testing");
}

#[test]
fn a_rust_error_is_found_again() {
    let inner = "x".parse::<i32>().expect_err("no number");
    let error = JsError::new(inner.clone());
    assert_eq!(error.downcast_ref(), Some(&inner));
    assert!(error.downcast_ref::<io::Error>().is_none());
    assert_eq!(error.source().map(ToString::to_string), Some(inner.to_string()));
    // With a cause of its own as well.
    let error = error.with_cause(JsError::named("Cause", "c"));
    assert_eq!(error.downcast_ref::<ParseIntError>(), Some(&inner));
    assert_eq!(error.source().map(ToString::to_string), Some("Cause: c".to_owned()));
}

#[test]
fn a_js_error_in_a_js_error_is_one() {
    let error = JsError::new(JsError::new(JsError::named("Name", "message")));
    assert_eq!((error.name().as_ref(), error.to_string().as_str()), ("Name", "Name: message"));
    assert!(error.source().is_none() && error.stack().is_none());
}
