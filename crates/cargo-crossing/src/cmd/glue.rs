//! `cargo crossing glue --for wasm-bindgen`: our module beside that of another tool.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use crossing_abi::GLUE_MODULE;
use serde_json::Value;

use crate::{args::Glue, glue, shell::Shell, whole_file};

pub(crate) fn run(args: &Glue) -> anyhow::Result<()> {
    let trunk = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let place = args.place.clone().or(trunk).unwrap_or_else(|| "pkg".into());
    if !place.exists() {
        bail!(
            "there is no {}: have wasm-bindgen's tool build first, or name the directory that it wrote",
            place.display()
        );
    }
    let wasm = if place.is_dir() { only_wasm(&place)? } else { place };
    let directory = wasm.parent().unwrap_or(Path::new("."));
    let is_release = args.release || env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let module = glue::beside(&wasm, is_release)?;
    let js = directory.join(GLUE_MODULE.trim_start_matches("./"));
    let mut files =
        vec![(js.clone(), module.js.into_bytes()), (js.with_extension("d.ts"), module.types.into_bytes())];
    files.extend(module.collocated.into_iter().map(|(path, contents)| (directory.join(path), contents)));
    enter(directory, files.iter().map(|(file, _)| file.as_path()))?;
    for (file, contents) in files {
        fs::create_dir_all(file.parent().unwrap_or(directory))
            .with_context(|| format!("cannot write {}", file.display()))?;
        whole_file::write(&file, &contents)?;
    }
    Shell { quiet: args.quiet, ..Shell::default() }.status("Generated", js.display());
    Ok(())
}

/// Enters files into the `files` of a `package.json`, as wasm-pack writes it: npm leaves out what is not there.
fn enter<'a>(directory: &Path, files: impl Iterator<Item = &'a Path>) -> anyhow::Result<()> {
    let manifest = directory.join("package.json");
    let Ok(text) = fs::read_to_string(&manifest) else { return Ok(()) };
    let mut package: Value =
        serde_json::from_str(&text).with_context(|| format!("cannot read {}", manifest.display()))?;
    let Some(list) = package.get_mut("files").and_then(Value::as_array_mut) else { return Ok(()) };
    for file in files {
        // Of a file in a folder the folder.
        let entry = file.strip_prefix(directory)?.iter().next().context("a file has a name")?;
        let entry = Value::from(entry.to_string_lossy());
        if !list.contains(&entry) {
            list.push(entry);
        }
    }
    let text = serde_json::to_string_pretty(&package)? + "\n";
    fs::write(&manifest, text).with_context(|| format!("cannot write {}", manifest.display()))
}

/// wasm-bindgen's tool calls it `NAME_bg.wasm`, Trunk `NAME-HASH_bg.wasm`.
fn only_wasm(directory: &Path) -> anyhow::Result<PathBuf> {
    let entries = fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut found: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "wasm")).collect();
    found.sort();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => bail!(
            "{} has no .wasm: have wasm-bindgen's tool build first, or name the directory that it wrote",
            directory.display()
        ),
        several => {
            let names: Vec<_> = several.iter().map(|path| path.display().to_string()).collect();
            bail!("{} has several .wasm files: name one of {}", directory.display(), names.join(", "))
        }
    }
}
