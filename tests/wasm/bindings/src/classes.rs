//! What `./classes.js` exports, declared by `cargo crossing bindings`.
//!
//! Make the module known before the first call: `JsHost::import(MODULE, "./classes.js").await?`.
#![allow(clippy::too_many_arguments, clippy::type_complexity, reason = "JavaScript chose the signatures")]

use crossing::prelude::*;

/// The module's name.
pub const MODULE: &str = "Classes";

/// An object of the class `Base`.
pub type Base = JsObject;

/// Makes a new `Base`.
#[js_import(new, "Base", MODULE)]
pub fn new_base() -> Result<Base, JsError>;

#[js_import(method, "inherited")]
pub fn base_inherited(this: &Base) -> Result<String, JsError>;

#[js_import(method, "toString")]
pub fn base_to_string(this: &Base) -> Result<String, JsError>;

/// Counts.
pub type Counter = JsObject;

/// Makes a new `Counter`.
#[js_import(new, "Counter", MODULE)]
pub fn new_counter() -> Result<Counter, JsError>;

/// Makes a new `Counter`.
#[js_import(new, "Counter", MODULE)]
pub fn new_counter_with_start(start: f64) -> Result<Counter, JsError>;

/// How often.
#[js_import(get, "count")]
pub fn counter_count(this: &Counter) -> Result<f64, JsError>;

#[js_import(method, "increment")]
pub fn counter_increment(this: &Counter) -> Result<Counter, JsError>;

#[js_import(method, "increment")]
pub fn counter_increment_with_by(this: &Counter, by: f64) -> Result<Counter, JsError>;

#[js_import(get, "label")]
pub fn counter_label(this: &Counter) -> Result<Option<String>, JsError>;

/// Sets `label`.
#[js_import(set, "label")]
pub fn set_counter_label(this: &Counter, value: Option<&str>) -> Result<(), JsError>;

#[js_import(method, "later")]
pub async fn counter_later(this: &Counter) -> Result<Counter, JsError>;

// The closure is good until the call returns; for one that JavaScript keeps write `&Callback<dyn FnMut(…)>`.
#[js_import(method, "on")]
pub fn counter_on(this: &Counter, event: &str, listener: &mut dyn FnMut(f64)) -> Result<(), JsError>;

#[js_import(get, "size")]
pub fn counter_size(this: &Counter) -> Result<f64, JsError>;

/// Sets `size`.
#[js_import(set, "size")]
pub fn set_counter_size(this: &Counter, value: f64) -> Result<(), JsError>;

#[js_import(method, "inherited")]
pub fn counter_inherited(this: &Counter) -> Result<String, JsError>;

#[js_import(method, "toString")]
pub fn counter_to_string(this: &Counter) -> Result<String, JsError>;

#[js_import(get, "Counter.origin", MODULE)]
pub fn counter_origin() -> Result<Counter, JsError>;

#[js_import("Counter.parse", MODULE)]
pub fn counter_parse(text: &str) -> Result<Counter, JsError>;

#[js_import(new, "Made", MODULE)]
pub fn new_made(name: &str) -> Result<Base, JsError>;

/// An object that has what `Options` of TypeScript says.
pub type Options = JsObject;

#[js_import(method, "check")]
pub fn options_check(this: &Options, value: &str) -> Result<bool, JsError>;

#[js_import(get, "depth")]
pub fn options_depth(this: &Options) -> Result<Option<f64>, JsError>;

/// Sets `depth`.
#[js_import(set, "depth")]
pub fn set_options_depth(this: &Options, value: Option<f64>) -> Result<(), JsError>;

#[js_import(get, "name")]
pub fn options_name(this: &Options) -> Result<String, JsError>;

/// Sets `name`.
#[js_import(set, "name")]
pub fn set_options_name(this: &Options, value: &str) -> Result<(), JsError>;

#[js_import(get, "nested")]
pub fn options_nested(this: &Options) -> Result<JsObject, JsError>;

/// Sets `nested`.
#[js_import(set, "nested")]
pub fn set_options_nested(this: &Options, value: &JsObject) -> Result<(), JsError>;

/// An object of the class `Shape`.
pub type Shape = JsObject;

#[js_import(method, "area")]
pub fn shape_area(this: &Shape) -> Result<f64, JsError>;

#[js_import("all", MODULE)]
pub fn all() -> Result<Vec<Counter>, JsError>;

#[js_import("format", MODULE)]
pub fn format(value: f64) -> Result<String, JsError>;

#[js_import("make", MODULE)]
pub fn make(options: &Options) -> Result<Counter, JsError>;

#[js_import("tools.trim", MODULE)]
pub fn tools_trim(text: &str) -> Result<String, JsError>;
