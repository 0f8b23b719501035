//! Where a function can stand: arguments and results of imports and exports, options, arrays, promises, properties.

use crossing::prelude::*;

type Increment = JsFunction<fn(i32) -> Result<i32, JsError>>;

#[js_import("give", "functions")]
fn give() -> Result<Increment, JsError>;
#[js_import("give", "functions")]
fn give_option() -> Result<Option<Increment>, JsError>;
#[js_import("give", "functions")]
fn give_all() -> Result<Vec<Increment>, JsError>;
#[js_import("give", "functions")]
async fn give_later() -> Result<Increment, JsError>;
#[js_import("take", "functions")]
fn take(function: &Increment, optional: Option<Increment>, all: &[Increment]) -> Result<(), JsError>;

#[js_export(namespace = "places")]
fn given() -> Result<i32, JsError> {
    give()?.call((1,))
}

#[js_export(namespace = "places")]
fn given_option() -> Result<Option<i32>, JsError> {
    give_option()?.map(|function| function.call((1,))).transpose()
}

#[js_export(namespace = "places")]
fn given_all() -> Result<Vec<i32>, JsError> {
    give_all()?.iter().map(|function| function.call((1,))).collect()
}

#[js_export(namespace = "places")]
async fn given_later() -> Result<i32, JsError> {
    give_later().await?.call((1,))
}

#[js_export(namespace = "places")]
fn passed(function: Increment) -> Result<(), JsError> {
    take(&function, Some(function.clone()), &[function.clone(), function.clone()])
}

#[js_export(namespace = "places")]
fn option(function: Option<Increment>) -> Result<Option<i32>, JsError> {
    function.map(|function| function.call((1,))).transpose()
}

#[js_export(namespace = "places")]
fn lent_option(function: Option<&Increment>) -> Result<Option<i32>, JsError> {
    function.map(|function| function.call((1,))).transpose()
}

#[js_export(namespace = "places")]
fn all(functions: Vec<Option<Increment>>) -> Result<i32, JsError> {
    functions.iter().flatten().try_fold(1, |number, function| function.call((number,)))
}

#[js_export(namespace = "places")]
async fn promised(function: JsPromise<Increment>) -> Result<i32, JsError> {
    function.await?.call((1,))
}

/// It begins at the call and calls after a wait.
#[js_export(namespace = "places")]
async fn held(function: &Increment) -> Result<i32, JsError> {
    crossing::time::sleep(std::time::Duration::ZERO).await;
    function.call((1,))
}

#[js_export(namespace = "places")]
fn property(object: &JsObject) -> Result<i32, JsError> {
    let function: Increment = object.get_property("increment")?;
    object.set_property("same", &function)?;
    object.call_method::<()>("take", (&function,))?;
    function.call_with_this(object, (1,))
}

#[js_export(namespace = "places")]
fn converted(object: JsObject) -> Result<i32, JsError> {
    let function: Increment = object.try_into()?;
    function.call((1,))
}

#[js_export(namespace = "places")]
fn object(function: Increment) -> JsObject {
    function.into()
}

#[js_export(namespace = "places")]
fn any(function: Increment) -> JsAny {
    function.into()
}

#[js_export(namespace = "places")]
fn back(function: Increment) -> Increment {
    function
}

#[js_export(namespace = "places")]
fn back_option(function: Option<Increment>) -> Option<Increment> {
    function
}

#[js_export(namespace = "places")]
async fn back_all(functions: Vec<Increment>) -> Vec<Increment> {
    functions
}

#[js_export(namespace = "places")]
fn is_same(one: &Increment, other: &Increment) -> bool {
    one == other
}

#[js_export(namespace = "places")]
fn name(function: Increment) -> Result<String, JsError> {
    function.get_property("name")
}

#[js_export(namespace = "places")]
fn debug(function: Increment) -> String {
    format!("{function:?}")
}
