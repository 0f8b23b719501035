//! The dates of the crate `jiff`: `Timestamp` and `Zoned` (from JavaScript in UTC).

use jiff::{
    Timestamp, Zoned,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

use super::{moment, without_zone::without_zone};
use crate::{JsDate, date::DateOutOfRange};

moment!(to [] Timestamp, Timestamp, |time| millis(*time));
moment!(from Timestamp, Timestamp, |millis| timestamp(millis));
moment!(to [] Zoned, Timestamp, |date| millis(date.timestamp()));
moment!(from Zoned, Timestamp, |millis| timestamp(millis).to_zoned(TimeZone::UTC));
without_zone! { DateTime Date Time }

/// The crate's years have at most four digits, so that it fits.
fn millis(time: Timestamp) -> i64 {
    time.as_nanosecond().div_euclid(1_000_000) as i64
}

/// JavaScript has refused what is out of range.
fn timestamp(millis: i64) -> Timestamp {
    parts(millis).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// `Timestamp::from_millisecond` refuses those of the last second.
fn parts(millis: i64) -> Result<Timestamp, ::jiff::Error> {
    Timestamp::new(millis.div_euclid(1000), millis.rem_euclid(1000) as i32 * 1_000_000)
}

/// A `Timestamp` ends on 9999-12-30 at 22:00 UTC.
impl TryFrom<JsDate> for Timestamp {
    type Error = ::jiff::Error;
    fn try_from(date: JsDate) -> Result<Self, ::jiff::Error> {
        parts(date.unix_millis())
    }
}

/// Parts of a millisecond are cut off, towards the past.
impl TryFrom<Timestamp> for JsDate {
    type Error = DateOutOfRange;
    fn try_from(time: Timestamp) -> Result<JsDate, DateOutOfRange> {
        JsDate::checked(millis(time))
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, Zoned, tz};

    use crate::{FromJs, IntoJs};

    #[test]
    fn an_offset_is_taken_into_account() {
        let time = Timestamp::from_second(1).expect("there is such a time");
        assert_eq!(IntoJs::<0>::into_js(time.to_zoned(tz::offset(5).to_time_zone())), (1000.0,));
    }

    #[test]
    fn parts_of_a_millisecond_are_cut_off_towards_the_past() {
        let time = Timestamp::from_nanosecond(-1).expect("there is such a time");
        assert_eq!(IntoJs::<0>::into_js(time), (-1.0,));
    }

    #[test]
    fn comes_back_in_utc() {
        let date = <Zoned as FromJs>::from_js((-1500.0,));
        assert_eq!(date.to_string(), "1969-12-31T23:59:58.5+00:00[UTC]");
    }
}
