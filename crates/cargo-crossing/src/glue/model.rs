//! A program as the templates see it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::bail;
use crossing_abi::{Decoded, DecodedParam, DecodedRecord, DecodedTy, RUNTIME_IMPORTS, Tag, flags};
use serde::{Serialize, Serializer};

use super::{
    class::Classes,
    composed::Converters,
    initializer::{self, Initializer},
    names::{binder, parameter},
    shape::Shape,
    tree::Tree,
    value::{Value, Way, can_refuse, has, is_lent, value},
};
use crate::{collocated::Module, section::Contract};

/// A program.
#[derive(Default, Serialize)]
pub(super) struct Program {
    version: &'static str,
    wasm_name: String,
    /// Whether wasm-bindgen makes the instance.
    is_beside: bool,
    /// Whether the run time will stand in the same file.
    is_bundle: bool,
    imports: Vec<Import>,
    /// Modules whose files lie beside Rust files.
    collocated: Vec<Module>,
    crates: BTreeMap<String, Tree>,
    packages: BTreeMap<String, String>,
    root: Option<String>,
    mains: Vec<Main>,
    pub(super) initializers: Vec<Initializer>,
    /// What the .wasm must export.
    symbols: Vec<String>,
    #[serde(serialize_with = "used")]
    sites: Vec<Site>,
    /// Whether names are looked up in modules.
    has_modules: bool,
    /// How closures are called, by type.
    pub(super) shapes: Vec<Shape>,
    /// Converters of composite types.
    pub(super) converters: Converters,
    classes: Classes,
    /// Functions of the run time that bound functions call, by file.
    functions: BTreeMap<String, BTreeSet<String>>,
    /// Functions of `crossing_rt`, by file of `runtime`.
    runtime_imports: BTreeMap<&'static str, BTreeSet<String>>,
    /// Whether a view crosses.
    has_views: bool,
    /// Whether it knows what is alive.
    is_tracked: bool,
    has_rust_objects: bool,
    has_callbacks: bool,
}

#[derive(Serialize)]
struct Import {
    symbol: String,
    name: String,
    module: Option<String>,
    /// The type of the first argument, where the name is looked up in that.
    receiver: Option<String>,
    /// As messages call it.
    label: String,
    rust_path: String,
    /// The function that makes what is called.
    bind: &'static str,
    /// Whether it looks the name up, which it does at the first call.
    is_found_once: bool,
    /// Whether it is looked up in the global object.
    is_global: bool,
    is_async: bool,
    /// Whether the elements of the last parameter are arguments.
    has_rest: bool,
    /// Whether views or closures end with the call.
    has_loans: bool,
    params: Vec<Value>,
    result: Value,
}

#[derive(Serialize)]
pub(super) struct Export {
    #[serde(skip)]
    pub(super) rust_path: String,
    symbol: String,
    docs: Vec<String>,
    is_fallible: bool,
    is_async: bool,
    has_text: bool,
    /// Whether arguments are copied before the call.
    is_copied: bool,
    params: Vec<Param>,
    result: Value,
}

#[derive(Serialize)]
struct Param {
    /// In `index.js`.
    variable: String,
    /// In `index.d.ts`.
    name: String,
    /// Whether it and all after it can be left out.
    is_optional: bool,
    value: Value,
}

#[derive(Serialize)]
struct Main {
    symbol: String,
    rust_path: String,
}

/// A value's place, for messages.
#[derive(Serialize)]
struct Site {
    kind: &'static str,
    function: String,
    part: String,
    r#type: String,
    #[serde(skip)]
    is_used: bool,
}

/// Describes the program of a .wasm.
pub(super) fn program(
    contract: &Contract,
    wasm_name: &str,
    is_bundle: bool,
    collocated: Vec<Module>,
) -> anyhow::Result<Program> {
    let mut program = Program {
        version: env!("CARGO_PKG_VERSION"),
        wasm_name: wasm_name.to_owned(),
        is_beside: contract.is_beside,
        is_bundle,
        collocated,
        ..Program::default()
    };
    for record in contract.used() {
        program.add(record)?;
    }
    program.imports.sort_by(|a, b| a.symbol.cmp(&b.symbol));
    for name in &contract.runtime_imports {
        let Some((_, file)) = RUNTIME_IMPORTS.iter().find(|(known, _)| known == name) else {
            bail!("the .wasm asks for `{name}`, which this version does not know: update cargo-crossing");
        };
        program.runtime_imports.entry(file).or_default().insert(name.clone());
    }
    program.is_tracked = contract.runtime_imports.iter().any(|name| name == "diagnose");
    program.root = program.find_root();
    // Only then is it of any use to make modules known.
    program.has_modules = contract.runtime_imports.iter().any(|name| name == "import_module")
        || program.functions.get("modules").is_some_and(|functions| functions.contains("anyScope"));
    if program.has_modules {
        program.uses("modules", ["setImports", "setModule"]);
    }
    let main = ["noMain", "runMain", "runNamedMain"][program.mains.len().min(2)];
    program.uses("main", [main]);
    if !program.mains.is_empty() {
        program.uses("exit", ["exitAfter"]);
    }
    if !program.initializers.is_empty() {
        let app = program.mains.first().map(|main| crate_of(&main.rust_path).to_owned());
        initializer::sort(&mut program.initializers, app.as_deref())?;
        program.uses("initializers", ["importInitializers"]);
    }
    Ok(program)
}

/// Those sites that are used, by number.
fn used<S: Serializer>(sites: &[Site], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(sites.iter().enumerate().filter(|(_, site)| site.is_used))
}

impl Program {
    /// The files of the run time that `index.js` imports.
    pub(super) fn runtime_files(&self) -> Vec<String> {
        let fixed = ["compile.js", "instance.js", "errors.js"].map(str::to_owned);
        let functions = self.functions.keys().map(|file| format!("{file}.js"));
        let runtime = self.runtime_imports.keys().map(|file| format!("runtime/{file}.js"));
        fixed.into_iter().chain(functions).chain(runtime).collect()
    }

    fn add(&mut self, record: &DecodedRecord) -> anyhow::Result<()> {
        match &record.body {
            // A test is for the test runner, which binds it itself.
            Decoded::Runtime { .. } | Decoded::Test { .. } => {}
            Decoded::Import { .. } => self.add_import(record)?,
            Decoded::Export { .. } => self.add_export(record)?,
            Decoded::Main { symbol, rust_path, .. } => {
                self.symbols.push(symbol.clone());
                self.mains.push(Main { symbol: symbol.clone(), rust_path: rust_path.clone() });
            }
            Decoded::Module { rust_module, file, text, .. } => {
                if record.flags & flags::INITIALIZER != 0 {
                    self.initializers.push(Initializer::new(rust_module, file, text));
                }
            }
        }
        Ok(())
    }

    fn add_import(&mut self, record: &DecodedRecord) -> anyhow::Result<()> {
        let Decoded::Import { symbol, name, module, rust_path, params, result } = &record.body else {
            return Ok(());
        };
        let receiver = params.first().filter(|_| record.flags & flags::RECEIVER != 0);
        let receiver = receiver.map(|param| param.ty.to_string());
        let label = match (&receiver, module) {
            (Some(receiver), _) => format!("`{name}` of `{receiver}`"),
            (None, Some(module)) => format!("`{name}` of module `{module}`"),
            (None, None) => format!("`{name}`"),
        };
        let mut values = Vec::new();
        for (index, param) in params.iter().enumerate() {
            let site = self.site("import", &label, format!("argument `{}`", param.name), &param.ty);
            values.push(self.value(&param.ty, Way::ToJs, &format!("a{index}_"), site, &["lift"])?);
        }
        let site = self.site("import", &label, "result".to_owned(), result);
        let result = self.value(result, Way::FromJs, "r", site, &["check", "lower"])?;
        let is_async = record.flags & flags::ASYNC != 0;
        self.uses("life", ["die"]);
        self.uses(if self.is_beside { "beside" } else { "life" }, ["raise"]);
        let (file, bind) = binder(record.flags);
        self.uses(file, [bind]);
        let is_global = module.is_none() && name.starts_with("globalThis.");
        if receiver.is_none() {
            self.uses("modules", [if is_global { "globalScope" } else { "anyScope" }]);
        }
        if is_async {
            self.sites[site].is_used = true;
            self.uses("operations", ["assertPromise", "startOperation"]);
        }
        let has_loans = params.iter().any(|param| is_lent(&param.ty));
        if has_loans {
            self.uses("lent", ["endLoans"]);
        }
        if is_async || result.slots.len() > 1 {
            self.uses("memory", result.slots.iter().map(|slot| format!("set{}", slot.kind)));
        }
        self.imports.push(Import {
            symbol: symbol.clone(),
            name: name.clone(),
            module: module.clone(),
            receiver,
            label,
            rust_path: rust_path.clone(),
            bind,
            is_found_once: ["bindFunction", "bindConstructor"].contains(&bind),
            is_global,
            is_async,
            has_rest: record.flags & flags::REST != 0,
            has_loans,
            params: values,
            result,
        });
        Ok(())
    }

    fn add_export(&mut self, record: &DecodedRecord) -> anyhow::Result<()> {
        let Decoded::Export { symbol, package, rust_path, namespace, name, docs, params, result } =
            &record.body
        else {
            return Ok(());
        };
        let dotted = if namespace.is_empty() { name.clone() } else { format!("{namespace}.{name}") };
        let label = format!("`{dotted}`");
        let can_refuse = params.iter().any(|param| can_refuse(&param.ty));
        let params = self.export_params(&label, params)?;
        let site = self.site("export", &label, "result".to_owned(), result);
        let result = self.value(result, Way::ToJs, "r", site, &["take"])?;
        let is_fallible = can_refuse || record.flags & (flags::FALLIBLE | flags::UNWINDS) != 0;
        let is_async = record.flags & flags::ASYNC != 0;
        self.uses("life", ["die"]);
        if is_async {
            self.uses("life", ["enter"]);
            self.uses("promises", ["promiseOfExport"]);
        } else if is_fallible {
            self.uses("life", ["throwFailure"]);
        }
        if is_async || result.slots.len() > 1 {
            self.uses("memory", result.slots.iter().map(|slot| format!("get{}", slot.kind)));
        }
        let export = Export {
            rust_path: rust_path.clone(),
            symbol: symbol.clone(),
            docs: docs.lines().map(str::to_owned).collect(),
            is_fallible,
            is_async,
            has_text: params.iter().any(|param| param.value.slots.len() > 1),
            is_copied: params.iter().any(|param| param.value.is_copied),
            params,
            result,
        };
        self.symbols.push(symbol.clone());
        let krate = crate_of(rust_path);
        if package != krate {
            self.packages.insert(package.clone(), krate.to_owned());
        }
        let path: Vec<&str> =
            namespace.split('.').filter(|part| !part.is_empty()).chain([name.as_str()]).collect();
        if path.first() == Some(&"then") {
            bail!(
                "`{rust_path}` is exported as `{dotted}`, which would make a promise of what `await` gets; give it another name: #[js_export(name = \"…\")]"
            );
        }
        self.crates.entry(krate.to_owned()).or_default().place(&path, export)
    }

    fn export_params(&mut self, label: &str, params: &[DecodedParam]) -> anyhow::Result<Vec<Param>> {
        let mut described = Vec::new();
        for (index, param) in params.iter().enumerate() {
            let shown = if param.name.is_empty() { (index + 1).to_string() } else { param.name.clone() };
            let site = self.site("export", label, format!("argument `{shown}`"), &param.ty);
            let value =
                self.value(&param.ty, Way::FromJs, &format!("a{index}_"), site, &["check", "lower"])?;
            described.push(Param {
                variable: format!("p{index}"),
                name: parameter(params, index),
                is_optional: value.is_option,
                value,
            });
        }
        let mut can_be_left_out = true;
        for param in described.iter_mut().rev() {
            can_be_left_out &= param.is_optional;
            param.is_optional = can_be_left_out;
        }
        Ok(described)
    }

    /// Notes that a bound function calls these of the run time.
    pub(super) fn uses<F: Into<String>>(&mut self, file: &str, functions: impl IntoIterator<Item = F>) {
        let mut functions = functions.into_iter().map(Into::into).peekable();
        if functions.peek().is_some() {
            self.functions.entry(file.to_owned()).or_default().extend(functions);
        }
    }

    pub(super) fn site(&mut self, kind: &'static str, function: &str, part: String, ty: &DecodedTy) -> usize {
        let number = self.sites.len();
        let site = Site { kind, function: function.to_owned(), part, r#type: ty.to_string(), is_used: false };
        self.sites.push(site);
        number
    }

    pub(super) fn value(
        &mut self,
        ty: &DecodedTy,
        way: Way,
        prefix: &str,
        site: usize,
        functions: &[&str],
    ) -> anyhow::Result<Value> {
        let mut value = value(ty, way, prefix, site)?;
        let (mut leaf, mut leaf_ty) = (&mut value, ty);
        while let (Some(inner), Some(inner_ty)) = (&mut leaf.inner, leaf_ty.inner.first()) {
            (leaf, leaf_ty) = (inner, inner_ty);
        }
        self.classes.add(leaf_ty);
        self.has_views |= has(ty, Tag::MemoryView) || has(ty, Tag::ArraySegment);
        self.has_callbacks |= has(ty, Tag::Function);
        self.has_rust_objects |= has(ty, Tag::RustObject);
        if !leaf_ty.inner.is_empty() || leaf_ty.tag == Tag::TypedObject {
            let mut used = Vec::new();
            self.sites[site].is_used = true;
            self.add_shapes(leaf_ty)?;
            leaf.composed = Some(self.converters.add(leaf_ty, &mut used)?);
            used.into_iter().for_each(|(file, function)| self.uses(&file, [function]));
        } else if !leaf.is_unit {
            let same = |function: &str| match function {
                "lift" => leaf.same.lift,
                "take" => leaf.same.take,
                "lower" => leaf.same.lower,
                _ => false,
            };
            let needed = functions.iter().filter(|function| !same(function));
            let names: Vec<_> = needed.map(|function| format!("{function}{}", leaf.tag)).collect();
            if !names.is_empty() {
                self.uses(&format!("marshal/{}", leaf.file), names);
            }
            self.sites[site].is_used |= functions.iter().any(|function| match *function {
                "lift" => leaf.uses_site.lift,
                "take" => leaf.uses_site.take,
                function => function == "check",
            });
        }
        Ok(value)
    }

    /// The crate whose exports the instance itself has: that of the program's start, else the only one.
    fn find_root(&self) -> Option<String> {
        let root = match self.mains.first() {
            Some(main) => crate_of(&main.rust_path).to_owned(),
            None if self.crates.len() == 1 => self.crates.keys().next()?.clone(),
            None => return None,
        };
        self.crates.contains_key(&root).then_some(root)
    }
}

fn crate_of(rust_path: &str) -> &str {
    rust_path.split("::").next().unwrap_or(rust_path)
}
