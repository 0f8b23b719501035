//! What `./shim.js` exports, declared by `cargo crossing bindings`.
//!
//! Make the module known before the first call: `JsHost::import(MODULE, "./shim.js").await?`.
#![allow(clippy::too_many_arguments, clippy::type_complexity, reason = "JavaScript chose the signatures")]

use crossing::prelude::*;

/// The module's name.
pub const MODULE: &str = "Shim";

/// Adds two numbers.
///
/// ```text
/// add(1, 2) // 3
/// ```
#[js_import("add", MODULE)]
pub fn add(a: f64, b: f64) -> Result<f64, JsError>;

#[js_import("default", MODULE)]
pub fn shim(flag: JsAny) -> Result<bool, JsError>;

#[js_import("echo", MODULE)]
pub fn echo(value: JsAny) -> Result<JsAny, JsError>;

#[js_import("greet", MODULE)]
pub fn greet(name: &str) -> Result<String, JsError>;

#[js_import("greet", MODULE)]
pub fn greet_with_mark(name: &str, mark: &str) -> Result<String, JsError>;

#[js_import("log", MODULE)]
pub fn log(#[js(rest)] values: &[JsAny]) -> Result<(), JsError>;

#[js_import(get, "text.limits.longest", MODULE)]
pub fn text_limits_longest() -> Result<f64, JsError>;

/// Sets `text.limits.longest`.
#[js_import(set, "text.limits.longest", MODULE)]
pub fn set_text_limits_longest(value: f64) -> Result<(), JsError>;

#[js_import("text.upper", MODULE)]
pub fn text_upper(value: JsAny) -> Result<JsAny, JsError>;

#[js_import("type", MODULE)]
pub fn r#type() -> Result<f64, JsError>;

#[js_import(get, "version", MODULE)]
pub fn version() -> Result<String, JsError>;

#[js_import("wait", MODULE)]
pub async fn wait(milliseconds: JsAny) -> Result<(), JsError>;

#[js_import("with-dash", MODULE)]
pub fn with_dash() -> Result<f64, JsError>;

// Not declared:
// - `with.dot`: its name has a dot, which stands between names.
