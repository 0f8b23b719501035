//! Every type in every place. `echo.T` is an export that passes its argument through the import `T` of the module
//! `echo`: with that a value stands in all four places. The rest are values and errors made in Rust.

#[macro_use]
mod echo;

mod arrays;
mod borrowed;
mod error_chains;
mod error_values;
mod errors;
mod memory;
mod owned;
mod rust_objects;
mod wide;
