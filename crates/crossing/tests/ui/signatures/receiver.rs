use crossing::prelude::*;

struct Type;

impl Type {
    #[js_import("f")]
    fn import(&self, n: i32);

    #[js_import("f")]
    async fn future(self, n: i32);

    #[js_import("f")]
    fn mutable(self: &mut Type);
}

#[js_export]
impl Type {
    #[js_export]
    fn export(&self) -> i32 {
        1
    }

    #[js_export]
    fn consumed(self: Box<Self>) {}
}

fn main() {
    Type.import(1);
    Type.mutable();
    Type.export();
    drop(Type.future(1));
}
