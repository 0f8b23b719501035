use crossing::prelude::*;

struct Mine;

#[js_import("f")]
fn pointer(f: &Callback<fn(i32)>);

#[js_import("f")]
fn display(f: &Callback<dyn std::fmt::Display>);

#[js_import("f")]
fn bare(f: &Callback<dyn Fn(i64)>);

#[js_import("f")]
fn argument(f: &Callback<dyn FnMut(Option<Mine>)>);

#[js_import("f")]
fn borrowed(f: &Callback<dyn FnOnce(&str)>);

#[js_import("f")]
fn nested(f: &Callback<dyn Fn() -> Callback<dyn Fn(Mine)>>);

#[js_import("f")]
fn result() -> Callback<dyn Fn(i32)>;

#[js_export]
fn taken(_f: Callback<dyn Fn(i32)>) {}

#[js_export]
fn given() -> Callback<dyn Fn(Mine)> {
    unimplemented!()
}

#[js_import("f")]
fn annotated(#[js(Object)] f: &Callback<dyn Fn(i32)>);

type Nine = Callback<dyn Fn(i32, i32, i32, i32, i32, i32, i32, i32, i32)>;

#[js_import("f")]
fn nine(f: &Nine);

fn main() {}
