//! Objects by name: properties, methods, calls, and objects that Rust makes.

mod any;
mod calls;
mod identity;
mod make;
mod properties;
mod rust;
