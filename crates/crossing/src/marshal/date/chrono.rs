//! The dates of the crate `chrono`: a `DateTime` of any zone to JavaScript, of `Utc`, `FixedOffset` (then with the offset 0) and
//! `Local` from it.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};

use super::{moment, without_zone::without_zone};
use crate::{JsDate, date::DateOutOfRange};

moment!(to [Zone: TimeZone] DateTime<Zone>, DateTime, |date| date.timestamp_millis());
moment!(from DateTime<Utc>, DateTime, |millis| utc(millis));
moment!(from DateTime<FixedOffset>, DateTime, |millis| utc(millis).fixed_offset());
moment!(from DateTime<Local>, DateTime, |millis| utc(millis).into());
without_zone! { NaiveDateTime NaiveDate NaiveTime }

/// JavaScript has refused what is out of range.
fn utc(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

impl From<JsDate> for DateTime<Utc> {
    fn from(date: JsDate) -> Self {
        utc(date.unix_millis())
    }
}

/// Parts of a millisecond are cut off, towards the past.
impl<Zone: TimeZone> TryFrom<DateTime<Zone>> for JsDate {
    type Error = DateOutOfRange;
    fn try_from(date: DateTime<Zone>) -> Result<JsDate, DateOutOfRange> {
        JsDate::checked(date.timestamp_millis())
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, FixedOffset, TimeZone, Utc};

    use crate::{FromJs, IntoJs, JsDate};

    #[test]
    fn an_offset_is_taken_into_account() {
        let east = FixedOffset::east_opt(5 * 3600 + 1800).expect("there is such an offset");
        let date = east.with_ymd_and_hms(1970, 1, 1, 5, 30, 1).single().expect("there is such a time");
        assert_eq!(IntoJs::<0>::into_js(date), (1000.0,));
        assert_eq!(JsDate::try_from(date).expect("it is in range").unix_millis(), 1000);
    }

    #[test]
    fn parts_of_a_millisecond_are_cut_off_towards_the_past() {
        let date = DateTime::<Utc>::from_timestamp(-1, 999_999_999).expect("there is such a time");
        assert_eq!(IntoJs::<0>::into_js(date), (-1.0,));
    }

    #[test]
    fn comes_back_in_utc() {
        let date = <DateTime<FixedOffset> as FromJs>::from_js((-1500.0,));
        assert_eq!(date.to_rfc3339(), "1969-12-31T23:59:58.500+00:00");
    }

    #[test]
    fn far_years_are_no_js_date() {
        let date = Utc.with_ymd_and_hms(10_000, 1, 1, 0, 0, 0).single().expect("there is such a time");
        let error = JsDate::try_from(date).expect_err("the year 10000").to_string();
        assert_eq!(
            error,
            "253402300800000 ms after 1970 is out of 0001-01-01T00:00:00.000Z 9999-12-31T23:59:59.999Z range"
        );
    }
}
