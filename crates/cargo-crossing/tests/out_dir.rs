//! Nothing of the user's is removed to make room for a module.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A directory of the test's own, with a .wasm that has an empty section.
fn directory(test: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("out_dir").join(test);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).expect("a directory can be made");
    fs::write(directory.join("app.wasm"), b"\0asm\x01\0\0\0\0\x09\x08crossing")
        .expect("a file can be written");
    directory
}

fn bind(directory: &Path, out_dir: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-crossing"));
    command.args(["crossing", "bind", "app.wasm", "--out-dir", out_dir]).current_dir(directory);
    command.output().expect("the tool runs")
}

#[test]
fn a_module_replaces_a_module() {
    let directory = directory("twice");
    for _ in 0..2 {
        let output = bind(&directory, "dist");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(directory.join("dist/app/index.js").is_file());
    }
    let left: Vec<_> = fs::read_dir(directory.join("dist")).expect("it is there").collect();
    assert_eq!(left.len(), 1, "something was left beside the module: {left:?}");
}

#[test]
fn files_of_the_user_stay() {
    let directory = directory("foreign");
    for place in ["dist/app", "dist/app.stage", "dist/app.old"] {
        let mine = directory.join(place).join("mine.txt");
        fs::create_dir_all(directory.join(place)).expect("a directory can be made");
        fs::write(&mine, "mine").expect("a file can be written");
        let output = bind(&directory, "dist");
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && message.contains("did not make"), "{message}");
        assert_eq!(fs::read_to_string(&mine).expect("it is still there"), "mine");
        fs::remove_dir_all(directory.join(place)).expect("the test made it");
    }
}

#[test]
fn the_current_directory_stays() {
    let directory = directory("current").join("app");
    fs::create_dir_all(&directory).expect("a directory can be made");
    fs::copy(directory.with_file_name("app.wasm"), directory.join("app.wasm")).expect("a file can be copied");
    let output = bind(&directory, "..");
    assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(directory.join("app.wasm").is_file());
}

#[test]
fn a_slash_at_the_end_is_the_same_directory() {
    let directory = directory("slash");
    fs::create_dir_all(directory.join("dist/app")).expect("a directory can be made");
    let output = bind(&directory, "dist/");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(directory.join("dist/app/index.js").is_file());
}

/// Has `bind` fail, and answers what it said. Nothing new is beside the module.
fn refused(directory: &Path) -> String {
    let names = || {
        let entries = fs::read_dir(directory.join("dist")).expect("it is there");
        let mut names: Vec<_> = entries.map(|entry| entry.expect("an entry").file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    let output = bind(directory, "dist");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), names()), (Some(1), before), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    said
}

#[test]
fn a_file_stays() {
    let directory = directory("file");
    fs::create_dir_all(directory.join("dist")).expect("a directory can be made");
    fs::write(directory.join("dist/app"), "mine").expect("a file can be written");
    let said = refused(&directory);
    assert!(said.contains("is a file") && said.contains("--out-dir"), "{said}");
    assert_eq!(fs::read_to_string(directory.join("dist/app")).expect("it is still there"), "mine");
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_what_it_links_to_is_replaced() {
    use std::os::unix::fs::symlink;
    let directory = directory("link");
    let (link, target) = (directory.join("dist/app"), directory.join("site/wasm"));
    fs::create_dir_all(directory.join("dist")).expect("a directory can be made");
    symlink("../site/wasm", &link).expect("a link can be made");
    let said = refused(&directory);
    assert!(said.contains("is a link to what is not there"), "{said}");

    fs::create_dir_all(&target).expect("a directory can be made");
    for _ in 0..2 {
        let output = bind(&directory, "dist");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(link.is_symlink() && target.join("index.js").is_file());
    }
    assert_eq!(fs::read_dir(directory.join("site")).expect("it is there").count(), 1);

    fs::remove_file(target.join(".crossing")).expect("it is there");
    let said = refused(&directory);
    assert!(said.contains("did not make"), "{said}");
    fs::write(target.join(".crossing"), "").expect("a file can be written");
    symlink("elsewhere", directory.join("site/wasm.stage")).expect("a link can be made");
    let said = refused(&directory);
    assert!(said.contains("wasm.stage is a link"), "{said}");
}
