//! The four places a value can stand in: argument and result of an import, argument and result of an export.
//!
//! Each has a trait. More than a value may stand in three of them: a borrow in an export's argument, a `Result` in a
//! result. Expanded code names these traits only as `<T as Place<AS>>::…`, so that each use of a wrong type is the
//! same error, which rustc prints once.

mod alone;
mod awaited;
mod export_arg;
mod export_result;
mod import_arg;
mod import_arg_mut;
mod import_result;
mod kind;
mod rest_arg;
mod set_result;

pub(crate) use alone::{InAnother, StandsAlone};
pub use awaited::AwaitedResult;
pub use export_arg::{ExportArg, Held, Lendable};
pub use export_result::ExportResult;
pub use import_arg::ImportArg;
pub use import_arg_mut::ImportArgMut;
pub(crate) use import_result::await_operation;
pub use import_result::{ImportResult, await_slots};
#[cfg(feature = "stream")]
pub(crate) use kind::Streamed;
pub(crate) use kind::{Alone, Array, InPromise, Promised, values};
pub use kind::{Crosses, Value};
pub use rest_arg::RestArg;
pub use set_result::SetResult;
