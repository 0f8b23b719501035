//! What is said of .wasm files that are wrong in some way. They are made here: a header, imports, and the section.

use std::fs;

use crossing_abi::{Export, Import, Module, Param, Tag, Test, Ty, flags};

pub(super) use super::wasm_file::wasm;
use super::{compare, directory, say};

const UNIT: Ty = Ty::leaf(Tag::Unit);

pub(super) const IMPORT: Import<'static> = Import {
    symbol: "imported",
    name: "greet",
    module: Some("./greet.js"),
    rust_module: "app",
    rust_name: "greet",
    params: &[Param { name: "name", ty: Ty::leaf(Tag::String) }],
    result: UNIT,
    flags: flags::HAS_MODULE,
};
pub(super) const BESIDE: Import<'static> =
    Import { module: Some("crossing:other@1.2.3/src/page.js"), ..IMPORT };
const EXPORT: Export<'static> = Export {
    symbol: "exported",
    package: "app",
    rust_module: "app",
    rust_type: "",
    rust_name: "run",
    namespace: None,
    name: Some("run"),
    docs: "",
    params: &[],
    result: UNIT,
    flags: 0,
};
const START: Module<'static> = Module {
    symbol: "start",
    package: "app",
    rust_module: "app",
    name: "",
    file: "src/start.js",
    text: "export function onRuntimeReady() {}",
    flags: flags::INITIALIZER,
};
const THEN: Export<'static> = Export { name: Some("then"), ..EXPORT };
const AGAIN: Export<'static> = Export { symbol: "again", rust_name: "again", ..EXPORT };
pub(super) const TEST: Test<'static> = Test {
    symbol: "test_adds",
    package: "app",
    rust_module: "app::tests",
    rust_name: "adds",
    file: "src/lib.rs",
    line: 7,
    ignored: "",
    panics: "",
    timeout: 0,
    modules: &[],
    flags: 0,
};

/// What `IMPORT` is imported as.
const OURS: (&str, &str) = ("crossing", "imported");

/// The bytes of a record.
macro_rules! record {
    ($record:expr) => {{
        const BYTES: [u8; $record.encoded_len()] = $record.encode();
        BYTES.to_vec()
    }};
}
pub(super) use record;

/// A file whose import takes something that no crate can say.
macro_rules! damaged {
    ($name:literal, $ty:expr) => {{
        const TY: Ty = $ty;
        const DAMAGED: Import<'static> = Import { params: &[Param { name: "value", ty: TY }], ..IMPORT };
        ($name, wasm(&[OURS], Some(&record!(DAMAGED))))
    }};
}

/// What only damage or a newer crate brings about.
fn damaged() -> Vec<(&'static str, Vec<u8>)> {
    const TEXT: Ty = Ty::leaf(Tag::String);
    vec![
        damaged!("option.wasm", Ty::composite(Tag::Option, &[])),
        damaged!("record.wasm", Ty::named(Tag::Record, "Point")),
        damaged!("records.wasm", Ty::composite(Tag::Vec, &[&Ty::named(Tag::Record, "Point")])),
        damaged!("length.wasm", Ty::composite(Tag::FixedVec, &[&TEXT])),
        damaged!("length-of-words.wasm", Ty::composite(Tag::FixedVec, &[&TEXT, &TEXT])),
        damaged!("view.wasm", Ty::composite(Tag::MemoryView, &[&TEXT])),
    ]
}

#[test]
fn wasm_files() {
    let directory = directory(
        "wasm_files",
        &[("text.wasm", "[package]"), ("file", ""), ("empty/readme", ""), ("mine/good/mine.txt", "")],
    );
    let exports = [record!(EXPORT), record!(AGAIN)].concat();
    let glue = ("./crossing_glue.js", "imported");
    let glue_too = ("./crossing_glue.js", "started");
    let files = [
        ("cut.wasm", b"\0asm\x01\0\0\0\x01\x20".to_vec()),
        ("bare.wasm", wasm(&[], None)),
        ("damaged.wasm", wasm(&[], Some(b"\xff\xff\xff\xff"))),
        ("damaged-too.wasm", wasm(&[], Some(b"\x04\0\0\0\x01\0\x63\0"))),
        ("good.wasm", wasm(&[], Some(&[record!(IMPORT), record!(EXPORT), record!(TEST)].concat()))),
        ("foreign.wasm", wasm(&[("env", "now"), ("env", "then")], Some(&record!(IMPORT)))),
        (
            "bindgen.wasm",
            wasm(&[("__wbindgen_placeholder__", "__wbindgen_describe")], Some(&record!(IMPORT))),
        ),
        ("newer.wasm", wasm(&[("crossing_rt", "fly")], Some(&record!(IMPORT)))),
        ("then.wasm", wasm(&[], Some(&record!(THEN)))),
        ("twice.wasm", wasm(&[], Some(&exports))),
        ("beside.wasm", wasm(&[], Some(&record!(BESIDE)))),
        ("shared/app_bg.wasm", wasm(&[glue], Some(&record!(EXPORT)))),
        ("started/app_bg.wasm", wasm(&[glue_too], Some(&record!(START)))),
        ("several/a.wasm", wasm(&[], None)),
        ("several/b.wasm", wasm(&[], None)),
    ];
    for (name, bytes) in files.into_iter().chain(damaged()) {
        let file = directory.join(name);
        fs::create_dir_all(file.parent().expect("it is below")).expect("a directory can be made");
        fs::write(file, bytes).expect("a file can be written");
    }
    let said: String = COMMANDS.iter().map(|line| said(&directory, line)).collect();
    let _ = fs::remove_dir_all(&directory);
    compare("wasm_files", &said);
}

const COMMANDS: &[&str] = &[
    "inspect none.wasm",
    "inspect text.wasm",
    "inspect cut.wasm",
    "inspect bare.wasm",
    "inspect damaged.wasm",
    "inspect damaged-too.wasm",
    "inspect good.wasm",
    "bind good.wasm",
    "bind bare.wasm",
    "bind foreign.wasm",
    "bind bindgen.wasm",
    "bind newer.wasm",
    "bind then.wasm",
    "bind twice.wasm",
    "bind beside.wasm",
    "bind shared/app_bg.wasm",
    "bind option.wasm",
    "bind record.wasm",
    "bind records.wasm",
    "bind length.wasm",
    "bind length-of-words.wasm",
    "bind view.wasm",
    "bind ..",
    "bind good.wasm --out-dir file",
    "bind good.wasm --out-dir mine",
    "bind",
    "check --wasm good.wasm",
    "check --wasm good.wasm --message-format json",
    "glue --for wasm-bindgen",
    "glue --for wasm-bindgen empty",
    "glue --for wasm-bindgen several",
    "glue --for wasm-bindgen good.wasm",
    "glue --for wasm-bindgen shared",
    "glue --for wasm-bindgen started",
    "glue --for webpack",
    "runtime out",
    "runtime file",
    "runtime file/below",
    "test-runner none.wasm",
    "test-runner text.wasm",
    "test-runner good.wasm --list",
    "test-runner shared/app_bg.wasm",
    "test-runner",
];

fn said(directory: &std::path::Path, line: &str) -> String {
    let args: Vec<_> = line.split(' ').collect();
    say(directory, &args, |command| {
        command.env_remove("TRUNK_STAGING_DIR");
    }) + "\n"
}
