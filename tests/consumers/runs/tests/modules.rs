//! Tests whose modules are not there, or not as they should be.

use crossing::prelude::*;

#[js_import("go", "M")]
fn go() -> Result<i32, JsError>;

#[crossing::test(modules("M" = "no-such-package"))]
fn has_no_package() {}

#[crossing::test(modules("M" = "./tests/throws.js"))]
fn has_one_that_throws() {}

#[crossing::test(modules("M" = "./tests/hangs.js"), timeout = 0.5)]
fn has_one_that_hangs() {}

#[crossing::test(modules("M" = "./tests/syntax.js"))]
fn has_one_that_does_not_parse() {}

#[crossing::test]
fn has_none() -> Result<(), JsError> {
    go().map(drop)
}
