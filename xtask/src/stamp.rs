//! A file that remembers which state a finished set-up step left, so that the step can be skipped.

use std::path::PathBuf;
use std::{fs, io};

use anyhow::{Context, Result};

pub(crate) struct Stamp(pub(crate) PathBuf);

impl Stamp {
    /// What the last finished step wrote. Not there, or not readable: the step runs again.
    pub(crate) fn read(&self) -> Option<String> {
        fs::read_to_string(&self.0).ok()
    }

    /// Written in one move, so that an interruption leaves either the old stamp or the new one.
    pub(crate) fn write(&self, state: &str) -> Result<()> {
        let partial = self.0.with_extension("partial");
        self.try_write(state, &partial).with_context(|| format!("cannot write {}", self.0.display()))
    }

    fn try_write(&self, state: &str, partial: &PathBuf) -> io::Result<()> {
        if let Some(parent) = self.0.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(partial, state)?;
        fs::rename(partial, &self.0)
    }
}
