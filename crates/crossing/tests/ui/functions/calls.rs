//! Arguments that a JavaScript function does not take.

use crossing::prelude::*;

fn f(f: &JsFunction<fn(String, i32) -> bool>, none: &JsFunction<fn()>) {
    f.call(("text",));
    f.call(("text", 1, 2));
    f.call("text");
    f.call((1, 1));
    f.call(("text", "text"));
    none.call(1);
}

fn main() {}
