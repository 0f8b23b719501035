//! Where tests run, and how a host is started.

mod browser;
mod process;
mod processes;

use std::{
    fmt,
    io::{self, BufRead as _, BufReader, Read},
    path::{Path, PathBuf},
    process::ExitStatus,
    str::FromStr,
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

use anyhow::anyhow;
use processes::Processes;

use crate::{
    hosts::{self, Program},
    serve::Server,
};

use super::{
    protocol::{Event, Plan, Run, Test},
    settings::{Settings, Variable},
};

/// A host, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HostName {
    Node,
    Deno,
    Bun,
    Chromium,
    Firefox,
    Webkit,
    /// A dedicated worker of Chromium's.
    Worker,
}

impl HostName {
    pub(crate) const ALL: [HostName; 7] = [
        HostName::Node,
        HostName::Deno,
        HostName::Bun,
        HostName::Chromium,
        HostName::Firefox,
        HostName::Webkit,
        HostName::Worker,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            HostName::Node => "node",
            HostName::Deno => "deno",
            HostName::Bun => "bun",
            HostName::Chromium => "chromium",
            HostName::Firefox => "firefox",
            HostName::Webkit => "webkit",
            HostName::Worker => "worker",
        }
    }

    /// The program of that name or at that path, or an installed one.
    pub(crate) fn find(self, program: Option<&str>) -> anyhow::Result<PathBuf> {
        if let Some(program) = program {
            let path = PathBuf::from(program);
            let found = if path.is_file() { Some(path) } else { hosts::on_search_path(program) };
            return found.ok_or_else(|| anyhow!("there is no program {program}"));
        }
        let program = self.program();
        program.find().ok_or_else(|| {
            anyhow!(
                "cannot find {}: install it from {}, or say where it is with --browser or {}",
                program.title,
                program.address,
                Variable::Browser.name()
            )
        })
    }

    fn program(self) -> &'static Program {
        match self {
            HostName::Node => &hosts::NODE,
            HostName::Deno => &hosts::DENO,
            HostName::Bun => &hosts::BUN,
            HostName::Chromium | HostName::Worker => &hosts::CHROMIUM,
            HostName::Firefox => &hosts::FIREFOX,
            HostName::Webkit => &hosts::WEBKIT,
        }
    }

    pub(super) fn is_browser(self) -> bool {
        !matches!(self, HostName::Node | HostName::Deno | HostName::Bun)
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for HostName {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> anyhow::Result<HostName> {
        let names = HostName::ALL.map(HostName::name).join(", ");
        let found = HostName::ALL.into_iter().find(|host| host.name() == name);
        found.ok_or_else(|| anyhow!("there is no host `{name}`; the hosts are {names}"))
    }
}

/// What comes from a host.
pub(crate) enum Signal {
    Event(Event),
    /// A line that the tests or the host itself printed past the console.
    Line(String),
    /// A line that has nothing to do with tests.
    Noise(String),
    /// Nothing more will come.
    Closed,
}

/// A host that is running, until it is dropped.
pub(crate) struct Running {
    pub(crate) signals: Receiver<Signal>,
    processes: Processes,
    host: HostName,
    /// Of the page in a browser.
    _server: Option<Server>,
}

impl Running {
    /// Waits for whoever looks at the page to close it.
    pub(crate) fn until_closed(&self) {
        anstream::eprintln!("all tests have run; close the page to go on");
        while !matches!(self.signals.recv(), Ok(Signal::Closed) | Err(_)) {}
    }

    /// How it ended, after it closed.
    pub(crate) fn ending(&mut self) -> String {
        let host = self.host;
        self.processes.stay_if_ending();
        match self.wait() {
            Ok(Some(status)) => format!("{host} ended ({status})"),
            Ok(None) => format!("the page in {host} crashed or went away"),
            Err(error) => format!("{host} ended ({error})"),
        }
    }

    /// A browser may go on without its page; any other host has closed because it ends.
    fn wait(&mut self) -> io::Result<Option<ExitStatus>> {
        const WITHIN: Duration = Duration::from_secs(1);
        if !self.host.is_browser() {
            return self.processes.wait().map(Some);
        }
        let begin = Instant::now();
        loop {
            match self.processes.try_wait()? {
                None if begin.elapsed() < WITHIN => thread::sleep(WITHIN / 50),
                status => return Ok(status),
            }
        }
    }
}

/// Starts a host that runs these tests, or a program.
pub(crate) fn start(
    wasm: &Path,
    tests: Vec<Test>,
    run: Option<Run>,
    settings: &Settings,
) -> anyhow::Result<Running> {
    let (sender, signals) = mpsc::channel();
    let plan =
        |wasm: String, base_url: String| Plan { wasm, base_url, backtrace: settings.backtrace, tests, run };
    let host = settings.host;
    let (processes, server) = if host.is_browser() {
        let (processes, server) = browser::start(wasm, plan, settings, sender)?;
        (processes, Some(server))
    } else {
        (process::start(wasm, plan, settings, sender)?, None)
    };
    Ok(Running { signals, processes, host, _server: server })
}

/// Has every line taken, until the end or until that says no.
fn lines(from: Option<impl Read>, mut take: impl FnMut(&str) -> bool) {
    let Some(from) = from else { return };
    for line in BufReader::new(from).split(b'\n') {
        let Ok(line) = line else { return };
        if !take(&String::from_utf8_lossy(&line)) {
            return;
        }
    }
}
