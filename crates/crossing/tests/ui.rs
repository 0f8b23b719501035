//! What users see when they write something that cannot be. One folder a topic.
//!
//! `TRYBUILD=overwrite cargo test -p crossing --test ui` writes the `.stderr` files; read them before you keep them.

use std::{collections::HashSet, env, fs, path::Path, process::Command};

#[test]
fn messages() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*/*.rs");
    #[cfg(feature = "stream")]
    cases.compile_fail("tests/ui/streams/with_feature/*.rs");
    cases.compile_fail(if has_std_source() {
        "tests/ui/classes/quotes_std/with_source/*.rs"
    } else {
        "tests/ui/classes/quotes_std/without_source/*.rs"
    });
}

/// Whether std's source is installed (rustup's component rust-src): then rustc quotes it.
fn has_std_source() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = Command::new(rustc).args(["--print", "sysroot"]).output().expect("rustc runs").stdout;
    let sysroot = String::from_utf8(sysroot).expect("a path");
    Path::new(sysroot.trim_end()).join("lib/rustlib/src/rust/library").is_dir()
}

/// An error as a `.stderr` file has it: its first line, and where it points.
#[derive(PartialEq, Eq, Hash, Clone, Copy)]
struct Told<'a> {
    message: &'a str,
    line: usize,
    column: usize,
}

fn told(stderr: &str) -> impl Iterator<Item = Told<'_>> {
    let mut message = None;
    stderr.lines().filter_map(move |line| {
        if line.starts_with("error") {
            message = Some(line);
        }
        let (_, place) = line.trim_start().strip_prefix("--> ")?.split_once(':')?;
        let (line, column) = place.split_once(':')?;
        Some(Told { message: message.take()?, line: line.parse().ok()?, column: column.parse().ok()? })
    })
}

/// The same words at the same place, or at the attribute above an item of which a part is already marked.
#[test]
fn no_mistake_is_told_twice() {
    let mut again = String::new();
    for topic in fs::read_dir(Path::new("tests/ui")).expect("the topics") {
        for file in fs::read_dir(topic.expect("a topic").path()).expect("the cases") {
            let path = file.expect("a case").path();
            if path.extension().is_some_and(|ending| ending == "stderr") {
                let stderr = fs::read_to_string(&path).expect("a file");
                let source = fs::read_to_string(path.with_extension("rs")).expect("its source");
                again
                    .extend(told_again(&stderr, &source).map(|told| format!("\n{}: {told}", path.display())));
            }
        }
    }
    assert!(again.is_empty(), "told before:{again}");
}

fn told_again(stderr: &str, source: &str) -> impl Iterator<Item = String> {
    let source: Vec<_> = source.lines().collect();
    let is_attribute = |told: &Told<'_>| {
        let text = source.get(told.line - 1).unwrap_or(&"");
        text.trim_start().starts_with("#[") && told.column == text.len() - text.trim_start().len() + 1
    };
    let (on_items, on_parts): (Vec<_>, Vec<_>) = told(stderr).partition(is_attribute);
    let mut seen = HashSet::new();
    let mut again: Vec<_> = on_parts.iter().filter(|told| !seen.insert(**told)).copied().collect();
    again.extend(on_items.into_iter().filter(|told| {
        let in_part = on_parts.iter().any(|part| (part.message, part.line) == (told.message, told.line + 1));
        !seen.insert(*told) || in_part
    }));
    again.into_iter().map(|Told { message, line, column }| format!("{line}:{column}: {message}"))
}
