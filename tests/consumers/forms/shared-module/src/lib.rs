//! A package whose library and program both declare `mod shared`, as beginners do.

pub mod shared;
