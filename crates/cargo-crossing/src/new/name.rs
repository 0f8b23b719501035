//! Which names a new package may have: those with which every template builds, here and for npm.

use std::fs;

use anyhow::bail;

use crate::args::New;

/// Crates that every program has, and those that the templates depend on.
const CRATES: [&str; 13] = [
    "alloc",
    "core",
    "proc-macro",
    "std",
    "test",
    "cargo-crossing",
    "crossing",
    "crossing-abi",
    "crossing-macros",
    "js-sys",
    "leptos",
    "wasm-bindgen",
    "web-sys",
];

/// Folders in which cargo keeps what it builds.
const FOLDERS: [&str; 4] = ["build", "deps", "examples", "incremental"];

/// What crates.io takes.
const LONGEST: usize = 64;

/// # Errors
/// When the directory is there, or its name or the one given cannot be a package's, with what to type.
pub(super) fn check(args: &New) -> anyhow::Result<()> {
    let directory = &args.directory;
    if fs::symlink_metadata(directory).is_ok() {
        let place = directory.display();
        bail!(
            "`{place}` is there already: type another NAME, `cargo crossing new NAME`; its directory is made then"
        );
    }
    let own = directory.file_name().unwrap_or_default().to_string_lossy();
    let name = args.name.as_deref().unwrap_or(&own);
    let Some(reason) = objection(name) else { return Ok(()) };
    match &args.name {
        Some(_) => bail!("a package cannot be called `{name}`: {reason}: choose another --name"),
        None if is_plain(name) => bail!(
            "a package cannot be called `{name}`: {reason}: type another NAME, or for example `--name {name}-app`"
        ),
        None => bail!("a package cannot be called `{name}`: {reason}: type another NAME, or one with --name"),
    }
}

/// Why a package cannot have this name.
fn objection(name: &str) -> Option<String> {
    let crate_name = name.replace('-', "_");
    let is_same = |other: &&&str| other.replace('-', "_") == crate_name;
    Some(if name.is_empty() {
        "a name has at least one letter".to_owned()
    } else if !is_plain(name) {
        "a name begins with a letter from a to z, and has letters, digits, `-` and `_` behind it".to_owned()
    } else if name.len() > LONGEST {
        format!("a name has {LONGEST} letters at most")
    } else if CRATES.iter().any(|other| is_same(&other)) {
        "that is a crate which programs depend on".to_owned()
    } else if FOLDERS.contains(&name) {
        "cargo has a folder of that name for what it builds".to_owned()
    } else if name == "gen" || syn::parse_str::<syn::Ident>(&crate_name).is_err() {
        "that is a word of the language Rust".to_owned()
    } else {
        return None;
    })
}

fn is_plain(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|char| char.is_ascii_alphanumeric() || "-_".contains(char))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_cannot_build_are_refused() {
        for name in [
            "",
            ".",
            "..",
            "9lives",
            "-a",
            "_",
            "_a",
            "größe",
            "a b",
            "a.b",
            "a/b",
            "r#fn",
            "fn",
            "async",
            "gen",
            "self",
            "Self",
            "test",
            "std",
            "core",
            "proc_macro",
            "proc-macro",
            "crossing",
            "crossing_macros",
            "crossing-abi",
            "build",
            "deps",
            "leptos",
            "wasm_bindgen",
            &"a".repeat(65),
            "a\nb",
            "a\"b",
        ] {
            assert!(objection(name).is_some(), "{name}");
        }
        for name in
            ["a", "A", "words", "my-app", "my_app", "testing", "app2", "union", "stopwatch", "crossing-app"]
        {
            assert_eq!(objection(name), None, "{name}");
        }
    }

    #[test]
    fn what_is_there_is_not_looked_into() {
        let args = |directory: &str| New {
            directory: directory.into(),
            template: crate::args::Template::Node,
            name: None,
            path: None,
            quiet: true,
        };
        for there in [".", "..", "/", env!("CARGO_MANIFEST_DIR")] {
            let error = check(&args(there)).expect_err("it is there").to_string();
            assert!(error.contains("is there already"), "{error}");
        }
        assert!(check(&args("not-there/words/")).is_ok());
    }
}
