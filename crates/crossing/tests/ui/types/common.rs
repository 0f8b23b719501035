//! Types that users will try first and that do not cross yet.

use crossing::prelude::*;
use std::collections::HashMap;

#[js_import("f")]
fn tuple() -> (i32, i32);

#[js_import("f")]
fn map() -> HashMap<String, i32>;

#[js_import("f")]
fn boxed(value: Box<str>);

fn main() {}
