//! What `./types.js` exports, declared by `cargo crossing bindings`.
//!
//! Make the module known before the first call: `JsHost::import(MODULE, "./types.js").await?`.
#![allow(clippy::too_many_arguments, clippy::type_complexity, reason = "JavaScript chose the signatures")]

use crossing::prelude::*;

/// The module's name.
pub const MODULE: &str = "Types";

js_type! {
    /// An object of the class `Map`.
    pub Map = "globalThis.Map";
    /// An object of the class `Set`.
    pub Set = "globalThis.Set";
    /// An object of the class `URL`.
    pub Url = "globalThis.URL";
}

#[js_import(get, "Level.High", MODULE)]
pub fn level_high() -> Result<f64, JsError>;

#[js_import(get, "Level.Low", MODULE)]
pub fn level_low() -> Result<f64, JsError>;

#[js_import("arrays", MODULE)]
pub fn arrays(
    #[js(Array)] numbers: &[f64],
    texts: &[String],
    objects: &[JsObject],
    #[js(Array)] nested: &[Vec<f64>],
    maybe: &[Option<String>],
) -> Result<f64, JsError>;

#[js_import("big", MODULE, returns = BigInt)]
pub fn big() -> Result<i64, JsError>;

#[js_import("bigs", MODULE, returns = BigInt)]
pub fn bigs() -> Result<Vec<i64>, JsError>;

#[js_import("bound", MODULE)]
pub fn bound(value: &str) -> Result<String, JsError>;

#[js_import("brand", MODULE)]
pub fn brand(id: &str, mode: &str) -> Result<String, JsError>;

#[js_import("bytes", MODULE)]
pub fn bytes(bytes: &[u8], floats: &[f32], #[js(BigInt)] bigs: &[i64]) -> Result<Vec<u8>, JsError>;

#[js_import(get, "config", MODULE)]
pub fn config() -> Result<JsObject, JsError>;

#[js_import(get, "config.depth", MODULE)]
pub fn config_depth() -> Result<f64, JsError>;

/// Sets `config.depth`.
#[js_import(set, "config.depth", MODULE)]
pub fn set_config_depth(value: f64) -> Result<(), JsError>;

#[js_import(get, "config.name", MODULE)]
pub fn config_name() -> Result<String, JsError>;

#[js_import(get, "counter", MODULE)]
pub fn counter() -> Result<f64, JsError>;

#[js_import("date", MODULE)]
pub fn date() -> Result<JsDate, JsError>;

// The closure is good until the call returns; for one that JavaScript keeps write `&Callback<dyn FnMut(…)>`.
#[js_import("each", MODULE)]
pub fn each(items: &[String], visit: &mut dyn FnMut(String, f64)) -> Result<(), JsError>;

// The closure is good until the call returns; for one that JavaScript keeps write `&Callback<dyn FnMut(…)>`.
#[js_import("each_later", MODULE)]
pub async fn each_later(visit: &dyn Fn(String)) -> Result<(), JsError>;

// `JsAny` or `JsObject` stands for a union.
#[js_import("either", MODULE)]
pub fn either(value: JsAny) -> Result<JsAny, JsError>;

// `JsAny` or `JsObject` stands for type parameter T.
#[js_import("first", MODULE)]
pub fn first(items: &[JsAny]) -> Result<JsAny, JsError>;

#[js_import("flag", MODULE)]
pub fn flag() -> Result<bool, JsError>;

// The closure is good until the call returns; for one that JavaScript keeps write `&Callback<dyn FnMut(…)>`.
#[js_import("fold", MODULE)]
pub fn fold(#[js(Array)] items: &[f64], combine: &mut dyn FnMut(f64, f64) -> f64) -> Result<f64, JsError>;

// The closure is good until the call returns; for one that JavaScript keeps write `&Callback<dyn FnMut(…)>`.
#[js_import("fold", MODULE)]
pub fn fold_with_start(
    #[js(Array)] items: &[f64],
    combine: &mut dyn FnMut(f64, f64) -> f64,
    start: f64,
) -> Result<f64, JsError>;

#[js_import("inside", MODULE)]
pub fn inside() -> Result<Vec<JsObject>, JsError>;

#[js_import("later", MODULE)]
pub async fn later(url: &str) -> Result<String, JsError>;

#[js_import("literal", MODULE)]
pub fn literal(mode: &str) -> Result<String, JsError>;

#[js_import("made", MODULE)]
pub fn made() -> Result<JsFunction<fn(f64) -> Result<f64, JsError>>, JsError>;

// `JsAny` or `JsObject` stands for a function with any number of arguments.
#[js_import("many", MODULE)]
pub fn many(visit: &JsObject) -> Result<(), JsError>;

#[js_import("map", MODULE)]
pub fn map(entries: &Map, record: &JsObject) -> Result<Map, JsError>;

#[js_import("map", MODULE)]
pub fn map_with_set(entries: &Map, record: &JsObject, set: &Set) -> Result<Map, JsError>;

#[js_import("max", MODULE)]
pub fn max(first: f64, #[js(rest)] others: &[f64]) -> Result<f64, JsError>;

#[js_import("maybe", MODULE)]
pub fn maybe(
    text: Option<&str>,
    count: Option<f64>,
    object: Option<&JsObject>,
) -> Result<Option<String>, JsError>;

#[js_import("nothing", MODULE)]
pub async fn nothing() -> Result<(), JsError>;

#[js_import("numbers", MODULE)]
pub fn numbers() -> Result<Vec<f64>, JsError>;

#[js_import("over", MODULE)]
pub fn over(value: &str) -> Result<String, JsError>;

#[js_import("over", MODULE)]
pub fn over_2(value: f64) -> Result<f64, JsError>;

#[js_import("over", MODULE)]
pub fn over_with_digits(value: f64, digits: f64) -> Result<f64, JsError>;

#[js_import("pair", MODULE)]
pub fn pair(#[js(Array)] pair: [f64; 2], mixed: [JsAny; 2]) -> Result<[f64; 2], JsError>;

// `JsAny` or `JsObject` stands for a union.
#[js_import("parse", MODULE)]
pub fn parse(text: &str) -> Result<JsAny, JsError>;

#[js_import("perhaps", MODULE)]
pub fn perhaps() -> Result<bool, JsError>;

// The closure is good until the call returns; for one that JavaScript keeps write `&Callback<dyn FnMut(…)>`.
#[js_import("perhaps", MODULE)]
pub fn perhaps_with_visit(visit: &mut dyn FnMut(String) -> bool) -> Result<bool, JsError>;

#[js_import("promised", MODULE)]
pub async fn promised(promise: JsPromise<f64>) -> Result<f64, JsError>;

#[js_import("same", MODULE)]
pub fn same(
    flag: bool,
    number: f64,
    #[js(BigInt)] big: i64,
    text: &str,
    date: JsDate,
    error: &JsError,
    anything: JsAny,
) -> Result<(), JsError>;

#[js_import("signal", MODULE)]
pub fn signal(signal: &crossing::AbortSignal) -> Result<bool, JsError>;

#[js_import("throws", MODULE)]
pub fn throws() -> Result<JsAny, JsError>;

#[js_import("url", MODULE)]
pub fn url(text: &str) -> Result<Url, JsError>;

#[js_import("url", MODULE)]
pub fn url_with_base(text: &str, base: &Url) -> Result<Url, JsError>;

#[js_import("variants", MODULE)]
pub fn variants(a: &str) -> Result<String, JsError>;

#[js_import("variants", MODULE)]
pub fn variants_with_b(a: &str, b: f64) -> Result<String, JsError>;

#[js_import("variants", MODULE)]
pub fn variants_with_b_and_c(a: &str, b: f64, c: bool) -> Result<String, JsError>;

// Not declared:
// - `unique`: symbols do not cross.
