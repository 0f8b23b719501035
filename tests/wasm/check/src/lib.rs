//! Imports that `cargo crossing check` compares with the modules in `bad` and `good`. None is called.
#![allow(dead_code, missing_docs, reason = "declarations are all that is needed")]

use check_library as _;

mod bad;
mod good;
