//! Programs of other versions of the contract: older ones are read, of a newer one is said what to update.

use std::{fs, path::Path, process::Command};

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/kept/abi-1.wasm");

/// What `cargo crossing inspect` says, and whether it succeeded.
fn inspect(wasm: &Path) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-crossing"));
    let output = command.args(["crossing", "inspect"]).arg(wasm).output().expect("the tool runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn what_was_kept_is_read() {
    let (success, said) = inspect(Path::new(KEPT));
    assert!(success, "{said}");
    assert!(said.contains("greeting"), "{said}");
}

#[test]
fn of_a_newer_one_is_said_what_to_update() {
    let mut bytes = fs::read(KEPT).expect("the kept program is there");
    let name = b"\x08crossing";
    // The last one: imports have a module of that name.
    let section = bytes.windows(name.len()).rposition(|window| window == name).expect("it has the section");
    // A record begins with its length, of four bytes; then comes the version.
    bytes[section + name.len() + 4] = 99;
    let newer = Path::new(env!("CARGO_TARGET_TMPDIR")).join("newer.wasm");
    fs::write(&newer, bytes).expect("a file can be written");
    let (success, said) = inspect(&newer);
    assert!(!success, "{said}");
    let expected = "the .wasm was built with version 99 of Crossing's contract and this tool reads up to 1";
    assert!(said.contains(expected) && said.contains("update"), "{said}");
    assert_eq!(said.trim().lines().count(), 1, "one sentence: {said}");
}
