//! Reads the contract of a .wasm.

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context, bail};
use crossing_abi::{
    Decoded, DecodedRecord, GLUE_MODULE, IMPORT_MODULE, RUNTIME_IMPORTS, RUNTIME_MODULE, SECTION, decode,
};
use wasmparser::{Parser, Payload};

/// What a .wasm says of its boundary.
pub(crate) struct Contract {
    pub(crate) records: Vec<DecodedRecord>,
    /// The symbols of the functions that it imports.
    imports: BTreeSet<String>,
    /// The functions of `crossing_rt` that it imports.
    pub(crate) runtime_imports: Vec<String>,
    /// Whether it shares the .wasm with wasm-bindgen.
    pub(crate) is_beside: bool,
    /// Imports that are not Crossing's.
    foreign: Vec<String>,
}

impl Contract {
    /// The modules that imports name, each once.
    pub(crate) fn modules(&self) -> BTreeSet<&str> {
        let named = self.records.iter().filter_map(|record| match &record.body {
            Decoded::Import { module, .. } => module.as_deref(),
            _ => None,
        });
        named.collect()
    }

    /// The records but for imports that nothing calls: those the linker has taken out, and left their records.
    pub(crate) fn used(&self) -> impl Iterator<Item = &DecodedRecord> {
        self.records.iter().filter(|record| match &record.body {
            Decoded::Import { symbol, .. } => self.imports.contains(symbol),
            _ => true,
        })
    }

    /// # Errors
    /// When the program needs imports that nothing of ours provides.
    pub(crate) fn assert_only_ours(&self) -> anyhow::Result<()> {
        if self.is_beside {
            bail!(
                "the .wasm was built with the feature `wasm-bindgen` of the crate crossing: have wasm-bindgen's tool read it \
                 first (wasm-bindgen, trunk or wasm-pack), then type `cargo crossing glue --for wasm-bindgen DIRECTORY`"
            );
        }
        let Some(first) = self.foreign.first() else { return Ok(()) };
        if first.starts_with("__wbindgen_") || first.starts_with("wbg.") || first.contains("_bg.js.") {
            bail!(
                "the .wasm also needs wasm-bindgen (it imports {first}). Two ways out: turn off what brings it \
                 (`cargo tree --target wasm32-unknown-unknown -i wasm-bindgen` shows the way), or turn on the feature \
                 `wasm-bindgen` of the crate crossing, with which both share the .wasm (`cargo crossing glue --help`)"
            );
        }
        bail!(
            "the .wasm needs imports that are not Crossing's: {}; a crate declares them with `extern \"C\"`: import the \
             functions with #[js_import] instead",
            self.foreign[..self.foreign.len().min(5)].join(", ")
        )
    }
}

/// Reads a file.
///
/// # Errors
/// When it has no section.
pub(crate) fn read(wasm: &Path) -> anyhow::Result<Contract> {
    read_if_ours(wasm)?.with_context(|| {
        format!(
            "{} has no section `{SECTION}`: nothing in it is marked with #[js_import], #[js_export] or #[crossing::main] of the \
             crate crossing (`cargo add crossing`), or a tool removed its custom sections",
            wasm.display()
        )
    })
}

/// Reads a file. `None`: it has no section.
pub(crate) fn read_if_ours(wasm: &Path) -> anyhow::Result<Option<Contract>> {
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    if !bytes.starts_with(b"\0asm") {
        bail!("{} is not a .wasm, which would begin with \\0asm", wasm.display());
    }
    let mut records = None;
    let (mut ours, mut runtime_imports, mut foreign) = (BTreeSet::new(), Vec::new(), Vec::new());
    let mut is_beside = false;
    for payload in Parser::new(0).parse_all(&bytes) {
        match payload.with_context(|| format!("{} is damaged or cut short", wasm.display()))? {
            Payload::CustomSection(section) if section.name() == SECTION => {
                let decoded =
                    decode(section.data()).with_context(|| format!("cannot read {}", wasm.display()))?;
                records.get_or_insert_with(Vec::new).extend(decoded);
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    match import.module {
                        RUNTIME_MODULE => runtime_imports.push(import.name.to_owned()),
                        IMPORT_MODULE => _ = ours.insert(import.name.to_owned()),
                        GLUE_MODULE => {
                            is_beside = true;
                            // The names of others end with a hash.
                            if RUNTIME_IMPORTS.iter().any(|(name, _)| *name == import.name) {
                                runtime_imports.push(import.name.to_owned());
                            } else {
                                ours.insert(import.name.to_owned());
                            }
                        }
                        _ => foreign.push(format!("{}.{}", import.module, import.name)),
                    }
                }
            }
            _ => {}
        }
    }
    Ok(records.map(|records| Contract { records, imports: ours, runtime_imports, is_beside, foreign }))
}

/// Whether the name of a function contains a text, in a file that still has names.
pub(crate) fn names_function(wasm: &Path, text: &str) -> anyhow::Result<bool> {
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let mut payloads = Parser::new(0).parse_all(&bytes);
    let names = payloads.find_map(|payload| match payload {
        Ok(Payload::CustomSection(section)) if section.name() == "name" => Some(section.data()),
        _ => None,
    });
    Ok(names.is_some_and(|names| names.windows(text.len()).any(|window| window == text.as_bytes())))
}
