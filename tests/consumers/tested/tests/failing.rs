//! Tests that fail, each in its own way.

use std::time::Duration;

use crossing::{prelude::*, time::sleep};

#[js_import("globalThis.JSON.parse")]
fn parse(text: &str) -> Result<JsAny, JsError>;

#[js_import("globalThis.process.exit")]
fn exit(code: i32);

#[js_import("globalThis.queueMicrotask")]
fn queue(callback: &JsObject);

#[js_import("globalThis.JSON.parse")]
fn must_parse(text: &str) -> JsAny;

#[crossing::test]
fn asserts() {
    crossing::println!("a line");
    crossing::eprintln!("an error's line");
    assert_eq!(1 + 1, 3, "sums");
}

#[crossing::test]
async fn asserts_later() {
    sleep(Duration::from_millis(1)).await;
    panic!("too late");
}

#[crossing::test]
fn ends_the_process() {
    crossing::println!("before the end");
    exit(3);
}

#[crossing::test]
fn exits() {
    crossing::println!("before it exits");
    crossing::exit(7);
}

#[crossing::test]
fn errs() -> Result<(), String> {
    Err("wrong".to_owned())
}

#[crossing::test]
fn errs_in_javascript() -> Result<(), JsError> {
    parse("{").map(drop)
}

#[crossing::test]
fn passes_in_between() {}

#[crossing::test(timeout = 0.2)]
fn hangs() {
    crossing::println!("before it hangs");
    #[expect(clippy::empty_loop, reason = "it hangs")]
    loop {}
}

#[crossing::test(timeout = 0.1)]
async fn never_ends() {
    sleep(Duration::from_secs(3600)).await;
}

#[crossing::test]
fn meets_an_error() {
    must_parse("{");
}

#[crossing::test]
#[should_panic]
fn does_not_panic() {}

#[crossing::test]
#[should_panic(expected = "length")]
fn panics_otherwise() {
    panic!("range");
}

#[crossing::test]
async fn leaves_a_task_that_panics() {
    crossing::spawn(async { panic!("in the background") });
    sleep(Duration::from_millis(5)).await;
}

#[crossing::test(modules("Missing" = "./missing.js"))]
fn has_no_module() {}

#[crossing::test(modules("Numbers" = "./tests/throwing.mock.js"))]
fn throws_in_a_module() -> Result<(), JsError> {
    tested::next().map(drop)
}

#[crossing::test]
fn prints_a_lot() {
    for line in 0..20_000 {
        crossing::println!("{line}: größer, 日本語 \u{1}crossing {{}}");
    }
}

#[crossing::test]
async fn rejects_without_anybody() -> Result<(), JsError> {
    tested::reject("nobody listens")?;
    Ok(())
}
