//! The generated module of each type in each place, compared with the files in `golden/`;
//! `BLESS=1 cargo test -p cargo-crossing --test golden` writes them.

mod wasm_file;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crossing_abi::{Decoded, Export, IMPORT_MODULE, Import, Param, Tag, Ty, decode, flags};
use wasm_file::wasm;

/// A program with an import that takes and returns the type, an `async` one, and an export that does the same, plain,
/// with `Result`, and `async`. Returns its section.
macro_rules! program {
    ($ty:expr) => {{
        const TY: Ty = $ty;
        const PARAMS: [Param<'static>; 1] = [Param { name: "value", ty: TY }];
        const IMPORT: Import<'static> = Import {
            symbol: "imported",
            name: "echo.it",
            module: Some("M"),
            rust_module: "golden",
            rust_name: "imported",
            params: &PARAMS,
            result: TY,
            flags: 0,
        };
        const ASYNC: Import<'static> = Import {
            symbol: "awaited",
            name: "globalThis.later",
            module: None,
            rust_name: "awaited",
            flags: flags::ASYNC | flags::FALLIBLE,
            ..IMPORT
        };
        const EXPORT: Export<'static> = Export {
            symbol: "exported",
            package: "golden",
            rust_module: "golden",
            rust_type: "",
            rust_name: "exported",
            namespace: None,
            name: None,
            docs: "Returns it.",
            params: &PARAMS,
            result: TY,
            flags: 0,
        };
        const FALLIBLE: Export<'static> = Export {
            symbol: "fallible",
            rust_module: "golden::pages",
            rust_name: "fallible",
            docs: "",
            flags: flags::FALLIBLE,
            ..EXPORT
        };
        const PROMISED: Export<'static> = Export {
            symbol: "promised",
            rust_name: "promised",
            flags: flags::FALLIBLE | flags::ASYNC,
            ..EXPORT
        };
        const IMPORT_BYTES: [u8; IMPORT.encoded_len()] = IMPORT.encode();
        const ASYNC_BYTES: [u8; ASYNC.encoded_len()] = ASYNC.encode();
        const EXPORT_BYTES: [u8; EXPORT.encoded_len()] = EXPORT.encode();
        const FALLIBLE_BYTES: [u8; FALLIBLE.encoded_len()] = FALLIBLE.encode();
        const PROMISED_BYTES: [u8; PROMISED.encoded_len()] = PROMISED.encode();
        [&IMPORT_BYTES[..], &ASYNC_BYTES, &EXPORT_BYTES, &FALLIBLE_BYTES, &PROMISED_BYTES].concat()
    }};
}

/// A program with imports that lend a view and return one slot or more, an import that takes and returns a segment,
/// and an export that does the latter.
macro_rules! views {
    ($element:expr) => {{
        const VIEW: Ty = Ty::composite(Tag::MemoryView, &[&$element]);
        const SEGMENT: Ty = Ty::composite(Tag::ArraySegment, &[&$element]);
        const LENT: [Param<'static>; 2] =
            [Param { name: "view", ty: VIEW }, Param { name: "other", ty: Ty::leaf(Tag::I32) }];
        const KEPT: [Param<'static>; 1] = [Param { name: "segment", ty: SEGMENT }];
        const LEND: Import<'static> = Import {
            symbol: "lend",
            name: "views.lend",
            module: Some("M"),
            rust_module: "golden",
            rust_name: "lend",
            params: &LENT,
            result: Ty::leaf(Tag::I32),
            flags: 0,
        };
        const READ: Import<'static> = Import {
            symbol: "read",
            name: "views.read",
            rust_name: "read",
            result: Ty::leaf(Tag::String),
            flags: flags::FALLIBLE,
            ..LEND
        };
        const KEEP: Import<'static> = Import {
            symbol: "keep",
            name: "views.keep",
            rust_name: "keep",
            params: &KEPT,
            result: SEGMENT,
            ..LEND
        };
        const EXPORT: Export<'static> = Export {
            symbol: "exported",
            package: "golden",
            rust_module: "golden",
            rust_type: "",
            rust_name: "exported",
            namespace: None,
            name: None,
            docs: "Returns it.",
            params: &KEPT,
            result: SEGMENT,
            flags: 0,
        };
        const LEND_BYTES: [u8; LEND.encoded_len()] = LEND.encode();
        const READ_BYTES: [u8; READ.encoded_len()] = READ.encode();
        const KEEP_BYTES: [u8; KEEP.encoded_len()] = KEEP.encode();
        const EXPORT_BYTES: [u8; EXPORT.encoded_len()] = EXPORT.encode();
        [&LEND_BYTES[..], &READ_BYTES, &KEEP_BYTES, &EXPORT_BYTES].concat()
    }};
}

/// A program that lends closures to an import, passes one that is kept, and has exports whose result is one.
#[test]
fn closures() {
    const LENT: Ty =
        Ty::composite(Tag::LentFunction, &[&Ty::leaf(Tag::I32), &Ty::leaf(Tag::I32), &Ty::leaf(Tag::String)]);
    const KEPT: Ty = Ty::composite(
        Tag::Function,
        &[&Ty::composite(Tag::Option, &[&Ty::leaf(Tag::String)]), &Ty::composite(Tag::Vec, &[&LEAF])],
    );
    const LEAF: Ty = Ty::leaf(Tag::Object);
    const PARAMS: [Param<'static>; 2] = [Param { name: "lent", ty: LENT }, Param { name: "kept", ty: KEPT }];
    const IMPORT: Import<'static> = Import {
        symbol: "imported",
        name: "on",
        module: Some("M"),
        rust_module: "golden",
        rust_name: "imported",
        params: &PARAMS,
        result: Ty::leaf(Tag::Unit),
        flags: flags::FALLIBLE,
    };
    const ASYNC: Import<'static> =
        Import { symbol: "awaited", rust_name: "awaited", flags: flags::ASYNC | flags::FALLIBLE, ..IMPORT };
    const EXPORT: Export<'static> = Export {
        symbol: "exported",
        package: "golden",
        rust_module: "golden",
        rust_type: "",
        rust_name: "exported",
        namespace: None,
        name: None,
        docs: "Returns one.",
        params: &[],
        result: KEPT,
        flags: 0,
    };
    const SEVERAL: Export<'static> = Export {
        symbol: "several",
        rust_name: "several",
        result: Ty::composite(
            Tag::Vec,
            &[&Ty::composite(Tag::Option, &[&Ty::composite(Tag::Function, &[&KEPT])])],
        ),
        ..EXPORT
    };
    const IMPORT_BYTES: [u8; IMPORT.encoded_len()] = IMPORT.encode();
    const ASYNC_BYTES: [u8; ASYNC.encoded_len()] = ASYNC.encode();
    const EXPORT_BYTES: [u8; EXPORT.encoded_len()] = EXPORT.encode();
    const SEVERAL_BYTES: [u8; SEVERAL.encoded_len()] = SEVERAL.encode();
    check("closures", &[&IMPORT_BYTES[..], &ASYNC_BYTES, &EXPORT_BYTES, &SEVERAL_BYTES].concat());
}

#[test]
fn views_u8() {
    check("views_u8", &views!(Ty::leaf(Tag::U8)));
}

#[test]
fn views_i64() {
    check("views_i64", &views!(Ty::leaf(Tag::I64BigInt)));
}

macro_rules! golden {
    ($($test:ident: $ty:expr;)*) => {$(
        #[test]
        fn $test() {
            check(stringify!($test), &program!($ty));
        }
    )*};
}

golden! {
    unit: Ty::leaf(Tag::Unit);
    date: Ty::leaf(Tag::Date);
    option_date: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::Date)]);
    bool: Ty::leaf(Tag::Bool);
    i8: Ty::leaf(Tag::I8);
    u8: Ty::leaf(Tag::U8);
    i16: Ty::leaf(Tag::I16);
    u16: Ty::leaf(Tag::U16);
    i32: Ty::leaf(Tag::I32);
    u32: Ty::leaf(Tag::U32);
    isize: Ty::leaf(Tag::Isize);
    usize: Ty::leaf(Tag::Usize);
    i64_number: Ty::leaf(Tag::I64Number);
    u64_number: Ty::leaf(Tag::U64Number);
    i64_big_int: Ty::leaf(Tag::I64BigInt);
    u64_big_int: Ty::leaf(Tag::U64BigInt);
    i128_big_int: Ty::leaf(Tag::I128BigInt);
    f32: Ty::leaf(Tag::F32);
    f64: Ty::leaf(Tag::F64);
    char: Ty::leaf(Tag::Char);
    string: Ty::leaf(Tag::String);
    object: Ty::leaf(Tag::Object);
    any: Ty::leaf(Tag::Any);
    error: Ty::leaf(Tag::Error);
    rust_object: Ty::leaf(Tag::RustObject);
    option_rust_object: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::RustObject)]);
    vec_rust_object: Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::RustObject)]);
    option_unit: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::Unit)]);
    option_bool: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::Bool)]);
    option_i64_number: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::I64Number)]);
    option_i64_big_int: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::I64BigInt)]);
    option_u128_big_int: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::U128BigInt)]);
    option_f64: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::F64)]);
    option_string: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::String)]);
    option_object: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::Object)]);
    typed_object: Ty::named(Tag::TypedObject, "globalThis.URL");
    unknown_class: Ty::named(Tag::TypedObject, "globalThis.golden.Circle");
    option_typed_object: Ty::composite(Tag::Option, &[&Ty::named(Tag::TypedObject, "globalThis.Intl.NumberFormat")]);
    option_any: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::Any)]);
    option_error: Ty::composite(Tag::Option, &[&Ty::leaf(Tag::Error)]);
    vec_u8: Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::U8)]);
    vec_i64_big_int: Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::I64BigInt)]);
    vec_i64_number: Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::I64Number)]);
    vec_string: Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::String)]);
    vec_option_string: Ty::composite(Tag::Vec, &[&Ty::composite(Tag::Option, &[&Ty::leaf(Tag::String)])]);
    vec_any: Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::Any)]);
    vec_option_f64: Ty::composite(Tag::Vec, &[&Ty::composite(Tag::Option, &[&Ty::leaf(Tag::F64)])]);
    vec_vec_string: Ty::composite(Tag::Vec, &[&Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::String)])]);
    array_f64: Ty::composite(Tag::Array, &[&Ty::leaf(Tag::F64)]);
    array_array_i32: Ty::composite(Tag::Vec, &[&Ty::composite(Tag::Array, &[&Ty::leaf(Tag::I32)])]);
    fixed_u8: Ty::composite(Tag::FixedVec, &[&Ty::leaf(Tag::U8), &Ty::length("4")]);
    fixed_array_f32: Ty::composite(Tag::FixedArray, &[&Ty::leaf(Tag::F32), &Ty::length("4")]);
    fixed_option_string: Ty::composite(
        Tag::FixedVec,
        &[&Ty::composite(Tag::Option, &[&Ty::leaf(Tag::String)]), &Ty::length("2")],
    );
    promise_string: Ty::composite(Tag::Promise, &[&Ty::leaf(Tag::String)]);
    option_promise_unit: Ty::composite(Tag::Option, &[&Ty::composite(Tag::Promise, &[&Ty::leaf(Tag::Unit)])]);
    vec_promise_f64: Ty::composite(Tag::Vec, &[&Ty::composite(Tag::Promise, &[&Ty::leaf(Tag::F64)])]);
    stream_string: Ty::composite(Tag::Stream, &[&Ty::leaf(Tag::String)]);
    option_stream_vec_f64: Ty::composite(
        Tag::Option,
        &[&Ty::composite(Tag::Stream, &[&Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::F64)])])],
    );
    vec_stream_i32: Ty::composite(Tag::Vec, &[&Ty::composite(Tag::Stream, &[&Ty::leaf(Tag::I32)])]);
    js_function: Ty::composite(Tag::JsFunction, &[&Ty::leaf(Tag::Bool), &Ty::leaf(Tag::F64), &Ty::leaf(Tag::String)]);
    option_js_function: Ty::composite(Tag::Option, &[&Ty::composite(Tag::JsFunction, &[&Ty::leaf(Tag::Unit)])]);
    vec_js_function: Ty::composite(Tag::Vec, &[&Ty::composite(Tag::JsFunction, &[&Ty::leaf(Tag::Unit)])]);
    option_vec_f64: Ty::composite(Tag::Option, &[&Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::F64)])]);
}

/// Each form of an import that is more than a function.
#[test]
fn forms() {
    const TEXT: Param<'static> = Param { name: "value", ty: Ty::leaf(Tag::String) };
    const THIS: Param<'static> = Param { name: "this", ty: Ty::leaf(Tag::Object) };
    const GET: Import<'static> = Import {
        symbol: "get",
        name: "globalThis.document.title",
        module: None,
        rust_module: "golden",
        rust_name: "imported",
        params: &[],
        result: Ty::leaf(Tag::String),
        flags: flags::GET,
    };
    const SET: Import<'static> =
        Import { symbol: "set", params: &[TEXT], result: Ty::leaf(Tag::Unit), flags: flags::SET, ..GET };
    const NEW: Import<'static> = Import {
        symbol: "construct",
        name: "globalThis.URL",
        params: &[TEXT],
        result: Ty::leaf(Tag::Object),
        flags: flags::NEW,
        ..GET
    };
    const GET_OF: Import<'static> = Import {
        symbol: "get_of",
        name: "title",
        params: &[THIS],
        flags: flags::GET | flags::RECEIVER,
        ..GET
    };
    const METHOD: Import<'static> = Import {
        symbol: "method",
        name: "classList.add",
        params: &[THIS, TEXT],
        flags: flags::RECEIVER,
        ..SET
    };
    const REST: Import<'static> = Import {
        symbol: "rest",
        name: "globalThis.console.log",
        params: &[TEXT, Param { name: "values", ty: Ty::composite(Tag::Vec, &[&Ty::leaf(Tag::Any)]) }],
        flags: flags::REST,
        ..SET
    };
    const REST_BYTES: [u8; REST.encoded_len()] = REST.encode();
    const GET_BYTES: [u8; GET.encoded_len()] = GET.encode();
    const SET_BYTES: [u8; SET.encoded_len()] = SET.encode();
    const NEW_BYTES: [u8; NEW.encoded_len()] = NEW.encode();
    const GET_OF_BYTES: [u8; GET_OF.encoded_len()] = GET_OF.encode();
    const METHOD_BYTES: [u8; METHOD.encoded_len()] = METHOD.encode();
    let section =
        [&GET_BYTES[..], &SET_BYTES, &NEW_BYTES, &GET_OF_BYTES, &METHOD_BYTES, &REST_BYTES].concat();
    check("forms", &section);
}

/// Generates the module of a section and compares it.
fn check(name: &str, section: &[u8]) {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let wasm = directory.join(format!("{name}.wasm"));
    fs::write(&wasm, wasm_with(section)).expect("a file can be written");
    let out_dir = directory.join("modules");
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-crossing"));
    command.args(["crossing", "bind", "--quiet", "--out-dir"]).arg(&out_dir).arg(&wasm);
    let output = command.output().expect("the tool runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for loader in
        ["load.js", "section.js", "imports.js", "exports.js", "converters.gen.js", "marshal/index.js"]
    {
        assert!(
            !out_dir.join(name).join("runtime").join(loader).exists(),
            "the module ships the loader's {loader}"
        );
    }
    for (file, golden) in [("index.js", format!("{name}.js")), ("index.d.ts", format!("{name}.d.ts"))] {
        let found = fs::read_to_string(out_dir.join(name).join(file)).expect("the tool wrote it");
        compare(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(golden), &found);
    }
}

fn compare(golden: &Path, found: &str) {
    // The version stands in the first line.
    let found = found.replacen(env!("CARGO_PKG_VERSION"), "VERSION", 1);
    if std::env::var_os("BLESS").is_some() {
        fs::write(golden, &found).expect("a file can be written");
    }
    let expected = fs::read_to_string(golden).unwrap_or_default();
    assert!(found == expected, "{} differs: run with BLESS=1 and look at what git shows", golden.display());
}

/// A .wasm that has nothing but the section, and the imports of which that speaks.
fn wasm_with(section: &[u8]) -> Vec<u8> {
    let records = decode(section).expect("it was made here");
    let imports = records.iter().filter_map(|record| match &record.body {
        Decoded::Import { symbol, .. } => Some((IMPORT_MODULE, symbol.as_str())),
        _ => None,
    });
    wasm(&imports.collect::<Vec<_>>(), Some(section))
}
