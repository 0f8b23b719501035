//! `cargo crossing inspect FILE.wasm`: the contract of a .wasm, as signatures.

use std::path::Path;

use crossing_abi::{Decoded, DecodedParam, DecodedRecord, DecodedTy, flags};

use crate::{section, shell};

pub(crate) fn run(wasm: &Path) -> anyhow::Result<()> {
    section::read(wasm)?.records.iter().map(line).try_for_each(shell::print)
}

/// What an import does with its name, when that is more than to call it.
fn form(flags: u8) -> &'static str {
    match flags & flags::FORM {
        flags::NEW => "new ",
        flags::GET => "get ",
        flags::SET => "set ",
        _ if flags & flags::RECEIVER != 0 => "method ",
        _ => "",
    }
}

/// A record as a line: `import globalThis.console.log(text: String)  app::console_log`.
fn line(record: &DecodedRecord) -> String {
    let signature = |params: &[DecodedParam], result: &DecodedTy| {
        let mut params: Vec<String> =
            params.iter().map(|param| format!("{}: {}", param.name, param.ty)).collect();
        if let Some(last) = params.last_mut().filter(|_| record.flags & flags::REST != 0) {
            last.insert_str(0, "...");
        }
        let result = match record.flags & flags::FALLIBLE {
            0 => result.to_string(),
            _ => format!("Result<{result}, _>"),
        };
        let arrow = if result == "()" { String::new() } else { format!(" -> {result}") };
        format!("({}){arrow}", params.join(", "))
    };
    let is_async = if record.flags & flags::ASYNC != 0 { "async " } else { "" };
    match &record.body {
        Decoded::Runtime { version } => format!("crossing {version}, contract {}", record.abi),
        Decoded::Import { name, module, rust_path, params, result, .. } => {
            let module = module.as_ref().map(|module| format!(" from \"{module}\"")).unwrap_or_default();
            let form = form(record.flags);
            format!("import {is_async}{form}{name}{}{module}  [{rust_path}]", signature(params, result))
        }
        Decoded::Export { namespace, name, rust_path, params, result, .. } => {
            let dot = if namespace.is_empty() { "" } else { "." };
            format!("export {is_async}{namespace}{dot}{name}{}  [{rust_path}]", signature(params, result))
        }
        Decoded::Main { rust_path, .. } => format!("main   {is_async}[{rust_path}]"),
        Decoded::Module { rust_module, file, text, .. } => {
            format!("initializer {file} ({} bytes)  [{rust_module}]", text.len())
        }
        Decoded::Test { rust_path, .. } => format!("test   {is_async}[{rust_path}]"),
    }
}
