//! How many tests ran in all, for `cargo crossing test`: cargo starts a runner for each target of a package.

use std::{
    env,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::PathBuf,
    process::{Command, ExitStatus, exit},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use anyhow::Context;

use super::settings::Variable;

/// The file in which the runners add up, and cargo's number while it runs.
pub(crate) struct Tally {
    path: PathBuf,
    cargo: Arc<AtomicU32>,
}

impl Tally {
    pub(crate) fn new() -> anyhow::Result<Tally> {
        let path = env::temp_dir().join(format!("crossing-tests-{}", std::process::id()));
        File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        let cargo = Arc::new(AtomicU32::new(0));
        let (file, running) = (path.clone(), Arc::clone(&cargo));
        // cargo and the runners hear Ctrl-C by themselves. Of a signal to this program alone cargo is told here, and the
        // runners see that cargo has gone.
        let _ = ctrlc::set_handler(move || {
            terminate(running.load(Ordering::Relaxed));
            let _ = fs::remove_file(&file);
            exit(130);
        });
        Ok(Tally { path, cargo })
    }

    /// Runs cargo, whose runners add up.
    pub(crate) fn run(&self, command: &mut Command) -> io::Result<ExitStatus> {
        let mut child = command.env(Variable::Tally.name(), &self.path).spawn()?;
        self.cargo.store(child.id(), Ordering::Relaxed);
        let status = child.wait();
        self.cargo.store(0, Ordering::Relaxed);
        status
    }

    /// How many tests were meant, and how many the arguments left out.
    pub(crate) fn count(&self) -> (usize, usize) {
        let bytes = fs::read(&self.path).unwrap_or_default();
        let meant = bytes.iter().filter(|byte| **byte == MEANT).count();
        (meant, bytes.len() - meant)
    }
}

impl Drop for Tally {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn terminate(process: u32) {
    use rustix::process::{Pid, Signal, kill_process};
    if let Some(process) = i32::try_from(process).ok().and_then(Pid::from_raw) {
        let _ = kill_process(process, Signal::TERM);
    }
}

#[cfg(not(unix))]
fn terminate(_: u32) {}

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
