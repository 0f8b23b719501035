use crossing::prelude::*;

struct Generic<T>(T);

#[js_export]
impl<T> Generic<T> {
    #[js_export]
    pub fn export() -> i32 {
        1
    }
}

fn main() {
    let _: i32 = Generic::<u8>::export();
}
