//! What kills an instance, and Rust code that must not run any more after that.

use crossing::prelude::*;

/// JavaScript's function, which may call exports again.
#[js_import("step", "fatal")]
fn step() -> i32;
#[js_import("step", "fatal")]
fn try_step() -> Result<i32, JsError>;
#[js_import("step", "fatal")]
async fn async_step() -> Result<i32, JsError>;
#[js_import("found.onTheWay", "fatal")]
fn step_on_the_way() -> Result<i32, JsError>;
/// Called by code that must not run.
#[js_import("goesOn", "fatal")]
fn goes_on(depth: u32);

#[js_export(namespace = "")]
fn panic(text: &str) {
    panic!("{text}");
}

/// The line that a test looks for.
#[js_export(namespace = "")]
fn panic_here() -> u32 {
    #[rustfmt::skip]
    fn inner() -> u32 { panic!("static text") }
    inner()
}

#[js_export(namespace = "")]
fn expect_one(one: Option<String>) -> String {
    one.expect("there is one")
}

#[js_export(namespace = "")]
fn panic_any() {
    std::panic::panic_any(7_u8);
}

#[js_export(namespace = "")]
fn index(at: usize) -> u32 {
    [1, 2, 3][at]
}

#[js_export(namespace = "")]
fn trap() {
    #[cfg(target_arch = "wasm32")]
    core::arch::wasm32::unreachable();
}

#[js_export(namespace = "")]
fn replace_hook() {
    std::panic::set_hook(Box::new(|_| {}));
}

#[js_import("heard", "fatal")]
fn heard(text: &str);

/// A hook that first tells `heard` what it sees, and then does what the one before did.
#[js_export(namespace = "")]
fn add_hook() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        heard(info.payload_as_str().unwrap_or("no text"));
        before(info);
    }));
}

/// Never ends by itself. The array keeps the frames from being optimised away.
#[js_export(namespace = "")]
#[expect(unconditional_recursion, reason = "that is what it is for")]
fn recurse(depth: u32) -> u32 {
    let frame = std::hint::black_box([depth; 64]);
    recurse(depth + 1) + std::hint::black_box(frame)[7]
}

#[js_export(namespace = "")]
fn exhaust_memory() -> usize {
    let half = || std::hint::black_box(vec![0_u8; 0x7000_0000]);
    let (first, second, third) = (half(), half(), half());
    first.len() + second.len() + third.len()
}

/// Through JavaScript without `Result`.
#[js_export(namespace = "")]
fn through() -> i32 {
    let value = step();
    goes_on(1);
    value
}

/// Through JavaScript with `Result`, whose error does not matter.
#[js_export(namespace = "")]
fn try_through() -> i32 {
    let value = try_step().unwrap_or(-1);
    goes_on(2);
    value
}

/// JavaScript's function is found by JavaScript's code.
#[js_export(namespace = "")]
fn through_look_up() -> i32 {
    let value = step_on_the_way().unwrap_or(-1);
    goes_on(3);
    value
}

/// The text of an error is made by JavaScript's code.
#[js_export(namespace = "")]
fn through_text() -> String {
    let text = try_step().map_or_else(|error| error.to_string(), |_| "ok".into());
    goes_on(4);
    text
}

/// The console may be anybody's.
#[js_export(namespace = "")]
fn through_console() {
    crossing::println!("line");
    goes_on(5);
}

/// The promise's properties may be JavaScript's code.
#[js_export(namespace = "")]
fn through_promise() {
    use std::{future::Future, pin::pin, task};
    let mut future = pin!(async_step());
    let _ = future.as_mut().poll(&mut task::Context::from_waker(task::Waker::noop()));
    goes_on(6);
}

/// Recursion through JavaScript, which calls this function again; each frame says when it is left in order.
#[js_export(namespace = "")]
fn mutual() -> i32 {
    use std::sync::atomic::{AtomicI32, Ordering};
    static FRAMES: AtomicI32 = AtomicI32::new(0);
    struct Frame;
    impl Drop for Frame {
        fn drop(&mut self) {
            FRAMES.fetch_sub(1, Ordering::Relaxed);
        }
    }
    FRAMES.fetch_add(1, Ordering::Relaxed);
    let frame = Frame;
    let _ = try_step();
    drop(frame);
    FRAMES.load(Ordering::Relaxed)
}

#[js_export(namespace = "")]
fn exit_from_rust(code: i32) -> i32 {
    crossing::exit(code)
}

/// A task that fails: with an error of Rust's, or with what JavaScript throws. Each is spawned in a line of its own.
#[js_export(namespace = "")]
fn fail_in_a_task(text: Option<String>) {
    match text {
        Some(text) => crossing::spawn(async { Err(text) }),
        None => crossing::spawn(async { try_step().map(drop) }),
    }
}

#[js_export(namespace = "")]
fn panic_in_a_task(text: String) {
    crossing::spawn(async move { panic!("{text}") });
}

/// The caller's line is the panic's place, not a line of this crate's expansion.
#[js_export(namespace = "")]
fn unhandled() -> i32 {
    #[rustfmt::skip]
    fn inner() -> i32 { step() }
    inner()
}
