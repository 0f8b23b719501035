use crossing::prelude::*;

const MISSING: &str = js_module!("./missing.js");

const OUTSIDE: &str = js_module!("./other.js");

const NO_SCRIPT: &str = js_module!("./files.rs");

const NO_TEXT: &str = js_module!(missing);

#[js_import("f", js_module!("./missing.mts"))]
fn f();

fn main() {
    f();
}
