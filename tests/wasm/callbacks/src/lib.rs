//! Closures of Rust's that JavaScript calls.

mod lent;
mod lent_types;
