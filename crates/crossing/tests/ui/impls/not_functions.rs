//! Marked blocks that cannot be exported, with other mistakes inside.

use crossing::prelude::*;

struct Type;

trait Trait {
    const N: i32;
}

#[js_export]
unsafe impl Send for Type {}

#[js_export]
impl Trait for Type {
    #[js_export]
    const N: i32 = 1;
}

#[js_export(name = "x")]
impl<T> Iterator for Generic<T>
where
    T: Clone,
{
    type Item = T;
    #[js_export(rename = "n")]
    fn next(&mut self) -> Option<T> {
        None
    }
}

struct Generic<T>(T);

fn main() {
    let _ = Type::N;
    Generic(1).next();
}
