//! Mains that are not called `main`, one of each result.

/// Nothing.
pub mod nothing {
    /// Starts.
    #[crate::crossing::main]
    pub fn start() {}
}

/// A number.
pub mod number {
    /// Starts.
    #[must_use]
    #[crate::crossing::main]
    pub fn start() -> i32 {
        0
    }
}

/// An exit code.
pub mod exit_code {
    /// Starts.
    #[must_use]
    #[crate::crossing::main]
    pub async fn start() -> std::process::ExitCode {
        std::future::ready(std::process::ExitCode::SUCCESS).await
    }
}

/// A `Result` of an exit code.
pub mod result {
    /// Starts.
    ///
    /// # Errors
    /// Never.
    #[crate::crossing::main]
    pub async fn start() -> Result<i32, String> {
        std::future::ready(Ok(0)).await
    }
}
