//! Finds the program of a host.

use std::path::PathBuf;

use anyhow::{Context, anyhow};

use crate::{
    hosts::on_search_path,
    test::settings::{Settings, Variable},
};

/// The program of the settings, or an installed one.
pub(super) fn program(settings: &Settings) -> anyhow::Result<PathBuf> {
    if let Some(program) = &settings.program {
        let path = PathBuf::from(program);
        let found = if path.is_file() { Some(path) } else { on_search_path(program) };
        return found.with_context(|| format!("there is no program {program}"));
    }
    let program = settings.host.program();
    program.find().ok_or_else(|| {
        anyhow!(
            "cannot find {}: install it from {}, or say where it is with --browser or {}",
            program.title,
            program.address,
            Variable::Browser.name()
        )
    })
}
