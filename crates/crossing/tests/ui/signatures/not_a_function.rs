use crossing::prelude::*;

#[js_import("f")]
struct Import;

#[js_import("f")]
static NAME: i32 = 1;

#[js_export]
struct Export;

#[js_export]
enum Enum {
    Variant,
}

#[js_export]
mod module {}

#[js_export]
trait Trait {
    fn method();
}

#[crossing::main]
struct Main;

fn main() {
    let _ = (Import, NAME, Export, Enum::Variant);
}
