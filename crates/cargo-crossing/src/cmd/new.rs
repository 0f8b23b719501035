//! `cargo crossing new`: a package to begin with.

use std::path::Path;

use crate::{
    args::{New, Template},
    new,
    shell::Shell,
};

pub(crate) fn run(args: &New) -> anyhow::Result<()> {
    let package = new::make(args)?;
    let shell = Shell { quiet: args.quiet, ..Shell::default() };
    let place = args.directory.display();
    shell.status("Created", format!("`{}` from the template {}", package.name, args.template.name()));
    if let Some(text) = &package.above {
        shell.status("Note", format!("for a package only its workspace's Cargo.toml can say this:\n{text}"));
    }
    let go = if args.directory == Path::new(".") { String::new() } else { format!("cd {place} && ") };
    let command = if args.template == Template::Leptos { "trunk serve" } else { "cargo crossing run" };
    shell.status("Next", format!("{go}{command}"));
    Ok(())
}
