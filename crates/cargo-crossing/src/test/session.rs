//! Has the tests run: follows a host, and starts another where one hangs or ends in the middle.

use std::{
    collections::{BTreeMap, VecDeque},
    path::Path,
    sync::mpsc::RecvTimeoutError,
    time::{Duration, Instant},
};

use anyhow::bail;

use super::{
    case::Case,
    host::{self, Running, Signal},
    protocol::{Event, Test},
    report::{Report, Result},
    settings::Settings,
    verdict::{timed_out, verdict},
};

/// How long a host may take to begin.
const START: Duration = Duration::from_secs(60);
/// How much longer than the test the runner waits: where it can, the driver itself ends the test, and the host goes on.
const GRACE: Duration = Duration::from_secs(1);

/// Runs the tests, each once.
///
/// # Errors
/// When no test can run.
pub(super) fn run(
    wasm: &Path,
    cases: &[&Case],
    settings: &Settings,
    report: &mut Report,
) -> anyhow::Result<()> {
    let waiting = cases.iter().copied().enumerate().collect();
    let idle = Instant::now();
    let mut session = Session { settings, report, waiting, current: None, stray: Vec::new(), idle };
    while !session.waiting.is_empty() {
        let tests = session.waiting.iter().map(|(index, case)| test(*index, case, settings)).collect();
        session.follow(host::start(wasm, tests, None, settings)?)?;
    }
    Ok(())
}

fn test(index: usize, case: &Case, settings: &Settings) -> Test {
    let mut modules: BTreeMap<_, _> =
        settings.beside.iter().flat_map(|beside| beside.addresses(settings.host.is_browser())).collect();
    modules.extend(settings.modules.clone());
    modules.extend(case.modules.iter().cloned());
    let timeout = settings.limit(case).as_millis().try_into().unwrap_or(u64::MAX);
    Test { index, symbol: case.symbol.clone(), timeout, modules: modules.into_iter().collect() }
}

struct Session<'a, 'r> {
    settings: &'a Settings,
    report: &'r mut Report,
    /// With their numbers. The first is the one that runs.
    waiting: VecDeque<(usize, &'a Case)>,
    current: Option<Current<'a>>,
    /// What the host said while no test ran.
    stray: Vec<String>,
    /// Since when no test has run.
    idle: Instant,
}

/// The test that runs.
struct Current<'a> {
    case: &'a Case,
    begin: Instant,
    limit: Duration,
    lines: Vec<String>,
}

impl<'a> Session<'a, '_> {
    /// Until all tests have ended, or this host is of no more use: then one test less is waiting.
    fn follow(&mut self, mut running: Running) -> anyhow::Result<()> {
        self.stray.clear();
        self.idle = Instant::now();
        loop {
            let wait = self.deadline().saturating_duration_since(Instant::now());
            match running.signals.recv_timeout(wait) {
                Ok(Signal::Event(Event::Done)) => {
                    if self.settings.window {
                        running.until_closed();
                    }
                    return Ok(());
                }
                Ok(Signal::Event(event)) => self.event(event)?,
                Ok(Signal::Line(line)) => self.printed(line, false),
                Ok(Signal::Noise(line)) => self.stray.push(line),
                Ok(Signal::Closed) | Err(RecvTimeoutError::Disconnected) => {
                    return self.lost(&running.ending());
                }
                Err(RecvTimeoutError::Timeout) => return self.late(),
            }
        }
    }

    fn deadline(&self) -> Instant {
        self.current.as_ref().map_or(self.idle + START, |test| test.begin + test.limit + GRACE)
    }

    fn event(&mut self, event: Event) -> anyhow::Result<()> {
        match (event, self.current.take()) {
            (Event::Ended { seconds, outcome, .. }, Some(test)) => {
                let failure = verdict(test.case, outcome, test.limit).err();
                self.end(test, Duration::try_from_secs_f64(seconds).unwrap_or_default(), failure);
            }
            (Event::Started { index }, None) => self.begin(index)?,
            (Event::Printed { text, is_error }, current) => {
                self.current = current;
                self.printed(text, is_error);
            }
            (Event::Broken { text }, _) => bail!("{text}"),
            (Event::Ready | Event::Done, None) => {}
            (event, _) => bail!(
                "{} said {event:?} out of turn, which is a mistake of cargo-crossing",
                self.settings.host
            ),
        }
        Ok(())
    }

    fn printed(&mut self, line: String, is_error: bool) {
        match &mut self.current {
            Some(test) => {
                self.report.printed(&line, is_error);
                test.lines.push(line);
            }
            None => self.stray.push(line),
        }
    }

    fn begin(&mut self, index: usize) -> anyhow::Result<()> {
        match self.waiting.front() {
            Some((first, case)) if *first == index => {
                self.report.started(case);
                let limit = self.settings.limit(case);
                self.current = Some(Current { case, begin: Instant::now(), limit, lines: Vec::new() });
                Ok(())
            }
            _ => bail!(
                "{} ran test {index} out of turn, which is a mistake of cargo-crossing",
                self.settings.host
            ),
        }
    }

    fn end(&mut self, test: Current<'a>, time: Duration, failure: Option<String>) {
        self.idle = Instant::now();
        self.waiting.pop_front();
        self.report.ended(test.case, Result { failure, lines: test.lines, time });
    }

    /// Nothing was heard for too long.
    fn late(&mut self) -> anyhow::Result<()> {
        let Some(test) = self.current.take() else {
            return self.lost(&format!("{} did not begin within {} s", self.settings.host, START.as_secs()));
        };
        let failure = timed_out(test.case, test.limit);
        let time = test.begin.elapsed();
        self.end(test, time, Some(failure));
        Ok(())
    }

    /// The host is gone: the test that ran has failed. Without one, no test can run.
    fn lost(&mut self, ending: &str) -> anyhow::Result<()> {
        let Some(test) = self.current.take() else {
            bail!("{ending} before a test began{}", said(&self.stray));
        };
        let time = test.begin.elapsed();
        self.end(test, time, Some(format!("{ending} while this test ran")));
        Ok(())
    }
}

/// The last lines of a host that ended.
fn said(lines: &[String]) -> String {
    const SHOWN: usize = 20;
    let lines: Vec<_> = lines.iter().filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return String::new();
    }
    let tail = &lines[lines.len().saturating_sub(SHOWN)..];
    format!("; it said:{}", tail.iter().map(|line| format!("\n    {line}")).collect::<String>())
}
