use crossing::prelude::*;

struct Type;

trait Trait {
    type Result;
}

impl Trait for Type {
    type Result = i32;
}

impl Type {
    #[js_import("f")]
    fn argument(value: &Self);

    #[js_import("f")]
    fn result(n: i32) -> Result<Option<Self>, JsError>;

    #[js_import("f")]
    fn associated() -> <Self as Trait>::Result;
}

fn main() {
    Type::argument(&Type);
    let _: Result<Option<Type>, JsError> = Type::result(1);
}
