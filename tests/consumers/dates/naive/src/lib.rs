//! Dates without a time zone: each is an error.

use crossing::prelude::*;

#[js_import("globalThis.f")]
pub fn takes_naive(date: chrono::NaiveDateTime);

#[js_import("globalThis.f")]
pub fn gives_primitive() -> time::PrimitiveDateTime;

#[js_export]
fn takes_civil(date: jiff::civil::DateTime) {}

#[js_export]
fn gives_naive() -> Option<chrono::NaiveDate> {
    None
}

#[js_import("globalThis.f")]
pub fn annotated(#[js(Number)] date: chrono::DateTime<chrono::Utc>);
