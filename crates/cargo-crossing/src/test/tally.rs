//! How many tests ran in all, for `cargo crossing test`: cargo starts a runner for each target of a package.

use std::{
    env,
    fs::{self, File, OpenOptions},
    io::Write as _,
    path::PathBuf,
    process::exit,
};

use anyhow::Context;

use super::settings::Variable;

/// The file in which the runners add up.
pub(crate) struct Tally(PathBuf);

impl Tally {
    pub(crate) fn new() -> anyhow::Result<Tally> {
        let path = env::temp_dir().join(format!("crossing-tests-{}", std::process::id()));
        File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        let file = path.clone();
        // cargo and the runners hear Ctrl-C by themselves.
        let _ = ctrlc::set_handler(move || {
            let _ = fs::remove_file(&file);
            exit(130);
        });
        Ok(Tally(path))
    }

    pub(crate) fn path(&self) -> &std::path::Path {
        &self.0
    }

    /// How many tests were meant, and how many the arguments left out.
    pub(crate) fn count(&self) -> (usize, usize) {
        let bytes = fs::read(&self.0).unwrap_or_default();
        let meant = bytes.iter().filter(|byte| **byte == MEANT).count();
        (meant, bytes.len() - meant)
    }
}

impl Drop for Tally {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A byte for each test.
const MEANT: u8 = b'.';
const LEFT_OUT: u8 = b'-';

/// Adds tests, if somebody counts.
pub(super) fn add(meant: usize, left_out: usize) -> anyhow::Result<()> {
    let Some(path) = Variable::Tally.get() else { return Ok(()) };
    let mut file =
        OpenOptions::new().append(true).open(&path).with_context(|| format!("cannot write {path}"))?;
    file.write_all(&[vec![MEANT; meant], vec![LEFT_OUT; left_out]].concat())?;
    Ok(())
}
