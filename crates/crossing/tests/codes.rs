//! Every code of a message has a page that explains it and a case that shows it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The codes in a text: `CX` and four digits.
fn codes(text: &str) -> BTreeSet<String> {
    let at = text.match_indices("CX").map(|(at, _)| &text[at + 2..]);
    let numbers =
        at.filter_map(|rest| rest.get(..4)).filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    numbers.map(|number| format!("CX{number}")).collect()
}

/// All files with that ending in a folder and those below.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => files(&path, ending),
            false if path.extension().is_some_and(|found| found == ending) => vec![path],
            false => Vec::new(),
        })
        .collect()
}

fn all_codes(folder: &str, ending: &str) -> BTreeSet<String> {
    let texts = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), ending).into_iter();
    texts.flat_map(|path| codes(&fs::read_to_string(path).expect("a text"))).collect()
}

fn sources() -> BTreeSet<String> {
    let all: BTreeSet<_> = all_codes("../macros/src", "rs").union(&all_codes("src", "rs")).cloned().collect();
    assert!(all.len() > 40, "{all:?}");
    all
}

/// Those of the compiler's errors: `CX0…`.
fn pages() -> Vec<PathBuf> {
    let mut pages = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../cargo-crossing/errors"), "md");
    pages.retain(|page| name(page).starts_with("CX0"));
    pages
}

fn name(page: &Path) -> String {
    page.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned()
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    assert_eq!(sources(), pages().iter().map(|page| name(page)).collect());
}

#[test]
fn every_code_has_a_case() {
    let mut cases = all_codes("tests/ui", "stderr");
    // What depends on a feature, or stands in tests only, is shown by a program of its own.
    for file in ["dates.test.js", "test-runner.test.js"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/node").join(file);
        cases.extend(codes(&fs::read_to_string(path).expect("a text")));
    }
    assert_eq!(sources(), cases);
}

/// A title with the code, an explanation, what triggers it and the correction.
#[test]
fn every_page_has_its_parts() {
    for page in pages() {
        let (name, text) = (name(&page), fs::read_to_string(&page).expect("a page"));
        assert!(text.starts_with(&format!("# {name}: ")), "{name}: no title");
        assert_eq!(text.matches("```rust").count(), 2, "{name}: two examples");
        let lines = text.lines().count();
        assert!((10..=40).contains(&lines), "{name}: {lines} lines");
        assert!(text.contains("\nInstead:\n"), "{name}: no correction");
    }
}
