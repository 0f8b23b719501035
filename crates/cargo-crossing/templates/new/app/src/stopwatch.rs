//! The stopwatch itself, which knows nothing of the page.

use std::{fmt, time::Duration};

use crossing::time::Instant;

/// Time that can be paused.
#[derive(Default)]
pub struct Stopwatch {
    /// What was measured before the last start.
    before: Duration,
    /// When it was started, while it runs.
    started: Option<Instant>,
}

impl Stopwatch {
    pub fn toggle(&mut self) -> bool {
        self.before = self.elapsed();
        self.started = if self.is_running() {
            None
        } else {
            Some(Instant::now())
        };
        self.is_running()
    }

    pub fn reset(&mut self) {
        self.before = Duration::ZERO;
        self.started = self.started.map(|_| Instant::now());
    }

    pub fn is_running(&self) -> bool {
        self.started.is_some()
    }

    pub fn elapsed(&self) -> Duration {
        self.before
            + self
                .started
                .map_or(Duration::ZERO, |started| started.elapsed())
    }
}

/// `mm:ss`
impl fmt::Display for Stopwatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.elapsed().as_secs();
        write!(formatter, "{:02}:{:02}", seconds / 60, seconds % 60)
    }
}
