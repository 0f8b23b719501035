//! `cargo crossing bindings MODULE`: Rust declarations for what a module exports.

use std::{
    env, fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
    thread,
};

use anyhow::{Context, bail};

use crate::{
    args::Bindings,
    bindings, check,
    js_module::{FileId, Modules},
    shell::{self, Shell},
    whole_file,
};

pub(crate) fn run(args: &Bindings) -> anyhow::Result<()> {
    let mut modules = Modules::new();
    let Module { file, specifier, name } = find(&mut modules, &args.module)?;
    let name = args.name.clone().unwrap_or_else(|| bindings::module_name(&name));
    let mut written = bindings::write(&mut modules, file, &name, &specifier);
    written.skipped.extend(invalid_files(&modules, &[Some(file), modules.types_of(file)])?);
    let text = formatted(&written.text).unwrap_or_else(|| written.text.clone());
    match &args.out {
        Some(out) => {
            if !args.force {
                assert_same(out, &text)?;
            }
            whole_file::write(out, text.as_bytes())?;
        }
        None => shell::print(text.trim_end())?,
    }
    let shell = Shell { quiet: args.quiet, json: false };
    let exports = if written.declared == 1 { "export" } else { "exports" };
    shell.status("Declared", format!("{} {exports} of {specifier}", written.declared));
    for (name, reason) in &written.skipped {
        shell.status("Skipped", format!("`{name}`: {reason}"));
    }
    Ok(())
}

/// # Errors
/// When there is a file with something else in it, which may be the user's own work.
fn assert_same(out: &Path, text: &str) -> anyhow::Result<()> {
    match fs::read(out) {
        Ok(there) if there != text.as_bytes() && out.is_file() => bail!(
            "{} is there already, and something else is in it: name another file, compare, and take over what is new; --force \
             replaces it",
            out.display()
        ),
        _ => Ok(()),
    }
}

/// What declarations are written of.
struct Module {
    file: FileId,
    /// Where JavaScript finds it.
    specifier: String,
    name: String,
}

/// A file, or an installed package.
fn find(modules: &mut Modules, given: &str) -> anyhow::Result<Module> {
    let path = Path::new(given);
    if let Ok(real) = path.canonicalize()
        && real.is_file()
    {
        let file = modules.open(&real).with_context(|| format!("cannot read {}", path.display()))?;
        let (name, ending) = file_name(path);
        return Ok(Module { file, specifier: format!("./{name}.{ending}"), name });
    }
    let is_package = !given.starts_with(['.', '/']);
    let current = env::current_dir().context("there is no current directory")?;
    if let Some(file) = is_package.then(|| modules.import(&current, given)).flatten() {
        return Ok(Module { file, specifier: given.to_owned(), name: given.to_owned() });
    }
    if path.is_dir() {
        bail!("{given} is a directory: name the file in it that JavaScript imports");
    }
    match is_package {
        true => bail!("there is no file {given}, and no package {given} with JavaScript is installed here"),
        false => bail!("there is no file {given}"),
    }
}

/// Files of packages that are not valid, and why.
///
/// # Errors
/// When one of the user's own is not, or one of those that were asked for.
fn invalid_files(modules: &Modules, wanted: &[Option<FileId>]) -> anyhow::Result<Vec<(String, String)>> {
    let mut skipped = Vec::new();
    for (id, file) in modules.files().enumerate() {
        let Some(error) = file.errors.first() else { continue };
        if file.is_own() || wanted.contains(&Some(id)) {
            let range = error.place.start..error.place.end;
            return Err(check::invalid(&file.path, &file.text, range, &error.message));
        }
        skipped.push((file.path.display().to_string(), format!("it is not valid: {}", error.message)));
    }
    Ok(skipped)
}

/// As rustfmt writes it, where that is installed.
fn formatted(text: &str) -> Option<String> {
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--edition", "2024"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = rustfmt.spawn().ok()?;
    let mut stdin = child.stdin.take()?;
    let text = text.to_owned();
    let writer = thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output().ok()?;
    let is_written = writer.join().is_ok_and(|result| result.is_ok());
    let formatted = String::from_utf8(output.stdout).ok()?;
    (output.status.success() && is_written && !formatted.is_empty()).then_some(formatted)
}

/// The name, and the ending that JavaScript imports: `shim.d.ts` and `shim.ts` become `shim.js`.
fn file_name(path: &Path) -> (String, &'static str) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let endings = [
        (".d.mts", "mjs"),
        (".d.cts", "cjs"),
        (".d.ts", "js"),
        (".mts", "mjs"),
        (".cts", "cjs"),
        (".tsx", "js"),
        (".ts", "js"),
        (".mjs", "mjs"),
        (".cjs", "cjs"),
        (".jsx", "jsx"),
        (".js", "js"),
    ];
    let found = endings.into_iter().find_map(|(from, to)| Some((name.strip_suffix(from)?.to_owned(), to)));
    found.unwrap_or((name, "js"))
}
