//! Running a program: in a page that is served, or on a host with a console.

pub(crate) mod browser;
pub(crate) mod console;
pub(crate) mod watch;
