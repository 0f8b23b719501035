//! The dates of the crate `time`: `OffsetDateTime` (from JavaScript with the offset 0) and `UtcDateTime`.

use time::{Date, OffsetDateTime, PrimitiveDateTime, Time, UtcDateTime};

use super::{moment, without_zone::without_zone};
use crate::{JsDate, date::DateOutOfRange};

const NANOS: i128 = 1_000_000;

moment!(to [] OffsetDateTime, DateTime, |date| millis(date.unix_timestamp_nanos()));
moment!(from OffsetDateTime, DateTime, |millis| offset(millis));
moment!(to [] UtcDateTime, DateTime, |date| millis(date.unix_timestamp_nanos()));
moment!(from UtcDateTime, DateTime, |millis| offset(millis).to_utc());
without_zone! { PrimitiveDateTime Date Time }

/// The crate's years have at most six digits, so that it fits.
fn millis(nanos: i128) -> i64 {
    nanos.div_euclid(NANOS) as i64
}

/// JavaScript has refused what is out of range.
fn offset(millis: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(millis) * NANOS)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

impl From<JsDate> for OffsetDateTime {
    fn from(date: JsDate) -> Self {
        offset(date.unix_millis())
    }
}

/// Parts of a millisecond are cut off, towards the past.
impl TryFrom<OffsetDateTime> for JsDate {
    type Error = DateOutOfRange;
    fn try_from(date: OffsetDateTime) -> Result<JsDate, DateOutOfRange> {
        JsDate::checked(millis(date.unix_timestamp_nanos()))
    }
}

#[cfg(test)]
mod tests {
    use time::{Duration, OffsetDateTime, UtcDateTime, UtcOffset};

    use crate::{FromJs, IntoJs};

    #[test]
    fn an_offset_is_taken_into_account() {
        let east = UtcOffset::from_hms(5, 30, 0).expect("there is such an offset");
        let date = (OffsetDateTime::UNIX_EPOCH + Duration::SECOND).to_offset(east);
        assert_eq!(IntoJs::<0>::into_js(date), (1000.0,));
    }

    #[test]
    fn parts_of_a_millisecond_are_cut_off_towards_the_past() {
        assert_eq!(IntoJs::<0>::into_js(UtcDateTime::UNIX_EPOCH - Duration::NANOSECOND), (-1.0,));
    }

    #[test]
    fn comes_back_in_utc() {
        let date = <OffsetDateTime as FromJs>::from_js((-1500.0,));
        assert_eq!(date, OffsetDateTime::UNIX_EPOCH - Duration::milliseconds(1500));
        assert!(date.offset().is_utc());
    }
}
