//! Taste that a test can check.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::process;

const LONGEST_FILE: usize = 600;
const LONGEST_ARCHITECTURE: usize = 200;

#[test]
fn every_rust_file_says_what_it_is() {
    let files = files(&["crates", "xtask"], "rs");
    let ours = files.iter().filter(|file| !file.to_string_lossy().contains("tests/ui/"));
    none("no `//!` line at the top", ours.filter(|file| !read(file).starts_with("//!")));
}

#[test]
fn every_javascript_file_says_what_it_is() {
    let files = files(&["crates/cargo-crossing/js", "xtask/hosts", "examples"], "js");
    let silent = files.iter().filter(|file| {
        let text = read(file);
        !text.starts_with("// ") && !text.starts_with("/**")
    });
    none("no comment at the top", silent);
}

#[test]
fn no_rust_file_is_long() {
    let files = files(&["crates", "xtask"], "rs");
    let sources = files.iter().filter(|file| file.components().any(|part| part.as_os_str() == "src"));
    none("too long: split it by idea", sources.filter(|file| read(file).lines().count() > LONGEST_FILE));
}

#[test]
fn no_javascript_is_made_at_run_time() {
    let files = files(&["crates/cargo-crossing/js", "packages", "xtask/hosts", "examples", "tests"], "js");
    let made =
        files.iter().filter(|file| ["eval(", "new Function"].iter().any(|call| read(file).contains(call)));
    none("runs text as code, which a content security policy forbids", made);
}

#[test]
fn the_architecture_stays_readable() {
    let path = root().join("ARCHITECTURE.md");
    let long = path.exists() && read(&path).lines().count() > LONGEST_ARCHITECTURE;
    none("longer than one sitting", long.then_some(&path).into_iter());
}

/// Places of one developer's machine. Written in two halves here, or this file would name them too.
#[test]
fn no_file_names_a_place_of_one_machine() {
    let places = [["/wo", "rk/"].concat(), ["/ro", "ot/"].concat()];
    let files = versioned();
    let naming = files.iter().filter(|file| {
        let text = fs::read(file).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        places.iter().any(|place| text.contains(place))
    });
    none("names a directory of one machine", naming);
}

/// npm leaves links out, so that its packages have copies.
#[test]
fn what_is_published_has_the_licenses() {
    let published = [
        "crates/abi",
        "crates/macros",
        "crates/crossing",
        "crates/cargo-crossing",
        "crates/cargo-crossing/js",
        "packages/vite-plugin-crossing",
    ];
    for name in ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"] {
        for directory in published {
            let file = root().join(directory).join(name);
            assert!(read(&file) == read(&root().join(name)), "{} is another", file.display());
        }
    }
}

fn none<'a>(complaint: &str, files: impl Iterator<Item = &'a PathBuf>) {
    let files = files.map(|file| format!("\n  {}", file.display())).collect::<String>();
    assert!(files.is_empty(), "{complaint}:{files}");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The files with this ending under these directories of the repository.
fn files(directories: &[&str], ending: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for directory in directories {
        collect(&root().join(directory), ending, &mut files);
    }
    files
}

fn collect(directory: &Path, ending: &str, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(directory) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let made = ["target", "node_modules"].iter().any(|name| path.ends_with(name));
        if path.is_dir() && !made {
            collect(&path, ending, files);
        } else if path.extension().is_some_and(|own| own == ending) {
            files.push(path);
        }
    }
}

/// What git keeps or would keep; nothing in a copy without git.
fn versioned() -> Vec<PathBuf> {
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(root());
    let list = process::text(git).unwrap_or_default();
    list.lines().map(|file| root().join(file)).collect()
}
