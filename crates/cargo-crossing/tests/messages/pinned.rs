//! Each message of the tool stands in a test, or in the list of those that no test can provoke, with the reason.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// What a message follows.
const SAYS: &[&str] = &[
    "println!(",
    "shell::print(",
    "Bad(",
    "Good(",
    "Missing(",
    "bail!(",
    "anyhow!(",
    ".context(",
    "with_context(",
    ".status(",
    "warning(",
];

/// A part of a message, and why it is in no test.
const UNPROVOKED: &str = include_str!("unprovoked.txt");

#[test]
fn each_message_is_in_a_test() {
    if std::env::var_os("BLESS").is_some() {
        // The files are being written.
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    collect(&root.join("src"), &["rs"], &mut sources);
    let mut tests = Vec::new();
    collect(&root.join("tests"), &["txt", "rs"], &mut tests);
    collect(&root.join("../../tests"), &["txt", "js"], &mut tests);
    let unprovoked: Vec<_> = UNPROVOKED.lines().filter_map(|line| line.split_once(" | ")).collect();
    let said: String = tests
        .iter()
        .filter(|file| !file.ends_with("unprovoked.txt"))
        .map(|file| plain(&fs::read_to_string(file).expect("a text")))
        .collect();
    let mut used = BTreeSet::new();
    let mut missing = Vec::new();
    for file in sources {
        let text = fs::read_to_string(&file).expect("a text");
        // The tests in the file itself are no part of the tool.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for message in SAYS.iter().flat_map(|says| messages(text, says)) {
            let part = longest_part(&message);
            match unprovoked.iter().find(|(known, _)| plain(&message).contains(&plain(known))) {
                Some((known, _)) => drop(used.insert(*known)),
                None if part.len() < 4 || said.contains(&plain(part)) => {}
                None => missing.push(format!("{}: {message}", file.display())),
            }
        }
    }
    let count = missing.len();
    assert!(
        missing.is_empty(),
        "{count} messages are in no test and not in unprovoked.txt:\n{}",
        missing.join("\n")
    );
    let stale: Vec<_> = unprovoked.iter().filter(|(known, _)| !used.contains(known)).collect();
    assert!(stale.is_empty(), "unprovoked.txt has what no message says: {stale:?}");
}

/// The first text behind each of these words.
fn messages(text: &str, says: &str) -> Vec<String> {
    let calls = text.match_indices(says).map(|(at, _)| &text[at + says.len()..]);
    calls.filter_map(|call| literal(arguments(call))).collect()
}

/// Up to the parenthesis that ends the call.
fn arguments(call: &str) -> &str {
    let mut depth = 1;
    let mut is_text = false;
    let mut before = ' ';
    for (at, char) in call.char_indices() {
        match char {
            '"' if before != '\\' && before != '\'' => is_text = !is_text,
            '(' if !is_text => depth += 1,
            ')' if !is_text => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &call[..at];
        }
        before = if before == '\\' && char == '\\' { ' ' } else { char };
    }
    call
}

/// The text that says most: verbs of status lines are short.
fn literal(arguments: &str) -> Option<String> {
    let mut texts = Vec::new();
    let mut rest = arguments;
    while let Some((_, text)) = rest.split_once('"') {
        let end = text.match_indices('"').map(|(at, _)| at).find(|at| !text[..*at].ends_with('\\'))?;
        texts.push(unescaped(&text[..end]));
        rest = &text[end + 1..];
    }
    texts.into_iter().max_by_key(|text| longest_part(text).len())
}

/// A line that goes on, and quotes.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\\n");
    let first = parts.next().unwrap_or_default().to_owned();
    let whole = parts.fold(first, |text, part| text + part.trim_start());
    whole.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\")
}

/// Between what is filled in.
fn longest_part(text: &str) -> &str {
    let parts = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
    parts.map(str::trim).max_by_key(|part| part.len()).unwrap_or_default()
}

/// Without what writing a text into a test changes.
fn plain(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace() && *char != '\\').collect()
}

fn collect(directory: &Path, endings: &[&str], files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !["node_modules", "golden", "conformance", "dist"].contains(&&*name) {
            collect(&path, endings, files);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|own| ending == *own)) {
            files.push(path);
        }
    }
}
