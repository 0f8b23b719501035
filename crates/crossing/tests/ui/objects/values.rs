use crossing::prelude::*;

fn bare_integer(object: &JsObject) -> Result<i64, JsError> {
    object.get_property("id")
}

fn set_bare_integer(object: &JsObject) -> Result<(), JsError> {
    object.set_property("id", 7_u64)
}

fn no_tuple(object: &JsObject) -> Result<(), JsError> {
    object.call_method("take", 1)
}

fn nine(object: &JsObject) -> Result<(), JsError> {
    object.invoke((1, 2, 3, 4, 5, 6, 7, 8, 9))
}

fn borrow(object: &JsObject) -> Result<&str, JsError> {
    object.get_property("text")
}

fn main() {}
