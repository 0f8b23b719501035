use crossing::prelude::*;

struct Mine;

#[js_import("unknown")]
fn unknown() -> JsPromise<Mine>;

#[js_import("untold")]
fn untold() -> JsPromise<i64>;

#[js_import("result")]
fn result() -> JsPromise<Result<i32, JsError>>;

#[js_export]
fn nested(_promise: JsPromise<JsPromise<i32>>) {}

#[js_export]
fn view() -> JsPromise<ArraySegment<u8>> {
    unreachable!()
}

#[js_export]
async fn twice() -> JsPromise<i32> {
    unreachable!()
}

#[js_import("optional")]
async fn optional() -> Option<JsPromise<i32>>;

#[js_export(returns = String)]
fn other() -> JsPromise<i32> {
    unreachable!()
}

fn main() {
    let _ = JsPromise::new(async { Err::<i32, Mine>(Mine) });
}
