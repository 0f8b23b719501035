use crossing::prelude::*;

#[js_import]
fn no_arguments();

#[js_import()]
fn empty();

#[js_import(module = "M")]
fn only_module();

#[js_import(returns = Number)]
fn only_returns() -> i64;

#[js_import = "f"]
fn assigned();

fn main() {
    no_arguments();
    empty();
    only_module();
    let _: i64 = only_returns();
}
