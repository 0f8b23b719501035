//! What happens where there is no JavaScript: everything compiles, and a call says what is wrong.
#![cfg(not(all(target_family = "wasm", target_os = "unknown")))]

use std::{
    error::Error,
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::pin,
    sync::Arc,
    task::{Context, Poll, Wake, Waker},
    thread::{self, Thread},
};

use crossing::{
    prelude::*,
    time::{Duration, Instant, SystemTime, sleep},
};

#[js_import("globalThis.console.log")]
fn import(text: &str);

#[js_import("f", "M", returns = BigInt)]
fn fallible(#[js(Number)] n: Option<i64>) -> Result<u64, JsError>;

#[js_import("f", "M")]
fn boxed() -> Result<(), Box<dyn Error>>;

#[js_import("f", "M")]
async fn future(text: &str) -> Result<String, JsError>;

#[js_import("f", "M")]
async fn infallible_future() -> i32;

struct Type;

impl Type {
    #[js_import("f", "M")]
    fn associated() -> JsAny;
}

#[js_export]
fn export(name: &str, n: Option<u8>) -> Result<String, JsError> {
    n.map(|n| name.repeat(n.into())).ok_or_else(|| JsError::range_error("no number"))
}

#[js_export]
impl Type {
    #[js_export(name = "other", returns = Number)]
    fn export() -> u64 {
        1
    }
}

mod marked {
    /// A main that is not called `main` stays a function.
    #[crossing::main]
    pub(super) fn start() -> Result<i32, Box<dyn std::error::Error>> {
        Ok(3)
    }
}

/// A future's output. Other threads may wake it.
fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

/// The message and the line of the panic of `f`, which must panic.
fn panic_of<R>(f: impl FnOnce() -> R) -> String {
    let payload = catch_unwind(AssertUnwindSafe(f)).err().expect("a panic");
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => payload.downcast_ref::<&str>().expect("a text").to_string(),
    }
}

/// "JavaScript is not available on this platform (TARGET): IMPORT"
#[track_caller]
fn assert_unavailable(message: &str, import: &str) {
    let target = message
        .strip_prefix("JavaScript is not available on this platform (")
        .and_then(|rest| rest.strip_suffix(&format!("): {import}")));
    let target = target.unwrap_or_else(|| panic!("another message: {message}"));
    assert!(target.starts_with(std::env::consts::ARCH) && target.contains('-'), "not this target: {target}");
}

#[test]
fn is_not_supported() {
    assert!(!crossing::is_supported());
    const { assert!(!crossing::is_supported()) };
}

#[test]
fn a_call_without_result_panics_and_names_the_import() {
    assert_unavailable(&panic_of(|| import("text")), "globalThis.console.log (host::import)");
    assert_unavailable(&panic_of(Type::associated), "f of module M (host::associated)");
}

#[test]
fn a_call_panics_where_it_stands() {
    use std::sync::Mutex;
    static PLACE: Mutex<Option<(String, u32)>> = Mutex::new(None);
    let before = std::panic::take_hook();
    let this = thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        if thread::current().id() == this {
            let place = info.location().expect("a place");
            *PLACE.lock().unwrap() = Some((place.file().to_owned(), place.line()));
        }
    }));
    let line = line!() + 1;
    let result = catch_unwind(|| import("text"));
    std::panic::set_hook(before);
    assert!(result.is_err());
    assert_eq!(PLACE.lock().unwrap().take(), Some((file!().to_owned(), line)));
}

#[test]
fn a_call_with_a_result_returns_the_error() {
    assert_unavailable(
        &fallible(Some(1)).expect_err("no JavaScript").to_string(),
        "f of module M (host::fallible)",
    );
    assert_unavailable(&boxed().expect_err("no JavaScript").to_string(), "f of module M (host::boxed)");
}

#[test]
fn an_async_import_fails_when_polled_and_not_before() {
    let error = block_on(future("text")).expect_err("no JavaScript");
    assert_unavailable(&error.to_string(), "f of module M (host::future)");
    let called = infallible_future();
    assert_unavailable(&panic_of(|| block_on(called)), "f of module M (host::infallible_future)");
    drop(infallible_future());
}

#[test]
fn the_host_says_that_it_is_none() {
    let imported = block_on(JsHost::import("Shim", "./shim.js"));
    assert_unavailable(&imported.expect_err("no JavaScript").to_string(), "JsHost::import");
    assert_unavailable(&panic_of(JsHost::global_this), "JsHost::global_this");
    assert_unavailable(&panic_of(|| crossing::spawn(async {})), "crossing::spawn");
    assert!(JsHost::args().is_empty());
}

#[test]
fn exports_stay_functions() {
    assert_eq!(export("ab", Some(2)).expect("a number"), "abab");
    assert_eq!(export("ab", None).expect_err("no number").to_string(), "RangeError: no number");
    assert_eq!(Type::export(), 1);
    assert_eq!(marked::start().expect("no error"), 3);
}

#[test]
fn errors_are_made_and_read_without_javascript() {
    let error = JsError::type_error("outer").with_cause(JsError::named("Custom", "inner"));
    assert_eq!(error.to_string(), "TypeError: outer");
    assert_eq!(error.source().expect("a cause").to_string(), "Custom: inner");
    let parse = "x".parse::<i32>().expect_err("no number");
    let error = JsError::new(parse.clone());
    assert_eq!(error.to_string(), parse.to_string());
    assert_eq!(error.source().and_then(|source| source.downcast_ref()), Some(&parse));
    fn question_mark() -> Result<i32, Box<dyn Error + Send + Sync>> {
        Err(JsError::range_error("far"))?
    }
    assert_eq!(question_mark().expect_err("always").to_string(), "RangeError: far");
    let message = panic_of(|| JsError::type_error("x").value());
    assert!(message.starts_with("JavaScript is not available on this platform ("), "{message}");
}

#[test]
fn values_that_hold_no_object_are_made_and_dropped() {
    let any: Vec<JsAny> = vec![1_u8.into(), "text".into(), Some(true).into(), None::<f64>.into(), ().into()];
    assert!(matches!(&any[..], [JsAny::Number(1.0), JsAny::String(_), JsAny::Bool(true), JsAny::Null, _]));
}

#[test]
fn printing_is_that_of_std() {
    let n = 1;
    crossing::println!();
    crossing::println!("{n} {:?} {named}", "two", named = 3);
    crossing::eprintln!();
    crossing::eprintln!("{n:>4}");
    assert_eq!(crossing::dbg!(n + 1), 2);
    assert_eq!(crossing::dbg!(n, "two",), (1, "two"));
    crossing::dbg!();
    let moved = crossing::dbg!(String::from("moved"));
    assert_eq!(moved, "moved");
}

#[test]
fn the_clocks_are_those_of_std() {
    let start: std::time::Instant = Instant::now();
    let today: std::time::SystemTime = SystemTime::now();
    block_on(sleep(Duration::from_millis(20)));
    assert!(start.elapsed() >= Duration::from_millis(20));
    assert!(today.duration_since(std::time::UNIX_EPOCH).expect("after 1970") > Duration::from_secs(1 << 30));
    assert!(today <= SystemTime::now());
}

#[test]
fn sleeps_overlap_and_can_be_dropped() {
    let start = Instant::now();
    drop(sleep(Duration::from_secs(3600)));
    let mut started = sleep(Duration::from_secs(3600));
    let mut context = Context::from_waker(Waker::noop());
    assert!(pin!(&mut started).poll(&mut context).is_pending());
    drop(started);
    block_on(sleep(Duration::ZERO));
    assert!(start.elapsed() < Duration::from_secs(60));
}

#[test]
fn objects_cannot_be_made() {
    for error in [JsObject::from_entries([("a", 1)]), JsObject::array(["a"])].map(Result::unwrap_err) {
        assert!(error.to_string().starts_with("JavaScript is not available on this platform"), "{error}");
    }
    assert!(catch_unwind(JsObject::new).is_err());
}

#[test]
fn any_values_without_objects_are_values() {
    let values = JsAny::from([JsAny::from("text"), JsAny::from(JsError::range_error("out")), JsAny::Null]);
    let copy = values.clone().into_array().unwrap();
    assert_eq!(copy[0], JsAny::from("text"));
    assert_eq!(copy[1].as_error().map(ToString::to_string).as_deref(), Some("RangeError: out"));
    assert_eq!(copy[2], JsAny::Null);
}
