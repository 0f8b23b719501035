//! Generates the module: an ES module with a function for each import and export, its types, its package.json.

mod class;
mod composed;
mod initializer;
mod model;
mod names;
mod package;
mod shape;
mod tree;
mod value;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use crossing_abi::GLUE_MODULE;
use minijinja::{AutoEscape, Environment};

use self::initializer::Initializer;
use crate::{
    bundle, collocated,
    packages::{Packages, Scope},
    print,
    program::Program,
    runtime, section, shell,
};

/// The files of a module, but for the .wasm itself.
pub(crate) struct Module {
    pub(crate) wasm_name: String,
    pub(crate) js: String,
    pub(crate) types: String,
    pub(crate) package: String,
    /// JavaScript files of crates.
    pub(crate) collocated: BTreeMap<PathBuf, Vec<u8>>,
    /// Files of the run time beside it; none if it is a bundle.
    pub(crate) runtime: BTreeSet<PathBuf>,
}

/// Generates a module.
pub(crate) fn generate(program: &Program) -> anyhow::Result<Module> {
    let contract = section::read(&program.wasm)?;
    contract.assert_only_ours()?;
    let wasm_name = program.wasm.file_name().context("a file has a name")?.to_string_lossy().into_owned();
    let collocated = collocated::collect(contract.modules(), &program.packages, program.is_release)?;
    let model = model::program(&contract, &wasm_name, program.is_release, collocated.modules)?;
    let initializers = model.initializers.iter().map(Initializer::file);
    let files: BTreeMap<_, _> = collocated.files.into_iter().chain(initializers).collect();
    let (js, types) = render(&model)?;
    let (js, runtime) = if program.is_release {
        (print::small(&bundle::bundle(&js)?)?, BTreeSet::new())
    } else {
        (print::readable(&js)?, runtime::closure(model.runtime_files())?)
    };
    Ok(Module {
        js,
        types,
        package: package::json(program, &wasm_name, !files.is_empty())?,
        collocated: files,
        runtime,
        wasm_name,
    })
}

/// What stands beside wasm-bindgen's JavaScript.
pub(crate) struct Beside {
    pub(crate) js: String,
    pub(crate) types: String,
    pub(crate) collocated: BTreeMap<PathBuf, Vec<u8>>,
}

/// Generates the module of a program that shares its .wasm with wasm-bindgen, always as one file.
pub(crate) fn beside(wasm: &Path, is_release: bool) -> anyhow::Result<Beside> {
    let contract = section::read(wasm)?;
    if !contract.is_beside {
        bail!(
            "{} imports nothing from {GLUE_MODULE}: turn on the feature `wasm-bindgen` of the crate crossing",
            wasm.display()
        );
    }
    let wasm_name = wasm.file_name().context("a file has a name")?.to_string_lossy().into_owned();
    let collocated =
        collocated::collect(contract.modules(), &Packages::read(&Scope::default(), None)?, is_release)?;
    let model = model::program(&contract, &wasm_name, true, collocated.modules)?;
    for initializer in &model.initializers {
        shell::warning(format!("{} takes no part in the start, which is wasm-bindgen's", initializer.path()));
    }
    let (js, types) = render(&model)?;
    let js = bundle::bundle(&js)?;
    let js = if is_release { print::small(&js)? } else { js };
    Ok(Beside { js, types: print::types(&types)?, collocated: collocated.files })
}

/// `index.js` and `index.d.ts`.
fn render(model: &model::Program) -> anyhow::Result<(String, String)> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.add_template("index.js", include_str!("../templates/index.js.jinja"))?;
    environment.add_template("index.d.ts", include_str!("../templates/index.d.ts.jinja"))?;
    let render = |name| environment.get_template(name)?.render(model);
    let js = render("index.js").context("cannot generate index.js")?;
    Ok((js, render("index.d.ts").context("cannot generate index.d.ts")?))
}
