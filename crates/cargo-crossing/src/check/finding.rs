//! What is wrong, and where.

use std::path::PathBuf;

use super::rust_source::RustPlace;
use crate::js_module::Place;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Error,
    Warning,
}

/// The codes of `check`; each has a page in `errors/`.
pub(super) mod code {
    pub(crate) const NO_FILE: &str = "CX4001";
    pub(crate) const SYNTAX: &str = "CX4002";
    pub(crate) const NO_NAME: &str = "CX4003";
    pub(crate) const FORM: &str = "CX4004";
    pub(crate) const TOO_FEW: &str = "CX4005";
    pub(crate) const TOO_MANY: &str = "CX4006";
    pub(crate) const ASYNC: &str = "CX4007";
    pub(crate) const ARGUMENT: &str = "CX4008";
    pub(crate) const RESULT: &str = "CX4009";
    pub(crate) const PROPERTY: &str = "CX4010";
    pub(crate) const NULL: &str = "CX4011";
    pub(crate) const TWO_FILES: &str = "CX4012";
}

/// A mistake, or what may be one.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) level: Level,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    /// The Rust function.
    pub(crate) import: Option<String>,
    pub(crate) rust: Option<(RustPlace, String)>,
    pub(crate) js: Option<(Place, String)>,
    pub(crate) help: Vec<String>,
}

impl Finding {
    pub(super) fn error(code: &'static str, message: String) -> Finding {
        Finding { level: Level::Error, code, message, import: None, rust: None, js: None, help: Vec::new() }
    }

    pub(super) fn warning(code: &'static str, message: String) -> Finding {
        Finding { level: Level::Warning, ..Finding::error(code, message) }
    }

    pub(super) fn at_js(mut self, place: Place, label: impl Into<String>) -> Finding {
        self.js = Some((place, label.into()));
        self
    }

    pub(super) fn at_rust(mut self, place: Option<&RustPlace>, label: impl Into<String>) -> Finding {
        self.rust = place.map(|place| (place.clone(), label.into()));
        self
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Finding {
        self.help.push(help.into());
        self
    }
}

/// What came of a comparison.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) findings: Vec<Finding>,
    /// How many imports were compared, of how many modules.
    pub(crate) checked: usize,
    pub(crate) modules: usize,
    pub(crate) skipped: Vec<Skipped>,
    /// Files that it depends on.
    pub(crate) files: Vec<PathBuf>,
}

/// A module that could not be looked at.
pub(crate) struct Skipped {
    pub(crate) module: String,
    pub(crate) imports: usize,
    pub(crate) reason: String,
}

impl Outcome {
    pub(crate) fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}
