//! JavaScript reads the contract from two generated files. This keeps them equal to `crossing-abi`;
//! `BLESS=1 cargo test -p cargo-crossing --test contract` writes them.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use crossing_abi::{
    ABI_VERSION, IMPORT_MODULE, Kind, RUNTIME_IMPORTS, RUNTIME_MODULE, SECTION, Shape, Slot, TYPE_NAMES, Tag,
    any_kind, flags, object_part, runtime_exports, scratch,
};

#[test]
fn contract_is_fresh() {
    check("contract.gen.js", &contract());
}

#[test]
fn section_is_fresh() {
    check("section.gen.js", &section());
}

#[test]
fn converters_are_fresh() {
    check("converters.gen.js", &converters());
}

#[test]
fn runtime_is_fresh() {
    check("runtime/index.gen.js", &runtime());
}

fn check(file: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("js").join(file);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, expected).expect("the file can be written");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, expected, "js/{file} is out of date: run with BLESS=1");
}

const HEAD: &str =
    "// Generated from crates/abi by `BLESS=1 cargo test -p cargo-crossing --test contract`. Do not edit.\n";

/// What a running program needs.
fn contract() -> String {
    let mut js = String::from(HEAD);
    js.push('\n');
    for (name, value) in [("IMPORT_MODULE", IMPORT_MODULE), ("RUNTIME_MODULE", RUNTIME_MODULE)] {
        writeln!(js, "export const {name} = \"{value}\";").expect("a String takes all");
    }
    let types = TYPE_NAMES.map(|name| format!("\"{name}\"")).join(", ");
    writeln!(js, "\nexport const TYPE_NAMES = Object.freeze([{types}]);").expect("a String takes all");
    table(&mut js, "Scratch", [("SLOTS", scratch::SLOTS), ("BYTES", scratch::BYTES)]);
    let kinds = [
        ("UNDEFINED", any_kind::UNDEFINED),
        ("NULL", any_kind::NULL),
        ("BOOLEAN", any_kind::BOOLEAN),
        ("NUMBER", any_kind::NUMBER),
        ("BIG_INT", any_kind::BIG_INT),
        ("STRING", any_kind::STRING),
        ("OBJECT", any_kind::OBJECT),
        ("ARRAY", any_kind::ARRAY),
        ("DATE", any_kind::DATE),
        ("ERROR", any_kind::ERROR),
    ];
    table(&mut js, "AnyKind", kinds);
    let parts = [
        ("KEYS", object_part::KEYS),
        ("ITEMS", object_part::ITEMS),
        ("ENTRIES", object_part::ENTRIES),
        ("BYTES", object_part::BYTES),
    ];
    table(&mut js, "ObjectPart", parts);
    let names = ["INIT", "RAISE", "ALLOC", "FREE", "CALL"];
    let exports = names.into_iter().zip(runtime_exports::ALL.map(|name| format!("\"{name}\"")));
    table(&mut js, "RuntimeExport", exports);
    js
}

/// What reading a section needs.
fn section() -> String {
    let mut js = String::from(HEAD);
    write!(js, "\nexport const ABI_VERSION = {ABI_VERSION};\nexport const SECTION = \"{SECTION}\";\n")
        .expect("a String takes all");
    let kinds = [
        ("Runtime", Kind::Runtime as i32),
        ("Import", Kind::Import as i32),
        ("Export", Kind::Export as i32),
        ("Main", Kind::Main as i32),
        ("Test", Kind::Test as i32),
        ("Module", Kind::Module as i32),
    ];
    table(&mut js, "Kind", kinds);
    let flags = [
        ("FALLIBLE", flags::FALLIBLE),
        ("ASYNC", flags::ASYNC),
        ("HAS_MODULE", flags::HAS_MODULE),
        ("FORM", flags::FORM),
        ("NEW", flags::NEW),
        ("GET", flags::GET),
        ("SET", flags::SET),
        ("RECEIVER", flags::RECEIVER),
        ("REST", flags::REST),
        ("UNWINDS", flags::UNWINDS),
        ("INITIALIZER", flags::INITIALIZER),
    ];
    table(&mut js, "Flag", flags);
    table(&mut js, "Tag", Tag::ALL.iter().map(|tag| (tag.name(), *tag as u8)));
    js.push_str("\n/** Types in Rust's words, by tag. @type {Readonly<Record<number, string>>} */\n");
    js.push_str("export const RUST_NAMES = Object.freeze({\n");
    for tag in Tag::ALL {
        writeln!(js, "  {}: \"{}\",", *tag as u8, tag.rust_name()).expect("a String takes all");
    }
    js.push_str("});\n");
    js
}

fn table<V: std::fmt::Display>(
    js: &mut String,
    name: &str,
    rows: impl IntoIterator<Item = (&'static str, V)>,
) {
    writeln!(js, "\nexport const {name} = Object.freeze({{").expect("a String takes all");
    for (key, value) in rows {
        writeln!(js, "  {key}: {value},").expect("a String takes all");
    }
    js.push_str("});\n");
}

fn runtime() -> String {
    let mut js = String::from(HEAD);
    js.push('\n');
    for (name, file) in RUNTIME_IMPORTS {
        writeln!(js, "import {{ {name} }} from \"./{file}.js\";").expect("a String takes all");
    }
    js.push_str("\n/** All functions of `crossing_rt`. */\nexport const RUNTIME_IMPORTS = Object.freeze({\n");
    for (name, _) in RUNTIME_IMPORTS {
        writeln!(js, "  {name},").expect("a String takes all");
    }
    js.push_str("});\n\n/** @param {import(\"../protocol.js\").Core} core */\n");
    js.push_str("export const bindRuntime = (core) => ({\n");
    for (name, _) in RUNTIME_IMPORTS {
        writeln!(js, "  {name}: {name}(core),").expect("a String takes all");
    }
    js.push_str("});\n");
    js
}

fn converters() -> String {
    let supported =
        || Tag::ALL.iter().filter(|tag| !tag.converter().is_empty() && tag.shape() == Shape::Leaf);
    const FUNCTIONS: [&str; 4] = ["check", "lift", "lower", "take"];
    let mut files = BTreeMap::<_, Vec<_>>::new();
    for tag in supported() {
        let functions = FUNCTIONS.map(|function| format!("{function}{}", tag.name()));
        files.entry(tag.converter()).or_default().extend(functions);
    }
    let mut js = String::from(HEAD);
    js.push_str("\nimport { Tag } from \"./section.gen.js\";\n");
    for (file, functions) in files {
        let functions = functions.join(", ");
        writeln!(js, "import {{ {functions} }} from \"./marshal/{file}.js\";").expect("a String takes all");
    }
    js.push_str("\n/** @type {Readonly<Record<number, import(\"./protocol.js\").Converter>>} */\n");
    js.push_str("export const LEAVES = Object.freeze({\n");
    for tag in supported() {
        let name = tag.name();
        let kinds = |slots: &[Slot]| {
            let kinds: Vec<_> = slots.iter().map(|slot| format!("\"{slot:?}\"").to_lowercase()).collect();
            kinds.join(", ")
        };
        writeln!(js, "  [Tag.{name}]: {{").expect("a String takes all");
        writeln!(js, "    lifts: [{}],", kinds(tag.slots_to_js())).expect("a String takes all");
        writeln!(js, "    lowers: [{}],", kinds(tag.slots_from_js())).expect("a String takes all");
        for function in FUNCTIONS {
            writeln!(js, "    {function}: {function}{name},").expect("a String takes all");
        }
        js.push_str("  },\n");
    }
    js.push_str(
        "});\n\n/** What an array of a type is, where it is no Array. @type {Readonly<Record<number, ",
    );
    js.push_str("import(\"./marshal/typed_array.js\").TypedArrayClass>>} */\n");
    js.push_str("export const TYPED_ARRAYS = Object.freeze({\n");
    for (tag, class) in Tag::ALL.iter().filter_map(|tag| Some((tag, tag.typed_array()?))) {
        writeln!(js, "  [Tag.{}]: {class},", tag.name()).expect("a String takes all");
    }
    js.push_str("});\n");
    js
}

/// The table says which functions are the identity; the files say so too.
#[test]
fn identities_are_identities() {
    for tag in Tag::ALL.iter().filter(|tag| !tag.converter().is_empty() && tag.shape() == Shape::Leaf) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("js/marshal").join(tag.converter());
        let js = fs::read_to_string(path.with_extension("js")).expect("the converter's file");
        for (function, same) in [("lift", "liftSame"), ("take", "liftSame"), ("lower", "lowerSame")] {
            let is_same = js.contains(&format!("{same} as {function}{}", tag.name()));
            assert_eq!(tag.is_same(function), is_same, "{function}{}", tag.name());
        }
    }
}
