//! What the conformance cases call (`tests/conformance`): their harness functions for each type, and the functions that
//! single cases name. The imports are those of the module `cases`, which the runner gives.

mod any;
mod arrays;
mod base;
mod callbacks;
mod dates;
mod docs;
mod errors;
mod exports;
mod given;
mod harness;
mod host;
mod js_functions;
mod leaks;
mod names;
mod objects;
mod rust_objects;
mod scalars;
mod tasks;
mod threads;
mod views;
