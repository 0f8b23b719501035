//! Echoes of every date there is with the chosen features.

use crossing::prelude::*;

/// `echo! { name "T": type }` makes the export `echo.T`, which passes its argument through the import `T` of the module `dates`.
macro_rules! echo {
    ($($name:ident $js:literal: $ty:ty;)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            #[js_import($js, "dates")]
            fn import(value: $ty) -> Result<$ty, JsError>;

            #[js_export(namespace = "echo", name = $js)]
            fn export(value: $ty) -> Result<$ty, JsError> {
                import(value)
            }

            #[js_export(namespace = "show", name = $js)]
            fn show(value: $ty) -> String {
                value.to_string()
            }
        }
    )*};
}

echo! { date "JsDate": JsDate; }

/// Minutes that local time is ahead of UTC.
#[js_export]
fn utc_offset(date: JsDate) -> i32 {
    date.utc_offset()
}

#[cfg(feature = "chrono")]
mod with_chrono {
    use chrono::{DateTime, FixedOffset, Local, NaiveDate, TimeZone, Utc};
    use crossing::prelude::*;

    echo! {
        utc "chrono_Utc": DateTime<Utc>;
        fixed "chrono_FixedOffset": DateTime<FixedOffset>;
        local "chrono_Local": DateTime<Local>;
        annotated "chrono_Date": DateTime<Utc>;
    }

    #[js_import("chrono_Option", "dates")]
    fn import(#[js(Date)] value: Option<DateTime<Utc>>) -> Option<DateTime<Utc>>;

    #[js_export(namespace = "echo", name = "chrono_Option", returns = Date)]
    fn option(value: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
        import(value)
    }

    /// One second after 1970, as a clock in India shows it.
    #[js_export(namespace = "chrono")]
    fn india() -> DateTime<FixedOffset> {
        let zone = FixedOffset::east_opt(19_800).expect("there is such an offset");
        zone.with_ymd_and_hms(1970, 1, 1, 5, 30, 1).single().expect("there is such a time")
    }

    /// Noon of a day of any year.
    #[js_export(namespace = "chrono")]
    fn noon(year: i32) -> DateTime<Utc> {
        let day = NaiveDate::from_ymd_opt(year, 6, 1).expect("there is such a day");
        day.and_hms_nano_opt(12, 0, 0, 999_999).expect("there is such a time").and_utc()
    }
}

#[cfg(feature = "time")]
mod with_time {
    use crossing::prelude::*;
    use time::{OffsetDateTime, UtcDateTime, UtcOffset};

    echo! {
        offset "time_OffsetDateTime": OffsetDateTime;
        utc "time_UtcDateTime": UtcDateTime;
    }

    /// One second after 1970, as a clock in India shows it.
    #[js_export(namespace = "time")]
    fn india() -> OffsetDateTime {
        let zone = UtcOffset::from_hms(5, 30, 0).expect("there is such an offset");
        (OffsetDateTime::UNIX_EPOCH + time::Duration::nanoseconds(1_000_999_999)).to_offset(zone)
    }
}

#[cfg(feature = "jiff")]
mod with_jiff {
    use crossing::prelude::*;
    use jiff::{Timestamp, Zoned, tz};

    echo! {
        timestamp "jiff_Timestamp": Timestamp;
        zoned "jiff_Zoned": Zoned;
    }

    /// One second after 1970, in a zone.
    #[js_export(namespace = "jiff")]
    fn india() -> Zoned {
        let time = Timestamp::from_nanosecond(1_000_999_999).expect("there is such a time");
        time.to_zoned(tz::TimeZone::fixed(tz::offset(5)))
    }
}
