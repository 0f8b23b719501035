//! Calls both ways, with functions too.

use crossing::prelude::*;

#[js_import("echo", "soak")]
fn echo_text(text: &str) -> Result<String, JsError>;
#[js_import("echo", "soak")]
fn echo_number(number: i32) -> i32;
#[js_import("echo", "soak")]
fn echo_texts(texts: &[String]) -> Result<Vec<String>, JsError>;
#[js_import("fail", "soak")]
fn fail(reason: &JsObject) -> Result<(), JsError>;
#[js_import("forEach", "soak")]
fn for_each(items: &JsObject, act: &mut dyn FnMut(i32)) -> Result<(), JsError>;

/// The text, after JavaScript has had it.
#[js_export]
fn text(text: &str) -> Result<String, JsError> {
    echo_text(text)
}

#[js_export]
fn texts(texts: Vec<String>) -> Result<Vec<String>, JsError> {
    echo_texts(&texts)
}

/// Adds up numbers that each have been to JavaScript.
#[js_export]
fn sum(numbers: Vec<i32>) -> i32 {
    numbers.into_iter().map(echo_number).sum()
}

/// What JavaScript threw is thrown on.
#[js_export]
fn rethrow(reason: JsObject) -> Result<(), JsError> {
    fail(&reason)
}

/// An error of Rust's with a source.
#[js_export]
fn parse(text: &str) -> Result<i32, std::num::ParseIntError> {
    text.parse()
}

type Step = fn(i32, String) -> Result<String, JsError>;

/// A function of JavaScript's, called often.
#[js_export]
fn apply(function: JsFunction<Step>, times: i32) -> Result<String, JsError> {
    let mut text = String::new();
    for time in 0..times {
        text = function.call((time, text))?;
    }
    Ok(text)
}

/// A closure that JavaScript calls for each item.
#[js_export]
fn sum_of_items(items: &JsObject) -> Result<i32, JsError> {
    let mut sum = 0;
    for_each(items, &mut |item| sum += item)?;
    Ok(sum)
}
