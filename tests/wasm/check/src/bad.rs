//! Imports that do not fit what their modules export, a case a module. `expected.txt` has what is said of each.

mod missing_file {
    use crossing::prelude::*;
    #[js_import("add", "bad_missing_file")]
    fn add(a: i32, b: i32) -> i32;
}

mod syntax_error {
    use crossing::prelude::*;
    #[js_import("add", "bad_syntax_error")]
    fn add(a: i32, b: i32) -> i32;
}

mod declared_twice {
    use crossing::prelude::*;
    #[js_import("add", "bad_declared_twice")]
    fn add(a: i32, b: i32) -> i32;
}

mod not_exported {
    use crossing::prelude::*;
    #[js_import("add", "bad_not_exported")]
    fn add(a: i32, b: i32) -> i32;
}

mod misspelled {
    use crossing::prelude::*;
    #[js_import("getMesage", "bad_misspelled")]
    fn get_message() -> String;
}

mod other_case {
    use crossing::prelude::*;
    #[js_import("innerhtml", "bad_other_case")]
    fn inner_html() -> String;
}

mod rust_case {
    use crossing::prelude::*;
    #[js_import("get_message", "bad_rust_case")]
    fn get_message() -> String;
}

mod no_default {
    use crossing::prelude::*;
    #[js_import("default", "bad_no_default")]
    fn greet();
}

mod renamed {
    use crossing::prelude::*;
    #[js_import("add", "bad_renamed")]
    fn add(a: i32, b: i32) -> i32;
}

mod renamed_again {
    use crossing::prelude::*;
    #[js_import("plus", "bad_renamed_again")]
    fn add(a: i32, b: i32) -> i32;
}

mod not_in_stars {
    use crossing::prelude::*;
    #[js_import("times", "bad_not_in_stars")]
    fn times(a: i32, b: i32) -> i32;
}

mod default_of_star {
    use crossing::prelude::*;
    #[js_import("default", "bad_default_of_star")]
    fn greet(name: &str);
}

mod only_a_type {
    use crossing::prelude::*;
    #[js_import("Options", "bad_only_a_type")]
    fn options() -> JsObject;
}

mod not_in_object {
    use crossing::prelude::*;
    #[js_import("text.trim", "bad_not_in_object")]
    fn trim(text: &str) -> String;
}

mod not_in_namespace {
    use crossing::prelude::*;
    #[js_import("math.cube", "bad_not_in_namespace")]
    fn cube(value: f64) -> f64;
}

mod not_in_enum {
    use crossing::prelude::*;
    #[js_import(get, "Level.High", "bad_not_in_enum")]
    fn high() -> i32;
}

mod class_called {
    use crossing::prelude::*;
    #[js_import("Counter", "bad_class_called")]
    fn counter() -> JsObject;
}

mod arrow_constructed {
    use crossing::prelude::*;
    #[js_import(new, "Counter", "bad_arrow_constructed")]
    fn counter() -> JsObject;
}

mod async_constructed {
    use crossing::prelude::*;
    #[js_import(new, "Counter", "bad_async_constructed")]
    fn counter() -> JsObject;
}

mod abstract_constructed {
    use crossing::prelude::*;
    #[js_import(new, "Shape", "bad_abstract_constructed")]
    fn shape() -> JsObject;
}

mod object_called {
    use crossing::prelude::*;
    #[js_import("config", "bad_object_called")]
    fn config() -> JsObject;
}

mod number_called {
    use crossing::prelude::*;
    #[js_import("depth", "bad_number_called")]
    fn depth() -> i32;
}

mod not_in_instance {
    use crossing::prelude::*;
    #[js_import("counter.increase", "bad_not_in_instance")]
    fn increase() -> i32;
}

mod too_few {
    use crossing::prelude::*;
    #[js_import("add", "bad_too_few")]
    fn add(a: i32) -> i32;
}

mod too_few_handed_on {
    use crossing::prelude::*;
    #[js_import("log", "bad_too_few_handed_on")]
    fn log(text: &str);
}

mod too_few_typed {
    use crossing::prelude::*;
    #[js_import("greet", "bad_too_few_typed")]
    fn greet() -> String;
}

mod too_few_in_jsdoc {
    use crossing::prelude::*;
    #[js_import("greet", "bad_too_few_in_jsdoc")]
    fn greet() -> String;
}

mod too_few_for_a_class {
    use crossing::prelude::*;
    #[js_import(new, "Point", "bad_too_few_for_a_class")]
    fn point(x: f64) -> JsObject;
}

mod too_many {
    use crossing::prelude::*;
    #[js_import("square", "bad_too_many")]
    fn square(a: f64, b: f64) -> f64;
}

mod too_many_for_overloads {
    use crossing::prelude::*;
    #[js_import("pick", "bad_too_many_for_overloads")]
    fn pick(a: &str, b: &str, c: &str) -> String;
}

mod too_many_for_a_parent {
    use crossing::prelude::*;
    #[js_import(new, "Child", "bad_too_many_for_a_parent")]
    fn child(name: &str, age: i32) -> JsObject;
}

mod too_many_with_rest {
    use crossing::prelude::*;
    #[js_import("max", "bad_too_many_with_rest")]
    fn max(#[js(rest)] values: &[f64]) -> f64;
}

mod not_async {
    use crossing::prelude::*;
    #[js_import("answer", "bad_not_async")]
    async fn answer() -> Result<i32, JsError>;
}

mod not_async_and_nothing {
    use crossing::prelude::*;
    #[js_import("wait", "bad_not_async_and_nothing")]
    async fn wait() -> Result<(), JsError>;
}

mod not_async_typed {
    use crossing::prelude::*;
    #[js_import("answer", "bad_not_async_typed")]
    fn answer() -> Result<JsPromise<i32>, JsError>;
}

mod async_unknown_to_rust {
    use crossing::prelude::*;
    #[js_import("answer", "bad_async_unknown_to_rust")]
    fn answer() -> Result<String, JsError>;
}

mod async_not_awaited {
    use crossing::prelude::*;
    #[js_import("save", "bad_async_not_awaited")]
    fn save(text: &str);
}

mod argument {
    use crossing::prelude::*;
    #[js_import("greet", "bad_argument")]
    fn greet(name: i32);
}

mod argument_in_jsdoc {
    use crossing::prelude::*;
    #[js_import("repeat", "bad_argument_in_jsdoc")]
    fn repeat(text: &str, times: bool) -> String;
}

mod argument_big_int {
    use crossing::prelude::*;
    #[js_import("store", "bad_argument_big_int")]
    fn store(#[js(Number)] id: i64);
}

mod argument_array {
    use crossing::prelude::*;
    #[js_import("sum", "bad_argument_array")]
    fn sum(values: &[u8]) -> u32;
}

mod argument_elements {
    use crossing::prelude::*;
    #[js_import("join", "bad_argument_elements")]
    fn join(values: &[bool]) -> String;
}

mod argument_of_overloads {
    use crossing::prelude::*;
    #[js_import("parse", "bad_argument_of_overloads")]
    fn parse(value: bool) -> String;
}

mod argument_of_rest {
    use crossing::prelude::*;
    #[js_import("max", "bad_argument_of_rest")]
    fn max(#[js(rest)] values: &[String]) -> f64;
}

mod argument_through_aliases {
    use crossing::prelude::*;
    #[js_import("open", "bad_argument_through_aliases")]
    fn open(mode: f64);
}

mod argument_null {
    use crossing::prelude::*;
    #[js_import("greet", "bad_argument_null")]
    fn greet(name: Option<&str>);
}

mod result {
    use crossing::prelude::*;
    #[js_import("count", "bad_result")]
    fn count() -> i32;
}

mod result_of_body {
    use crossing::prelude::*;
    #[js_import("label", "bad_result_of_body")]
    fn label(value: f64) -> f64;
}

mod result_nothing {
    use crossing::prelude::*;
    #[js_import("total", "bad_result_nothing")]
    fn total(a: f64, b: f64) -> f64;
}

mod result_awaited {
    use crossing::prelude::*;
    #[js_import("load", "bad_result_awaited")]
    async fn load(url: &str) -> Result<i32, JsError>;
}

mod result_date {
    use crossing::prelude::*;
    #[js_import("now", "bad_result_date")]
    fn now() -> Result<f64, JsError>;
}

mod result_typed_array {
    use crossing::prelude::*;
    #[js_import("samples", "bad_result_typed_array")]
    fn samples() -> Vec<f64>;
}

mod result_big_int {
    use crossing::prelude::*;
    #[js_import("id", "bad_result_big_int", returns = Number)]
    fn id() -> i64;
}

mod result_null {
    use crossing::prelude::*;
    #[js_import("find", "bad_result_null")]
    fn find(key: &str) -> String;
}

mod export_set {
    use crossing::prelude::*;
    #[js_import(set, "depth", "bad_export_set")]
    fn set_depth(value: i32);
}

mod read_only_set {
    use crossing::prelude::*;
    #[js_import(set, "config.depth", "bad_read_only_set")]
    fn set_depth(value: i32);
}

mod set_type {
    use crossing::prelude::*;
    #[js_import(set, "config.depth", "bad_set_type")]
    fn set_depth(value: &str);
}

mod get_type {
    use crossing::prelude::*;
    #[js_import(get, "version", "bad_get_type")]
    fn version() -> i32;
}

mod get_missing {
    use crossing::prelude::*;
    #[js_import(get, "versoin", "bad_get_missing")]
    fn version() -> String;
}

mod get_of_a_setter {
    use crossing::prelude::*;
    #[js_import(get, "config.depth", "bad_get_of_a_setter")]
    fn depth() -> i32;
}

mod types_beside {
    use crossing::prelude::*;
    #[js_import("area", "bad_types_beside")]
    fn area(width: f64) -> f64;
}

mod types_of_what_is_gone {
    use crossing::prelude::*;
    #[js_import("area", "bad_types_of_what_is_gone")]
    fn area(width: f64) -> f64;
}

mod common_js {
    use crossing::prelude::*;
    #[js_import("area", "bad_common_js")]
    fn area(width: f64) -> f64;
}

mod registered {
    use crossing::prelude::*;
    #[js_import("greet", "bad_registered")]
    fn greet(name: &str);
    #[js_import("page.title", "bad_registered")]
    fn title() -> String;
}

mod beside {
    use crossing::prelude::*;
    #[js_import("half", js_module!("./beside.js"))]
    fn half() -> f64;
}

mod argument_of_a_bound {
    use crossing::prelude::*;
    #[js_import("pick", "bad_argument_of_a_bound")]
    fn pick(value: f64) -> JsAny;
}

mod callback_argument {
    use crossing::prelude::*;
    #[js_import("each", "bad_callback_argument")]
    fn each(visit: &mut dyn FnMut(i32)) -> Result<(), JsError>;
}

mod callback_arguments {
    use crossing::prelude::*;
    #[js_import("each", "bad_callback_arguments")]
    fn each(visit: &mut dyn FnMut(String, u32)) -> Result<(), JsError>;
}

mod callback_result {
    use crossing::prelude::*;
    #[js_import("keep", "bad_callback_result")]
    fn keep(test: &dyn Fn(String) -> String) -> Result<Vec<String>, JsError>;
}
