//! `println!`, `eprintln!` and `dbg!` that reach the console: std's print nothing on this target.

use std::fmt::Arguments;

/// Where a line goes.
#[derive(Clone, Copy, Debug)]
#[repr(i32)]
pub enum Level {
    /// `console.log`
    Log = 0,
    /// `console.error`
    Error = 1,
}

/// Prints a line, on every target.
pub fn print(level: Level, line: Arguments<'_>) {
    #[cfg(crossing_js)]
    {
        let text = line.to_string();
        let (address, len) = crate::sys::borrow_text(&text);
        crate::sys::print(level as i32, address, len);
    }
    #[cfg(not(crossing_js))]
    match level {
        Level::Log => std::println!("{line}"),
        Level::Error => std::eprintln!("{line}"),
    }
}

/// Prints a line to `console.log`; as std's macro on other targets.
#[macro_export]
macro_rules! println {
    () => { $crate::private::print($crate::private::Level::Log, ::std::format_args!("")) };
    ($($arg:tt)*) => { $crate::private::print($crate::private::Level::Log, ::std::format_args!($($arg)*)) };
}

/// Prints a line to `console.error`; as std's macro on other targets.
#[macro_export]
macro_rules! eprintln {
    () => { $crate::private::print($crate::private::Level::Error, ::std::format_args!("")) };
    ($($arg:tt)*) => { $crate::private::print($crate::private::Level::Error, ::std::format_args!($($arg)*)) };
}

/// Prints an expression, its place and its value to `console.error`, and returns the value; as std's macro.
#[macro_export]
macro_rules! dbg {
    () => { $crate::eprintln!("[{}:{}:{}]", ::std::file!(), ::std::line!(), ::std::column!()) };
    ($value:expr $(,)?) => {
        match $value {
            value => {
                $crate::eprintln!(
                    "[{}:{}:{}] {} = {:#?}",
                    ::std::file!(), ::std::line!(), ::std::column!(), ::std::stringify!($value), &value
                );
                value
            }
        }
    };
    ($($value:expr),+ $(,)?) => { ($($crate::dbg!($value)),+,) };
}
