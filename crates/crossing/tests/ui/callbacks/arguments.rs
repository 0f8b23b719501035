use crossing::prelude::*;

#[js_import("f")]
fn text(f: &dyn Fn(&str));

#[js_import("f")]
fn object(f: &mut dyn FnMut(i32, &JsObject) -> i32);

#[js_import("f")]
fn nested(f: Option<&dyn Fn(Vec<&str>)>);

#[js_import("f")]
fn nine(f: &dyn Fn(i32, i32, i32, i32, i32, i32, i32, i32, i32));

fn main() {}
