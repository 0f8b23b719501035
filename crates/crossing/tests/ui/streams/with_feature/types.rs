use crossing::JsStream;
use crossing::prelude::*;

struct Mine;

#[js_import("unknown")]
fn unknown() -> JsStream<Mine>;

#[js_import("untold")]
fn untold() -> JsStream<i64>;

#[js_export]
fn untold_argument(_stream: JsStream<u64>) {}

#[js_import("result")]
fn result() -> JsStream<Result<i32, JsError>>;

#[js_export]
fn promises(_stream: JsStream<JsPromise<i32>>) {}

#[js_export]
fn view() -> JsStream<ArraySegment<u8>> {
    unreachable!()
}

#[js_export(returns = String)]
fn other() -> JsStream<i32> {
    unreachable!()
}

fn main() {}
