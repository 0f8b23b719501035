//! The processes of a host, which end with it.

use std::{
    io,
    path::PathBuf,
    process::{Child, Command, ExitStatus},
};

/// Ends the host when it is dropped.
pub(super) struct Processes {
    child: Child,
    /// Where a browser keeps what it writes, and what is left of it goes too.
    directory: Option<PathBuf>,
}

impl Processes {
    /// A host that may be a script that starts a program that starts more.
    pub(super) fn start(command: &mut Command, directory: Option<PathBuf>) -> io::Result<Processes> {
        Ok(Processes { child: group::spawn(command, directory.as_deref())?, directory })
    }

    /// Waits for the end of this program if that is what ended the host, about which there is nothing to say then.
    pub(super) fn stay_if_ending(&self) {
        group::stay_if_ending();
    }

    pub(super) fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    pub(super) fn wait(&mut self) -> io::Result<ExitStatus> {
        self.child.wait()
    }

    pub(super) fn try_wait(&mut self) -> io::Result<Option<ExitStatus>> {
        self.child.try_wait()
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        group::end();
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Some(directory) = &self.directory {
            group::remove(directory);
        }
    }
}

mod group {
    use std::{
        fs, io,
        path::{Path, PathBuf},
        process::{Child, Command, exit},
        sync::{Mutex, MutexGuard, Once, PoisonError},
        thread,
        time::Duration,
    };

    #[cfg(unix)]
    use crate::test::settings::Variable;

    /// What a signal to this program has to end too: the group's number and its directory.
    static RUNNING: Mutex<Option<(u32, Option<PathBuf>)>> = Mutex::new(None);

    fn running() -> MutexGuard<'static, Option<(u32, Option<PathBuf>)>> {
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts the first process of a new group, which the terminal knows nothing of.
    pub(super) fn spawn(command: &mut Command, directory: Option<&Path>) -> io::Result<Child> {
        static HANDLER: Once = Once::new();
        HANDLER.call_once(|| {
            // Without, the host would go on after Ctrl-C.
            let _ = ctrlc::set_handler(end_all);
            end_with_cargo();
        });
        let child = in_new_group(command).spawn()?;
        *running() = Some((child.id(), directory.map(Path::to_owned)));
        Ok(child)
    }

    fn end_all() {
        // Kept until the end, for which the session then waits, and says nothing.
        let mut running = running();
        if let Some((group, directory)) = running.take() {
            kill(group);
            directory.iter().for_each(|directory| remove(directory));
        }
        exit(130);
    }

    /// `cargo crossing test` ends cargo when it is ended itself, and cargo does not tell its runners.
    #[cfg(unix)]
    fn end_with_cargo() {
        use std::os::unix::process::parent_id;
        if Variable::Tally.get().is_none() {
            return;
        }
        let cargo = parent_id();
        thread::spawn(move || {
            while parent_id() == cargo {
                thread::sleep(Duration::from_millis(100));
            }
            end_all();
        });
    }

    #[cfg(not(unix))]
    fn end_with_cargo() {}

    /// Does not come back when a signal is what ended the host.
    pub(super) fn stay_if_ending() {
        drop(running());
    }

    /// Ends all of the group.
    pub(super) fn end() {
        if let Some((group, _)) = running().take() {
            kill(group);
        }
    }

    /// Processes that are just ending may still write into it.
    pub(super) fn remove(directory: &Path) {
        for _ in 0..40 {
            if fs::remove_dir_all(directory).is_ok() || !directory.exists() {
                return;
            }
            thread::sleep(Duration::from_millis(25));
        }
    }

    #[cfg(unix)]
    fn in_new_group(command: &mut Command) -> &mut Command {
        std::os::unix::process::CommandExt::process_group(command, 0)
    }

    #[cfg(not(unix))]
    fn in_new_group(command: &mut Command) -> &mut Command {
        command
    }

    #[cfg(unix)]
    fn kill(group: u32) {
        use rustix::process::{Pid, Signal, kill_process_group};
        if let Some(group) = i32::try_from(group).ok().and_then(Pid::from_raw) {
            let _ = kill_process_group(group, Signal::KILL);
        }
    }

    #[cfg(not(unix))]
    fn kill(_: u32) {}
}
