//! Compiles exactly where there is one thread: then all that holds a JavaScript object may be sent.
//!
//! With atomics each line of `all` must be an error; the test counts on one assertion a line.

use crossing::{JsAny, JsError, JsHost, JsObject, js_import, time};

/// A future that holds its arguments.
///
/// # Errors
/// What JavaScript throws.
#[js_import("f")]
pub async fn future(text: &str, any: JsAny) -> Result<JsObject, JsError>;

/// A future that holds nothing.
#[js_import("f")]
pub async fn plain(#[js(BigInt)] n: i64) -> JsAny;

/// Compiles for what may be sent.
fn send<T: Send>(_: fn() -> T) {}

/// Compiles for what may be shared.
fn sync<T: Sync>(_: fn() -> T) {}

/// The assertions.
pub fn all() {
    send(|| -> JsObject { unreachable!() });
    sync(|| -> JsObject { unreachable!() });
    send(|| -> JsError { unreachable!() });
    sync(|| -> JsError { unreachable!() });
    send(|| -> JsAny { unreachable!() });
    sync(|| -> JsAny { unreachable!() });
    send(|| future("text", JsAny::Null));
    sync(|| future("text", JsAny::Null));
    send(|| plain(1));
    sync(|| plain(1));
    send(|| JsHost::import("name", "url"));
    sync(|| JsHost::import("name", "url"));
}

/// What holds no object may be sent everywhere.
pub fn always() {
    send(JsHost::args);
    send(time::Instant::now);
    sync(time::SystemTime::now);
}
