use crossing::prelude::*;

struct Generic<T>(T);

impl<T> Generic<T> {
    #[js_import("f")]
    fn uses(value: T) -> T;

    #[js_import("f")]
    fn does_not_use(n: i32) -> i32;
}

fn main() {
    let _: i32 = Generic::<i32>::uses(1);
    let _: i32 = Generic::<i32>::does_not_use(1);
}
