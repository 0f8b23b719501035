//! `cargo crossing bindings MODULE`: Rust declarations for what a module exports.

use std::{
    env, fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
    thread,
};

use anyhow::{Context, bail};

use crate::{args::Bindings, bindings, js_module::Modules, shell::Shell};

pub(crate) fn run(args: &Bindings) -> anyhow::Result<()> {
    let mut modules = Modules::new();
    let path = Path::new(&args.module);
    let (file, specifier, name) = match path.canonicalize() {
        Ok(real) if real.is_file() => {
            let file = modules.open(&real).with_context(|| format!("cannot read {}", path.display()))?;
            let (name, ending) = file_name(path);
            (file, format!("./{name}.{ending}"), name)
        }
        _ => {
            let current = env::current_dir().context("there is no current directory")?;
            let file = modules.import(&current, &args.module).with_context(|| {
                format!(
                    "there is no file {0}, and no package {0} with JavaScript is installed here",
                    args.module
                )
            })?;
            (file, args.module.clone(), args.module.clone())
        }
    };
    for file in [Some(file), modules.types_of(file)].into_iter().flatten() {
        if let Some(error) = modules.file(file).errors.first() {
            let text = &modules.file(file).text;
            let line = text.get(..error.place.start).unwrap_or_default().matches('\n').count() + 1;
            bail!("{}:{line} is not valid: {}", modules.file(file).path.display(), error.message);
        }
    }
    let name = args.name.clone().unwrap_or_else(|| bindings::module_name(&name));
    let written = bindings::write(&mut modules, file, &name, &specifier);
    let text = formatted(&written.text).unwrap_or_else(|| written.text.clone());
    match &args.out {
        Some(out) => fs::write(out, &text).with_context(|| format!("cannot write {}", out.display()))?,
        None => print!("{text}"),
    }
    let shell = Shell { quiet: args.quiet, json: false };
    let exports = if written.declared == 1 { "export" } else { "exports" };
    shell.status("Declared", format!("{} {exports} of {specifier}", written.declared));
    for (name, reason) in &written.skipped {
        shell.status("Skipped", format!("`{name}`: {reason}"));
    }
    Ok(())
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
