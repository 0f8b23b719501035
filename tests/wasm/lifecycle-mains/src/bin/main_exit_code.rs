//! A main that returns an ExitCode.

use std::process::ExitCode;

use crossing::prelude::*;

#[crossing::main]
fn main() -> ExitCode {
    match JsHost::args().first().and_then(|code| code.parse::<u8>().ok()) {
        Some(code) => code.into(),
        None => ExitCode::FAILURE,
    }
}
