use crossing::prelude::*;

struct Type;

impl Type {
    #[js_import("f")]
    fn argument(value: &Self);

    #[js_import("f")]
    fn result(n: i32) -> Result<Option<Self>, JsError>;

    #[js_import("f")]
    fn associated() -> Self::Nothing;
}

fn main() {
    Type::argument(&Type);
    let _: Result<Option<Type>, JsError> = Type::result(1);
}
