//! JavaScript's primitive types: the .NET documentation's example "JS primitives" of
//! "JavaScript `[JSImport]`/`[JSExport]` interop in .NET WebAssembly", in Rust.
#![forbid(unsafe_code)]

mod primitives_interop;
mod primitives_usage;

use crossing::prelude::*;

#[crossing::main]
async fn main() -> Result<(), JsError> {
    primitives_usage::run().await
}
