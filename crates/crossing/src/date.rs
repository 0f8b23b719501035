//! `JsDate`: a JavaScript Date by value.

use std::{
    fmt,
    time::{Duration, UNIX_EPOCH},
};

use crate::{sys, time::SystemTime};

/// Milliseconds from 1970 to the year 1 and to the end of the year 9999.
const RANGE: std::ops::RangeInclusive<i64> = -62_135_596_800_000..=253_402_300_799_999;

/// A moment, in whole milliseconds: a JavaScript Date, copied when it crosses.
///
/// | JavaScript | TypeScript | checked |
/// |---|---|---|
/// | Date | `Date` | a valid Date of the years 1 to 9999, of any realm |
///
/// Like a Date it has no time zone; [`utc_offset`](Self::utc_offset) asks for the host's. `std::time::SystemTime` crosses
/// too (from 1970 on), and with the features `chrono`, `time` and `jiff` the types of those crates.
///
/// ```
/// use crossing::JsDate;
///
/// let date = JsDate::from_unix_millis(951_782_400_000).unwrap();
/// assert_eq!(date.to_string(), "2000-02-29T00:00:00.000Z");
/// ```
///
/// # Cost
/// A Number crosses; on the JavaScript side a Date is made or read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JsDate(i64);

impl JsDate {
    /// 1970-01-01T00:00:00.000Z.
    pub const UNIX_EPOCH: JsDate = JsDate(0);
    /// 0001-01-01T00:00:00.000Z, the earliest that crosses.
    pub const MIN: JsDate = JsDate(*RANGE.start());
    /// 9999-12-31T23:59:59.999Z, the latest that crosses.
    pub const MAX: JsDate = JsDate(*RANGE.end());

    /// The host's clock now.
    pub fn now() -> JsDate {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        JsDate::clamped(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    /// The moment that many milliseconds after 1970-01-01 in UTC; `None` outside of the years 1 to 9999.
    pub fn from_unix_millis(millis: i64) -> Option<JsDate> {
        RANGE.contains(&millis).then_some(JsDate(millis))
    }

    /// The same, with an error that says why.
    pub(crate) fn checked(millis: i64) -> Result<JsDate, DateOutOfRange> {
        JsDate::from_unix_millis(millis).ok_or(DateOutOfRange { millis, earliest: JsDate::MIN })
    }

    /// The nearest that crosses.
    pub(crate) fn clamped(millis: i64) -> JsDate {
        JsDate(millis.clamp(*RANGE.start(), *RANGE.end()))
    }

    /// Milliseconds since 1970-01-01 in UTC; negative before.
    pub const fn unix_millis(self) -> i64 {
        self.0
    }

    /// How many minutes the host's time zone is ahead of UTC at this moment; negative west of Greenwich. Summer time counts.
    ///
    /// # Panics
    /// Where there is no JavaScript.
    pub fn utc_offset(self) -> i32 {
        sys::utc_offset(self.0 as f64)
    }
}

/// Parts of a millisecond are cut off, towards the past.
impl TryFrom<std::time::SystemTime> for JsDate {
    type Error = DateOutOfRange;
    fn try_from(time: std::time::SystemTime) -> Result<JsDate, DateOutOfRange> {
        JsDate::checked(millis_of(time))
    }
}

/// On wasm32-unknown-unknown std's `SystemTime` cannot express what is before 1970.
impl TryFrom<JsDate> for std::time::SystemTime {
    type Error = DateOutOfRange;
    fn try_from(date: JsDate) -> Result<Self, DateOutOfRange> {
        let distance = Duration::from_millis(date.0.unsigned_abs());
        let time = match date.0 < 0 {
            true => UNIX_EPOCH.checked_sub(distance),
            false => UNIX_EPOCH.checked_add(distance),
        };
        time.ok_or(DateOutOfRange { millis: date.0, earliest: JsDate::UNIX_EPOCH })
    }
}

/// The error of a moment that a type cannot express.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateOutOfRange {
    millis: i64,
    earliest: JsDate,
}

impl fmt::Display for DateOutOfRange {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DateOutOfRange { millis, earliest } = self;
        write!(to, "{millis} ms after 1970 is out of {earliest} {} range", JsDate::MAX)
    }
}

impl std::error::Error for DateOutOfRange {}

/// Whole milliseconds since 1970, towards the past; saturating.
pub(crate) fn millis_of(time: std::time::SystemTime) -> i64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_millis()).unwrap_or(i64::MAX),
        Err(error) => {
            let before = error.duration().as_nanos().div_ceil(1_000_000);
            i64::try_from(before).map_or(i64::MIN, |millis| -millis)
        }
    }
}

/// ISO 8601 in UTC, as JavaScript's `toISOString`: `2000-02-29T00:00:00.000Z`.
impl fmt::Display for JsDate {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, millis) = (self.0.div_euclid(86_400_000), self.0.rem_euclid(86_400_000));
        let (year, month, day) = civil(days);
        let (seconds, minutes, hours) = (millis / 1000 % 60, millis / 60_000 % 60, millis / 3_600_000);
        let millis = millis % 1000;
        write!(to, "{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}.{millis:03}Z")
    }
}

impl fmt::Debug for JsDate {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "JsDate({self})")
    }
}

/// Year, month and day of a day since 1970-01-01 in the Gregorian calendar. Counts from 1 March of the year 0, so that a leap
/// day is the last of its year: 400 years are 146 097 days, and five months from March on are always 153.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let march_month = (5 * day + 2) / 153;
    let month = (march_month + 2) % 12 + 1;
    let day = day - (153 * march_month + 2) / 5 + 1;
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::{JsDate, millis_of};

    fn shown(millis: i64) -> String {
        JsDate::from_unix_millis(millis).expect("it is in range").to_string()
    }

    #[test]
    fn prints_as_iso_8601() {
        assert_eq!(shown(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(shown(-1), "1969-12-31T23:59:59.999Z");
        assert_eq!(shown(951_782_400_000), "2000-02-29T00:00:00.000Z");
        assert_eq!(shown(-2_203_977_600_000), "1900-02-28T00:00:00.000Z");
        assert_eq!(shown(-2_203_891_200_000), "1900-03-01T00:00:00.000Z");
        assert_eq!(JsDate::MIN.to_string(), "0001-01-01T00:00:00.000Z");
        assert_eq!(JsDate::MAX.to_string(), "9999-12-31T23:59:59.999Z");
    }

    #[test]
    fn has_an_end_on_both_sides() {
        for edge in [JsDate::MIN.unix_millis() - 1, JsDate::MAX.unix_millis() + 1, i64::MIN, i64::MAX] {
            assert_eq!(JsDate::from_unix_millis(edge), None);
        }
    }

    #[test]
    fn cuts_parts_of_a_millisecond_towards_the_past() {
        let nanos = Duration::from_nanos;
        assert_eq!(millis_of(UNIX_EPOCH + nanos(1_999_999)), 1);
        assert_eq!(millis_of(UNIX_EPOCH - nanos(1)), -1);
        assert_eq!(millis_of(UNIX_EPOCH - nanos(1_000_001)), -2);
        let back = std::time::SystemTime::try_from(JsDate(-1500)).expect("std can express it");
        assert_eq!(back, UNIX_EPOCH - Duration::from_millis(1500));
    }
}
