//! The clocks of a JavaScript host.

use std::{
    ops::{Add, AddAssign, Sub, SubAssign},
    time::Duration,
};

use crate::sys;

/// A moment of a clock that never goes back: `performance.now()`, as exact as the host allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(Duration);

/// A moment of the host's calendar clock: `Date.now()`, whole milliseconds.
///
/// Converts from and to `std::time::SystemTime`, whose arithmetic works on this target; only its `now` does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SystemTime(std::time::SystemTime);

impl Instant {
    /// Now.
    pub fn now() -> Instant {
        Instant(Duration::from_secs_f64(sys::monotonic().max(0.0) / 1e3))
    }

    /// The time since then.
    pub fn elapsed(&self) -> Duration {
        Instant::now().duration_since(*self)
    }

    /// The time from `earlier` to this moment; zero if it is later.
    pub fn duration_since(&self, earlier: Instant) -> Duration {
        self.saturating_duration_since(earlier)
    }

    /// The time from `earlier` to this moment; zero if it is later.
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    /// The time from `earlier` to this moment; `None` if it is later.
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {
        self.0.checked_sub(earlier.0)
    }

    /// This moment and `duration`, if there is such a moment.
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> {
        self.0.checked_add(duration).map(Instant)
    }

    /// This moment less `duration`, if there is such a moment.
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {
        self.0.checked_sub(duration).map(Instant)
    }
}

impl SystemTime {
    /// 1970-01-01 00:00:00 UTC.
    pub const UNIX_EPOCH: SystemTime = SystemTime(std::time::UNIX_EPOCH);

    /// Now. A clock that is set before 1970, which std cannot express on this target, counts as 1970.
    pub fn now() -> SystemTime {
        // The cast makes 0 of what is negative.
        SystemTime(std::time::UNIX_EPOCH + Duration::from_millis(sys::now() as u64))
    }

    /// The time since then.
    ///
    /// # Errors
    /// When this moment is in the future.
    pub fn elapsed(&self) -> Result<Duration, std::time::SystemTimeError> {
        SystemTime::now().duration_since(*self)
    }

    /// The time from `earlier` to this moment.
    ///
    /// # Errors
    /// When `earlier` is later.
    pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, std::time::SystemTimeError> {
        self.0.duration_since(earlier.0)
    }

    /// This moment and `duration`, if there is such a moment.
    pub fn checked_add(&self, duration: Duration) -> Option<SystemTime> {
        self.0.checked_add(duration).map(SystemTime)
    }

    /// This moment less `duration`, if there is such a moment.
    pub fn checked_sub(&self, duration: Duration) -> Option<SystemTime> {
        self.0.checked_sub(duration).map(SystemTime)
    }
}

impl From<SystemTime> for std::time::SystemTime {
    fn from(time: SystemTime) -> Self {
        time.0
    }
}

impl From<std::time::SystemTime> for SystemTime {
    fn from(time: std::time::SystemTime) -> Self {
        SystemTime(time)
    }
}

impl Sub<Instant> for Instant {
    type Output = Duration;
    fn sub(self, earlier: Instant) -> Duration {
        self.duration_since(earlier)
    }
}

macro_rules! arithmetic {
    ($($moment:ident)*) => {$(
        impl Add<Duration> for $moment {
            type Output = $moment;
            fn add(self, duration: Duration) -> $moment {
                $moment(self.0 + duration)
            }
        }
        impl Sub<Duration> for $moment {
            type Output = $moment;
            fn sub(self, duration: Duration) -> $moment {
                $moment(self.0 - duration)
            }
        }
        impl AddAssign<Duration> for $moment {
            fn add_assign(&mut self, duration: Duration) {
                self.0 += duration;
            }
        }
        impl SubAssign<Duration> for $moment {
            fn sub_assign(&mut self, duration: Duration) {
                self.0 -= duration;
            }
        }
    )*};
}

arithmetic! { Instant SystemTime }
