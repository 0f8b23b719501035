//! What the runner and its driver in JavaScript tell each other: `js/test/protocol.js`.

use serde::{Deserialize, Serialize};

/// What to run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Plan {
    /// A path, or an address of the server.
    pub(crate) wasm: String,
    /// What relative addresses of modules are relative to, in the same way.
    pub(crate) base_url: String,
    pub(crate) backtrace: bool,
    pub(crate) tests: Vec<Test>,
    /// Instead of tests.
    pub(crate) run: Option<Run>,
}

/// A program and how it begins.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Run {
    pub(crate) args: Vec<String>,
    /// With a `#[crossing::main]`, or with the `main` that rustc knows.
    pub(crate) is_crossing: bool,
}

#[derive(Serialize)]
pub(crate) struct Test {
    pub(crate) index: usize,
    pub(crate) symbol: String,
    /// Milliseconds.
    pub(crate) timeout: u64,
    pub(crate) modules: Vec<(String, String)>,
}

/// What happens where the tests run.
#[derive(Debug, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase")]
pub(crate) enum Event {
    /// The program is compiled.
    Ready,
    Started {
        index: usize,
    },
    Printed {
        text: String,
        #[serde(rename = "isError")]
        is_error: bool,
    },
    /// The test that was started last.
    Ended {
        seconds: f64,
        outcome: Outcome,
    },
    /// All tests have run.
    Done,
    /// The program has ended.
    Exited {
        code: i32,
        /// Why it failed.
        text: String,
    },
    /// No test can run.
    Broken {
        text: String,
    },
}

/// How a test ended.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Outcome {
    Passed,
    /// `panic` is what Rust says, `text` what to show.
    Panicked {
        panic: String,
        text: String,
    },
    Failed {
        text: String,
    },
    Timeout,
}
