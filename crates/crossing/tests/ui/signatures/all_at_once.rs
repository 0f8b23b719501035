//! Every mistake of an item is told at once.

use crossing::prelude::*;

#[js_import("f", returns = Nothing)]
const unsafe fn import<T>(&self, #[js(Nothing)] value: impl ToJs, (a, b): (i32, i32)) -> Self {}

#[js_export(nothing = 1)]
async fn export<T>(#[js(Nothing)] _value: i64, self) {}

fn main() {}
