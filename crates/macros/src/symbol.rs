//! The wasm names of imports and exports: unique for each Rust item, and plain identifiers.
//!
//! `link_name` and `export_name` take literals, so the name is made here: `function_HASH`, where the hash is of
//! package, version, crate, file, place and name. The same place can hold many items when a `macro_rules!` wrote
//! them; a count keeps those apart.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    sync::{LazyLock, Mutex, PoisonError},
};

use proc_macro2::Ident;

/// What cargo says of the crate that is compiled. The last is there for a `bin` only: a library and a program of one
/// package may have one crate name, and both may declare `mod shared`.
const CRATE: [&str; 5] =
    ["CARGO_PKG_NAME", "CARGO_PKG_VERSION", "CARGO_PKG_REPOSITORY", "CARGO_CRATE_NAME", "CARGO_BIN_NAME"];

/// How often each place has been seen in this crate.
static SEEN: LazyLock<Mutex<HashMap<u64, u32>>> = LazyLock::new(Mutex::default);

/// The symbol of the item called `name`.
pub(crate) fn unique(name: &Ident) -> String {
    let place = hash(|hasher| {
        for variable in CRATE {
            std::env::var(variable).unwrap_or_default().hash(hasher);
        }
        let span = name.span().unwrap();
        file_in_package(span).hash(hasher);
        (span.line(), span.column()).hash(hasher);
        name.to_string().hash(hasher);
    });
    let count = {
        let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
        let count = seen.entry(place).or_insert(0);
        *count += 1;
        *count
    };
    let hash = hash(|hasher| (place, count).hash(hasher));
    let name = name.to_string();
    let plain: String = name.strip_prefix("r#").unwrap_or(&name).chars().map(plain_char).collect();
    format!("{plain}_{hash:016x}")
}

fn hash(write: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    write(&mut hasher);
    hasher.finish()
}

fn plain_char(char: char) -> char {
    if char.is_ascii_alphanumeric() { char } else { '_' }
}

/// The file, relative to the package, so that the same source gives the same .wasm everywhere.
fn file_in_package(span: proc_macro::Span) -> String {
    let file = span.file();
    let package = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    match Path::new(&file).strip_prefix(&package) {
        Ok(relative) if !package.is_empty() => relative.display().to_string(),
        _ => file,
    }
}
