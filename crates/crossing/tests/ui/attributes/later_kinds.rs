use crossing::prelude::*;

#[js_import("globalThis.console.log")]
fn rest(#[js(rest)] values: JsAny);

fn main() {
    rest(JsAny::Null);
}
