//! What may be sent to other threads: everything, exactly where there are none (or no JavaScript). Proved when this
//! compiles; `tests/node/consumers.test.js` checks it for wasm32 without and with atomics.

use crossing::{JsAny, JsError, JsHost, JsObject, js_import, time};

#[js_import("f")]
async fn future(text: &str, object: &JsObject, any: JsAny) -> Result<JsObject, JsError>;

#[js_import("f")]
async fn infallible(#[js(BigInt)] n: i64) -> JsAny;

fn is_send_and_sync<T: Send + Sync>(_: impl FnOnce() -> T) {}

fn is_send_and_sync_with<'a, A: 'a, T: Send + Sync>(_: impl FnOnce(&'a A) -> T) {}

#[test]
fn handles_errors_and_futures_are_send_and_sync() {
    is_send_and_sync(|| -> JsObject { unreachable!() });
    is_send_and_sync(|| -> JsError { unreachable!() });
    is_send_and_sync(|| -> JsAny { unreachable!() });
    is_send_and_sync(|| -> Option<Vec<JsObject>> { unreachable!() });
    is_send_and_sync_with(|object| future("text", object, JsAny::Null));
    is_send_and_sync(|| infallible(1));
    is_send_and_sync(|| JsHost::import("name", "url"));
    is_send_and_sync(|| time::sleep(time::Duration::ZERO));
}
