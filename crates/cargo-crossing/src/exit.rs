//! An end whose reason has been said already.

use std::{fmt, process::ExitStatus};

/// Ends the tool with this code, without a word.
#[derive(Debug)]
pub(crate) struct Exit(pub(crate) u8);

impl Exit {
    /// As a program ended that has said why: of one that a signal ended, what a shell makes of it.
    pub(crate) fn of(status: ExitStatus) -> Exit {
        #[cfg(unix)]
        if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
            return Exit(u8::try_from(128 + signal).unwrap_or(101));
        }
        Exit(status.code().and_then(|code| code.try_into().ok()).unwrap_or(101))
    }
}

impl fmt::Display for Exit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "exit code {}", self.0)
    }
}

impl std::error::Error for Exit {}
