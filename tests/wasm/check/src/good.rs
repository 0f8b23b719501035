//! Imports that fit, or of which it cannot be told.

mod functions {
    use crossing::prelude::*;
    #[js_import("add", "good_functions")]
    fn add(a: i32, b: i32) -> i32;
    #[js_import("arrow", "good_functions")]
    fn arrow(a: i32) -> i32;
    #[js_import("expression", "good_functions")]
    fn expression(a: &str) -> String;
    #[js_import("changing", "good_functions")]
    fn changing(a: bool);
}

mod renamed {
    use crossing::prelude::*;
    #[js_import("b", "good_renamed")]
    fn b(x: i32) -> i32;
    #[js_import("with-dash", "good_renamed")]
    fn dash(x: i32) -> i32;
}

mod stars {
    use crossing::prelude::*;
    #[js_import("b", "good_stars")]
    fn b(x: i32) -> i32;
    #[js_import("circle", "good_stars")]
    fn circle() -> i32;
}

mod imported_and_exported {
    use crossing::prelude::*;
    #[js_import("plus", "good_imported_and_exported")]
    fn plus(x: i32) -> i32;
    #[js_import("all.b", "good_imported_and_exported")]
    fn all(x: i32) -> i32;
    #[js_import("again.b", "good_imported_and_exported")]
    fn again(x: i32) -> i32;
}

mod default_function {
    use crossing::prelude::*;
    #[js_import("default", "good_default_function")]
    fn greet(name: &str) -> String;
}

mod default_class {
    use crossing::prelude::*;
    #[js_import(new, "default", "good_default_class")]
    fn counter(start: i32) -> JsObject;
    #[js_import("default.parse", "good_default_class")]
    fn parse(text: &str) -> JsObject;
}

mod default_object {
    use crossing::prelude::*;
    #[js_import("default.greet", "good_default_object")]
    fn greet(name: &str) -> String;
    #[js_import("named", "good_default_object")]
    fn named(name: &str) -> String;
}

mod heirs {
    use crossing::prelude::*;
    #[js_import(new, "Child", "good_heirs")]
    fn child(name: &str) -> JsObject;
    #[js_import(new, "Strange", "good_heirs")]
    fn strange(a: i32, b: i32, c: i32) -> JsObject;
}

mod old_class {
    use crossing::prelude::*;
    #[js_import(new, "Point", "good_old_class")]
    fn point(x: f64, y: f64) -> JsObject;
}

mod optional {
    use crossing::prelude::*;
    #[js_import("greet", "good_optional")]
    fn greet(name: &str) -> String;
    #[js_import("greet", "good_optional")]
    fn greet_with(name: &str, mark: Option<&str>) -> String;
}

mod defaults {
    use crossing::prelude::*;
    #[js_import("area", "good_defaults")]
    fn area(width: f64) -> f64;
    #[js_import("draw", "good_defaults")]
    fn draw();
}

mod rest {
    use crossing::prelude::*;
    #[js_import("max", "good_rest")]
    fn max(#[js(rest)] values: &[f64]) -> f64;
    #[js_import("max", "good_rest")]
    fn max_of_three(a: f64, b: f64, c: f64) -> f64;
    #[js_import("log", "good_rest")]
    fn log(level: &str, #[js(rest)] values: &[JsAny]);
}

mod tested {
    use crossing::prelude::*;
    #[js_import("area", "good_tested")]
    fn area(width: f64) -> f64;
    #[js_import("name", "good_tested")]
    fn name() -> String;
    #[js_import("size", "good_tested")]
    fn size() -> f64;
    #[js_import("unused", "good_tested")]
    fn unused() -> f64;
}

mod overloads {
    use crossing::prelude::*;
    #[js_import("parse", "good_overloads")]
    fn parse_text(value: &str) -> f64;
    #[js_import("parse", "good_overloads")]
    fn parse_number(value: f64, digits: u8) -> String;
}

mod generics {
    use crossing::prelude::*;
    #[js_import("first", "good_generics")]
    fn first(values: &[String]) -> Option<String>;
    #[js_import("same", "good_generics")]
    fn same(value: i32) -> i32;
    #[js_import("wrap", "good_generics")]
    fn wrap(value: i32) -> JsObject;
}

mod unions {
    use crossing::prelude::*;
    #[js_import("pad", "good_unions")]
    fn pad_number(text: &str, by: u32) -> String;
    #[js_import("pad", "good_unions")]
    fn pad_text(text: &str, by: &str) -> String;
    #[js_import("either", "good_unions")]
    fn either(flag: bool) -> JsAny;
}

mod anything {
    use crossing::prelude::*;
    #[js_import("a", "good_anything")]
    fn a(value: &str) -> i32;
    #[js_import("b", "good_anything")]
    fn b(value: bool) -> Result<Vec<String>, JsError>;
    #[js_import("c", "good_anything")]
    fn c(value: f64) -> String;
}

mod promises {
    use crossing::prelude::*;
    #[js_import("a", "good_promises")]
    async fn a() -> Result<i32, JsError>;
    #[js_import("b", "good_promises")]
    async fn b() -> Result<String, JsError>;
    #[js_import("c", "good_promises")]
    async fn c() -> Result<(), JsError>;
    #[js_import("a", "good_promises")]
    fn d() -> Result<JsPromise<i32>, JsError>;
    #[js_import("a", "good_promises")]
    fn e() -> Result<JsAny, JsError>;
}

mod promises_typed {
    use crossing::prelude::*;
    #[js_import("a", "good_promises_typed")]
    async fn a() -> Result<i32, JsError>;
    #[js_import("b", "good_promises_typed")]
    async fn b() -> Result<String, JsError>;
    #[js_import("c", "good_promises_typed")]
    async fn c() -> Result<f64, JsError>;
    #[js_import("d", "good_promises_typed")]
    async fn d() -> Result<bool, JsError>;
}

mod nothing {
    use crossing::prelude::*;
    #[js_import("find", "good_nothing")]
    fn find(key: &str) -> Option<String>;
    #[js_import("find", "good_nothing")]
    fn must_find(key: &str) -> Result<String, JsError>;
    #[js_import("run", "good_nothing")]
    fn run();
    #[js_import("run", "good_nothing")]
    fn ran() -> Option<i32>;
}

mod paths {
    use crossing::prelude::*;
    #[js_import("text.upper", "good_paths")]
    fn upper(text: &str) -> String;
    #[js_import("text.deep.er", "good_paths")]
    fn deeper(value: i32) -> i32;
    #[js_import("text.toString", "good_paths")]
    fn to_string() -> String;
    #[js_import("made.whatever", "good_paths")]
    fn whatever(value: i32) -> i32;
    #[js_import("frozen.f", "good_paths")]
    fn frozen(value: i32) -> i32;
}

mod open_objects {
    use crossing::prelude::*;
    #[js_import("spread.upper", "good_open_objects")]
    fn upper(text: &str) -> String;
    #[js_import("spread.own", "good_open_objects")]
    fn own() -> i32;
    #[js_import("computed.anything", "good_open_objects")]
    fn anything(value: i32) -> i32;
    #[js_import("unknown.f", "good_open_objects")]
    fn unknown();
}

mod instances {
    use crossing::prelude::*;
    #[js_import("counter.increment", "good_instances")]
    fn increment() -> i32;
    #[js_import("counter.inherited", "good_instances")]
    fn inherited() -> String;
    #[js_import(get, "counter.name", "good_instances")]
    fn name() -> String;
    #[js_import(set, "counter.name", "good_instances")]
    fn set_name(name: &str);
    #[js_import("list.push", "good_instances")]
    fn push(value: i32) -> u32;
}

mod untyped_instances {
    use crossing::prelude::*;
    #[js_import("counter.later", "good_untyped_instances")]
    fn later() -> i32;
}

mod statics {
    use crossing::prelude::*;
    #[js_import("Color.parse", "good_statics")]
    fn parse(text: &str) -> JsObject;
    #[js_import(get, "Color.black", "good_statics")]
    fn black() -> JsObject;
    #[js_import(get, "Color.name", "good_statics")]
    fn name() -> String;
}

mod enums {
    use crossing::prelude::*;
    #[js_import(get, "Level.Low", "good_enums")]
    fn low() -> i32;
    #[js_import(get, "Name.A", "good_enums")]
    fn name() -> String;
    #[js_import("use", "good_enums")]
    fn use_level(level: i32, name: &str);
}

mod namespaces {
    use crossing::prelude::*;
    #[js_import("math.square", "good_namespaces")]
    fn square(value: f64) -> f64;
    #[js_import("greet", "good_namespaces")]
    fn greet(name: &str) -> String;
    #[js_import("greet.loud", "good_namespaces")]
    fn loud(name: &str) -> String;
}

mod properties {
    use crossing::prelude::*;
    #[js_import(get, "config.depth", "good_properties")]
    fn depth() -> i32;
    #[js_import(set, "config.depth", "good_properties")]
    fn set_depth(value: i32);
    #[js_import(set, "config.added", "good_properties")]
    fn set_added(value: &str);
    #[js_import(get, "config.added", "good_properties")]
    fn added() -> Option<String>;
    #[js_import(get, "maybe", "good_properties")]
    fn maybe() -> Option<String>;
}

mod types_beside {
    use crossing::prelude::*;
    #[js_import("area", "good_types_beside")]
    fn area(width: f64) -> f64;
    #[js_import("untyped", "good_types_beside")]
    fn untyped(width: f64) -> f64;
}

mod common_js {
    use crossing::prelude::*;
    #[js_import("area", "good_common_js")]
    fn area(width: f64, height: f64) -> f64;
    #[js_import("default.area", "good_common_js")]
    fn default_area(width: f64, height: f64) -> f64;
    #[js_import("hidden", "good_common_js")]
    fn hidden(width: f64) -> f64;
}

mod jsdoc {
    use crossing::prelude::*;
    #[js_import("repeat", "good_jsdoc")]
    fn repeat(text: &str) -> String;
    #[js_import("repeat", "good_jsdoc")]
    fn repeat_times(text: &str, times: u32) -> String;
    #[js_import("wait", "good_jsdoc")]
    async fn wait(options: &JsObject) -> Result<String, JsError>;
    #[js_import("typed", "good_jsdoc")]
    fn typed(a: f64) -> bool;
    #[js_import("strange", "good_jsdoc")]
    fn strange(a: f64, b: &str) -> bool;
}

mod callable_types {
    use crossing::prelude::*;
    #[js_import("a", "good_callable_types")]
    fn a(value: i32) -> String;
    #[js_import("b", "good_callable_types")]
    fn b(value: &str) -> bool;
    #[js_import("c", "good_callable_types")]
    fn c(value: i32) -> String;
    #[js_import(new, "D", "good_callable_types")]
    fn d(value: i32) -> JsObject;
}

mod structural {
    use crossing::prelude::*;
    #[js_import("size", "good_structural")]
    fn size(text: &str) -> u32;
    #[js_import("sum", "good_structural")]
    fn sum(values: &[u8]) -> u32;
    #[js_import("bytes", "good_structural")]
    fn bytes(values: &[u8]);
    #[js_import("show", "good_structural")]
    fn show(value: f64);
    #[js_import("all", "good_structural")]
    fn all(value: &str);
}

mod brands {
    use crossing::prelude::*;
    #[js_import("open", "good_brands")]
    fn open(id: &str) -> u32;
    #[js_import("template", "good_brands")]
    fn template(id: &str);
}

mod arrays {
    use crossing::prelude::*;
    #[js_import("floats", "good_arrays")]
    fn floats(values: &[f32]) -> Vec<f32>;
    #[js_import("plain", "good_arrays")]
    fn plain(#[js(Array)] values: &[i32]) -> Vec<i32>;
    #[js_import("nested", "good_arrays")]
    fn nested() -> Vec<Vec<String>>;
    #[js_import("pair", "good_arrays")]
    fn pair() -> [f64; 2];
    #[js_import("rows", "good_arrays")]
    fn rows(values: &[String]);
}

mod dates_and_big_ints {
    use crossing::prelude::*;
    #[js_import("later", "good_dates_and_big_ints")]
    fn later(date: JsDate) -> JsDate;
    #[js_import("big", "good_dates_and_big_ints", returns = BigInt)]
    fn big(#[js(BigInt)] value: i64) -> u128;
    #[js_import("id", "good_dates_and_big_ints", returns = Number)]
    fn id(#[js(Number)] value: u64) -> i64;
}

mod views {
    use crossing::prelude::*;
    #[js_import("fill", "good_views")]
    fn fill(#[js(MemoryView)] pixels: &mut [u8]) -> Result<(), JsError>;
    #[js_import("keep", "good_views")]
    fn keep(pixels: ArraySegment<f64>) -> Result<(), JsError>;
}

mod destructured {
    use crossing::prelude::*;
    #[js_import("a", "good_destructured")]
    fn a(value: i32) -> i32;
    #[js_import("b", "good_destructured")]
    fn b(value: i32) -> i32;
}

mod casts {
    use crossing::prelude::*;
    #[js_import("a", "good_casts")]
    fn a() -> i32;
    #[js_import("b.f", "good_casts")]
    fn b(value: i32) -> i32;
    #[js_import(get, "c", "good_casts")]
    fn c() -> String;
}

mod mixed_results {
    use crossing::prelude::*;
    #[js_import("pick", "good_mixed_results")]
    fn pick(flag: bool) -> String;
    #[js_import("fail", "good_mixed_results")]
    fn fail() -> i32;
    #[js_import("each", "good_mixed_results")]
    fn each() -> JsObject;
    #[js_import("early", "good_mixed_results")]
    fn early(flag: bool) -> i32;
}

mod globals {
    use crossing::prelude::*;
    #[js_import("globalThis.console.log", "good_globals")]
    fn log(text: &str);
    #[js_import(method, "whatever.you.like")]
    fn method(this: &JsObject);
    #[js_import("globalThis.no.such.thing")]
    fn none();
}

mod declarations_only {
    use crossing::prelude::*;
    #[js_import("a", "good_declarations_only")]
    fn a(value: i32) -> i32;
    #[js_import("b", "good_declarations_only")]
    fn b() -> i32;
}

mod shadowed_types {
    use crossing::prelude::*;
    #[js_import("now", "good_shadowed_types")]
    fn now() -> String;
    #[js_import("wait", "good_shadowed_types")]
    fn wait() -> i32;
}

mod recursive_types {
    use crossing::prelude::*;
    #[js_import("a", "good_recursive_types")]
    fn a(value: &str) -> JsAny;
    #[js_import("b", "good_recursive_types")]
    fn b() -> JsObject;
}

mod options {
    use crossing::prelude::*;
    #[js_import("set", "good_options")]
    fn set(value: Option<i32>);
    #[js_import("many", "good_options")]
    fn many(values: &[Option<String>]) -> Vec<Option<String>>;
}

mod registered {
    use crossing::prelude::*;
    #[js_import("greet", "good_registered")]
    fn greet(name: &str);
    #[js_import("b", "good_shim")]
    fn b(x: i32) -> i32;
    #[js_import("f", "good_option")]
    fn f(x: i32) -> i32;
    #[js_import("anything", "good_unknown")]
    fn unknown(x: i32) -> i32;
}

mod host_import {
    use crossing::prelude::*;
    const URL: &str = "./good/functions.js?v=1";
    async fn load() -> Result<(), JsError> {
        JsHost::import("good_host", URL).await?;
        add(1, 2);
        Ok(())
    }
    #[js_import("add", "good_host")]
    fn add(a: i32, b: i32) -> i32;
}

mod beside {
    use crossing::prelude::*;
    #[js_import("half", js_module!("./beside.js"))]
    fn half(value: f64) -> f64;
}

mod script {
    use crossing::prelude::*;
    #[js_import("half", "good_script")]
    fn half(value: f64) -> f64;
}

mod callbacks {
    use crossing::prelude::*;
    #[js_import("each", "good_callbacks")]
    fn each(visit: &mut dyn FnMut(String)) -> Result<(), JsError>;
    #[js_import("each", "good_callbacks")]
    fn each_with_index(visit: &mut dyn FnMut(String, u32) -> i32) -> Result<(), JsError>;
    #[js_import("each", "good_callbacks")]
    fn each_with_more(visit: &mut dyn FnMut(String, u32, Option<bool>)) -> Result<(), JsError>;
    #[js_import("all", "good_callbacks")]
    fn all(visit: &mut dyn FnMut(JsAny, f64)) -> Result<(), JsError>;
    #[js_import("any", "good_callbacks")]
    fn any(visit: &mut dyn FnMut(i32) -> i32) -> Result<(), JsError>;
    #[js_import("made", "good_callbacks")]
    fn made() -> JsFunction<fn(f64) -> f64>;
    #[js_import("back", "good_callbacks")]
    fn back(function: &JsFunction<fn(f64) -> f64>) -> Result<(), JsError>;
}

mod beginnings {
    use crossing::prelude::*;
    #[js_import("open", "good_beginnings")]
    fn open(name: &str, visit: &mut dyn FnMut(String), options: &JsObject) -> Result<(), JsError>;
    #[js_import(get, "state.current", "good_beginnings")]
    fn current() -> String;
    #[js_import(set, "state.current", "good_beginnings")]
    fn set_current(value: &str);
}
