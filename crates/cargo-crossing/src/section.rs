//! Reads the contract of a .wasm.

use std::{fs, path::Path};

use anyhow::{Context, bail};
use crossing_abi::{DecodedRecord, RUNTIME_MODULE, SECTION, decode};
use wasmparser::{Parser, Payload};

/// What a .wasm says of its boundary.
pub(crate) struct Contract {
    pub(crate) records: Vec<DecodedRecord>,
    /// The functions of `crossing_rt` that it imports.
    pub(crate) runtime_imports: Vec<String>,
}

/// Reads a file.
pub(crate) fn read(wasm: &Path) -> anyhow::Result<Contract> {
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let mut records = None;
    let mut runtime_imports = Vec::new();
    for payload in Parser::new(0).parse_all(&bytes) {
        match payload.with_context(|| format!("{} is not a .wasm, or is cut short", wasm.display()))? {
            Payload::CustomSection(section) if section.name() == SECTION => {
                records.get_or_insert_with(Vec::new).extend(decode(section.data())?);
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    if import.module == RUNTIME_MODULE {
                        runtime_imports.push(import.name.to_owned());
                    }
                }
            }
            _ => {}
        }
    }
    match records {
        Some(records) => Ok(Contract { records, runtime_imports }),
        None => bail!(
            "{} has no section `{SECTION}`: it was not built with the crate crossing, or a tool removed its custom \
             sections",
            wasm.display()
        ),
    }
}
