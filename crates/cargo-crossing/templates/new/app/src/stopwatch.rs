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

#[cfg(test)]
mod tests {
    use super::*;
    use crossing::time::sleep;

    #[crossing::test]
    async fn time_goes_on_until_it_is_paused() {
        let mut stopwatch = Stopwatch::default();
        stopwatch.toggle();
        sleep(Duration::from_millis(20)).await;
        stopwatch.toggle();
        let paused = stopwatch.elapsed();
        assert!(paused >= Duration::from_millis(10), "{paused:?}");
        sleep(Duration::from_millis(20)).await;
        assert_eq!(stopwatch.elapsed(), paused);
    }

    #[crossing::test]
    fn a_reset_begins_at_zero() {
        let mut stopwatch = Stopwatch {
            before: Duration::from_secs(61),
            started: None,
        };
        assert_eq!(stopwatch.to_string(), "01:01");
        stopwatch.reset();
        assert_eq!(stopwatch.to_string(), "00:00");
    }
}
