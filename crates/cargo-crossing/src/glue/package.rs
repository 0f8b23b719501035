//! `package.json` of a module.

use anyhow::bail;
use serde_json::{Map, Value, json};

use crate::{
    collocated,
    program::{About, Program},
};

/// What the module itself decides.
const DECIDED: [&str; 7] = ["type", "exports", "main", "module", "types", "sideEffects", "files"];

pub(super) fn json(program: &Program, wasm_name: &str, has_collocated: bool) -> anyhow::Result<String> {
    let about = &program.about;
    if let Some(key) = DECIDED.into_iter().find(|key| about.npm.contains_key(*key)) {
        bail!("[package.metadata.crossing.npm] has `{key}`, which the module decides: leave it out");
    }
    let mut package = of_cargo(about);
    package.extend(about.npm.clone());
    let mut files = vec!["index.js", "index.d.ts", wasm_name];
    if !program.is_release {
        files.push("runtime");
    }
    let mut side_effects = json!(false);
    if has_collocated {
        files.push(collocated::FOLDER);
        // They are the users': a bundler must not drop what they import for its effects.
        side_effects = json!([format!("./{}/**", collocated::FOLDER)]);
    }
    let decided = json!({
        "type": "module",
        "exports": {
            ".": { "types": "./index.d.ts", "default": "./index.js" },
            "./package.json": "./package.json",
            "./*.wasm": "./*.wasm",
        },
        "types": "./index.d.ts",
        "sideEffects": side_effects,
        "files": files,
    });
    if let Value::Object(decided) = decided {
        package.extend(decided);
    }
    Ok(serde_json::to_string_pretty(&package)? + "\n")
}

/// What Cargo.toml says, in npm's words.
fn of_cargo(about: &About) -> Map<String, Value> {
    let mut package = Map::new();
    let mut add = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            package.insert(key.to_owned(), value);
        }
    };
    let text = |text: &Option<String>| text.clone().map(Value::String);
    add("name", Some(json!(about.name)));
    add("version", Some(json!(about.version)));
    add("description", text(&about.description));
    add("keywords", (!about.keywords.is_empty()).then(|| json!(about.keywords)));
    add("homepage", text(&about.homepage));
    let repository = about.repository.as_ref();
    add("repository", repository.map(|url| json!({ "type": "git", "url": git_address(url) })));
    add("license", text(&about.license));
    let (first, others) =
        about.authors.split_first().map_or((None, &[][..]), |(first, others)| (Some(first), others));
    add("author", first.map(|author| json!(author)));
    add("contributors", (!others.is_empty()).then(|| json!(others)));
    package
}

/// The form into which npm brings addresses, with a warning where it has to.
fn git_address(url: &str) -> String {
    let is_known = ["https://github.com/", "https://gitlab.com/", "https://bitbucket.org/"]
        .iter()
        .any(|host| url.starts_with(host));
    match is_known {
        true => format!("git+{}.git", url.trim_end_matches('/').trim_end_matches(".git")),
        false => url.to_owned(),
    }
}
