use crossing::prelude::*;

struct Type;

#[js_export]
async fn export() -> i32 {
    1
}

#[js_export]
impl Type {
    #[js_export]
    async fn associated() {}
}

fn main() {
    drop(export());
    drop(Type::associated());
}
