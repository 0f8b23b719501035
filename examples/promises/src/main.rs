//! JavaScript's promises: the .NET documentation's example "Asynchronous JS methods" of
//! "JavaScript `[JSImport]`/`[JSExport]` interop in .NET WebAssembly", in Rust.
#![forbid(unsafe_code)]

mod promises_interop;
mod promises_usage;

use crossing::prelude::*;

#[crossing::main]
async fn main() -> Result<(), JsError> {
    promises_usage::run().await
}
