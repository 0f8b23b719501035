//! The types that cross: a family a file, both directions together.

mod abort;
mod any;
pub(crate) mod array;
mod array_segment;
mod big_int;
mod bool;
mod callback;
mod char;
mod date;
mod element;
mod error;
mod float;
mod integer;
mod integer_128;
mod js_function;
mod lent_closure;
mod memory_view;
mod number;
mod object;
pub(crate) mod option;
mod promise;
mod rust_object;
mod scalar;
#[cfg(feature = "stream")]
mod stream;
mod string;
mod text_row;
mod unit;

pub(crate) use element::Element;
pub use js_function::{JsArgument, JsFunctionArgs};
