//! What `cargo crossing bindings` writes for the modules in `modules`.
#![allow(dead_code, unreachable_pub, reason = "declarations are all that is needed")]

mod classes;
mod shim;
mod types;
