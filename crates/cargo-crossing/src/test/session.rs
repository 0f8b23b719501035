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
    let mut session = Session { settings, report, waiting: cases.iter().copied().enumerate().collect() };
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
    let timeout = limit(case, settings).as_millis().try_into().unwrap_or(u64::MAX);
    Test { index, symbol: case.symbol.clone(), timeout, modules: modules.into_iter().collect() }
}

fn limit(case: &Case, settings: &Settings) -> Duration {
    case.timeout.unwrap_or(settings.timeout)
}

struct Session<'a, 'r> {
    settings: &'a Settings,
    report: &'r mut Report,
    /// With their numbers. The first is the one that runs.
    waiting: VecDeque<(usize, &'a Case)>,
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
        let mut current: Option<Current<'a>> = None;
        let mut stray = Vec::new();
        let mut idle = Instant::now();
        loop {
            let deadline = current.as_ref().map_or(idle + START, |test| test.begin + test.limit + GRACE);
            let signal = running.signals.recv_timeout(deadline.saturating_duration_since(Instant::now()));
            match (signal, current.as_mut()) {
                (Ok(Signal::Event(Event::Ready)), _) => {}
                (Ok(Signal::Event(Event::Done)), _) => return Ok(()),
                (Ok(Signal::Event(Event::Broken { text })), _) => bail!("{text}"),
                (Ok(Signal::Event(Event::Started { index })), _) => current = Some(self.begin(index)?),
                (Ok(Signal::Event(Event::Printed { text, is_error })), Some(test)) => {
                    self.report.printed(&text, is_error);
                    test.lines.push(text);
                }
                (Ok(Signal::Line(line)), Some(test)) => {
                    self.report.printed(&line, false);
                    test.lines.push(line);
                }
                (Ok(Signal::Noise(line)), _) => stray.push(line),
                (Ok(Signal::Event(Event::Printed { text: line, .. }) | Signal::Line(line)), None) => {
                    stray.push(line);
                }
                (Ok(Signal::Event(Event::Ended { seconds, outcome, .. })), Some(_)) => {
                    if let Some(test) = current.take() {
                        let failure = verdict(test.case, outcome, test.limit).err();
                        self.end(test, Duration::try_from_secs_f64(seconds).unwrap_or_default(), failure);
                        idle = Instant::now();
                    }
                }
                (Ok(Signal::Event(Event::Exited { .. })), _) => bail!("a program ran instead of tests"),
                (Ok(Signal::Event(Event::Ended { index, .. })), None) => bail!("test {index} ended twice"),
                (Ok(Signal::Closed) | Err(RecvTimeoutError::Disconnected), _) => {
                    let ending = running.ending();
                    return self.lost(current.take(), &ending, &stray);
                }
                (Err(RecvTimeoutError::Timeout), None) => {
                    let late = format!("{} did not begin within {} s", self.settings.host, START.as_secs());
                    return self.lost(None, &late, &stray);
                }
                (Err(RecvTimeoutError::Timeout), Some(_)) => {
                    if let Some(test) = current.take() {
                        let failure = timed_out(test.case, test.limit);
                        self.end(test, GRACE, Some(failure));
                    }
                    return Ok(());
                }
            }
        }
    }

    fn begin(&mut self, index: usize) -> anyhow::Result<Current<'a>> {
        match self.waiting.front() {
            Some((first, case)) if *first == index => {
                self.report.started(case);
                let limit = limit(case, self.settings);
                Ok(Current { case, begin: Instant::now(), limit, lines: Vec::new() })
            }
            _ => bail!("test {index} ran out of turn"),
        }
    }

    fn end(&mut self, test: Current<'a>, time: Duration, failure: Option<String>) {
        self.waiting.pop_front();
        self.report.ended(test.case, Result { failure, lines: test.lines, time });
    }

    /// The host is gone: the test that ran has failed. Without one, no test can run.
    fn lost(&mut self, current: Option<Current<'a>>, ending: &str, stray: &[String]) -> anyhow::Result<()> {
        match current {
            Some(test) => {
                let time = test.begin.elapsed();
                self.end(test, time, Some(format!("{ending} while this test ran")));
                Ok(())
            }
            None => bail!("{ending} before a test began{}", said(stray)),
        }
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
