//! The error of a `Result`.

use crossing::prelude::*;

struct Mine;

#[js_import("f")]
fn import() -> Result<i32, Mine>;

#[js_import("f")]
async fn future() -> Result<i32, Mine>;

#[js_export]
fn export() -> Result<i32, Mine> {
    Err(Mine)
}

fn main() {
    let _: Result<i32, Mine> = import();
    drop(future());
    let _: Result<i32, Mine> = export();
}
