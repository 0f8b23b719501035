//! The cases of the area `date`: `DateTime` is `JsDate`, `DateTimeOffset` is chrono's `DateTime<FixedOffset>`.

use crossing::prelude::*;

use crate::harness::harness;

harness! {
    date "date": JsDate;
    option_date "optionDate": Option<JsDate>;
}

#[js_export(namespace = "dates")]
fn show(date: JsDate) -> String {
    date.to_string()
}

#[js_import("change", "cases")]
fn change(date: JsDate);

/// The same after JavaScript has changed the Date that it got.
#[js_export(namespace = "dates")]
fn after_change(date: JsDate) -> JsDate {
    change(date);
    date
}

#[cfg(feature = "offset")]
mod offset {
    use chrono::{DateTime, FixedOffset, Local, TimeZone};
    use crossing::prelude::*;

    use crate::harness::harness;

    harness! {
        offset "offset": chrono::DateTime<chrono::FixedOffset>;
        option_offset "optionOffset": Option<chrono::DateTime<chrono::FixedOffset>>;
    }

    /// How many seconds it is ahead of UTC.
    #[js_export(namespace = "dates")]
    fn offset_of(date: DateTime<FixedOffset>) -> i32 {
        date.offset().local_minus_utc()
    }

    /// A moment as a clock in India shows it.
    #[js_export(namespace = "dates")]
    fn as_in_india(date: JsDate) -> Option<DateTime<FixedOffset>> {
        let zone = FixedOffset::east_opt(19_800)?;
        zone.timestamp_millis_opt(date.unix_millis()).single()
    }

    /// Noon of a day in the host's time zone.
    #[js_export(namespace = "dates")]
    fn local_noon(year: i32, month: u32, day: u32) -> Option<DateTime<Local>> {
        Local.with_ymd_and_hms(year, month, day, 12, 0, 0).single()
    }
}
