use crossing::prelude::*;

struct Mine;

#[js_import("f")]
fn bare(f: &dyn Fn(i64));

#[js_import("f")]
fn bare_result(f: &mut dyn FnMut() -> u64);

#[js_import("f")]
fn argument(f: &dyn Fn(Mine));

#[js_import("f")]
fn result(f: &dyn Fn() -> Mine);

#[js_import("f")]
fn inner(f: &dyn Fn(Vec<Option<Mine>>));

#[js_import("f")]
fn result_argument(f: &dyn Fn(Result<i32, JsError>));

#[js_import("f")]
fn error(f: &dyn Fn() -> Result<i32, Mine>);

#[js_import("f")]
fn annotated(#[js(Number)] f: &dyn Fn(i32));

fn main() {}
