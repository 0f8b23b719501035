use crossing::prelude::*;

trait Trait {
    fn export() -> i32;
}

struct Type;

#[js_export]
impl Trait for Type {
    #[js_export]
    fn export() -> i32 {
        1
    }
}

fn main() {
    let _: i32 = Type::export();
}
