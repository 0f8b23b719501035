//! The four places a value can stand in: argument and result of an import, argument and result of an export.
//!
//! An import's argument is any `ToJs`. The other three places have a trait of their own here, because more than
//! a value may stand in them: a borrow in an export's argument, a `Result` in a result.

mod export_arg;
mod export_result;
mod import_result;

pub use export_arg::ExportArg;
pub use export_result::ExportResult;
pub use import_result::ImportResult;
