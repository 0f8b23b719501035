//! Events of JavaScript's: the .NET documentation's example "Subscribing to JS events" of
//! "JavaScript `[JSImport]`/`[JSExport]` interop in .NET WebAssembly", in Rust.
#![forbid(unsafe_code)]

mod events_interop;
mod events_usage;

use crossing::prelude::*;

#[crossing::main]
async fn main() -> Result<(), JsError> {
    events_usage::run().await
}
