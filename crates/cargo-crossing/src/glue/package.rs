//! `package.json` of a module.

use serde::Serialize;

use crate::program::Program;

#[derive(Serialize)]
struct Package<'a> {
    name: &'a str,
    version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
    r#type: &'static str,
    exports: Exports<'a>,
    types: &'static str,
    #[serde(rename = "sideEffects")]
    side_effects: bool,
    files: Vec<&'a str>,
}

#[derive(Serialize)]
struct Exports<'a> {
    #[serde(rename = ".")]
    root: Entry,
    #[serde(rename = "./package.json")]
    package: &'static str,
    #[serde(rename = "./*.wasm")]
    wasm: &'a str,
}

#[derive(Serialize)]
struct Entry {
    types: &'static str,
    default: &'static str,
}

pub(super) fn json(program: &Program, wasm_name: &str) -> anyhow::Result<String> {
    let mut files = vec!["index.js", "index.d.ts", wasm_name];
    if !program.is_release {
        files.push("runtime");
    }
    let package = Package {
        name: &program.name,
        version: &program.version,
        description: program.description.as_deref(),
        license: program.license.as_deref(),
        r#type: "module",
        exports: Exports {
            root: Entry { types: "./index.d.ts", default: "./index.js" },
            package: "./package.json",
            wasm: "./*.wasm",
        },
        types: "./index.d.ts",
        side_effects: false,
        files,
    };
    Ok(serde_json::to_string_pretty(&package)? + "\n")
}
