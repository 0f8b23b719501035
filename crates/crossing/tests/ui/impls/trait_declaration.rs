use crossing::prelude::*;

trait Trait {
    #[js_import("f")]
    fn import(n: i32) -> i32;
}

struct Type;

impl Trait for Type {
    #[js_import("f")]
    fn import(n: i32) -> i32;
}

fn main() {
    let _: i32 = Type::import(1);
}
