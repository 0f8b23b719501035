//! Whether what a test did is what it should do.

use std::time::Duration;

use super::{
    case::{Case, PLAIN},
    frames::readable,
    protocol::Outcome,
};

/// `Err` is why it failed.
pub(crate) fn verdict(case: &Case, outcome: Outcome, timeout: Duration) -> Result<(), String> {
    match (outcome, &case.panics) {
        (Outcome::Passed, None) => Ok(()),
        (Outcome::Passed, Some(_)) => {
            Err(format!("note: test did not panic as expected at {}:{}", case.file, case.line))
        }
        (Outcome::Panicked { panic, .. }, Some(expected)) if panic.contains(expected.as_str()) => Ok(()),
        (Outcome::Panicked { panic, text }, Some(expected)) => Err(format!(
            "{}\nnote: panic did not contain expected string\n      panic message: {panic:?}\n expected substring: \
             {expected:?}",
            readable(&text)
        )),
        (Outcome::Panicked { text, .. } | Outcome::Failed { text }, _) if case.symbol == PLAIN => {
            Err(format!(
                "{}\nnote: tests marked #[test] run together, and none after the first that fails; #[crossing::test] runs each by \
             itself",
                readable(&text)
            ))
        }
        (Outcome::Panicked { text, .. } | Outcome::Failed { text }, _) => Err(readable(&text)),
        (Outcome::Timeout, _) => Err(timed_out(case, timeout)),
    }
}

/// What a test failed with that took too long.
pub(crate) fn timed_out(case: &Case, timeout: Duration) -> String {
    format!(
        "timed out after {} s: the test at {}:{} had not ended; give it more with #[crossing::test(timeout = …)] or \
         --timeout",
        timeout.as_secs_f64(),
        case.file,
        case.line
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(panics: Option<&str>, outcome: Outcome) -> Result<(), String> {
        let case = Case { panics: panics.map(str::to_owned), ..Case::default() };
        verdict(&case, outcome, Duration::from_millis(1500))
    }

    fn panicked() -> Outcome {
        Outcome::Panicked { panic: "out of range: 13".to_owned(), text: "panicked at f:1:2:\n…".to_owned() }
    }

    #[test]
    fn a_panic_is_what_some_tests_should_do() {
        assert!(judge(None, Outcome::Passed).is_ok() && judge(None, panicked()).is_err());
        assert!(judge(Some(""), panicked()).is_ok() && judge(Some("range"), panicked()).is_ok());
        assert!(judge(Some("length"), panicked()).is_err_and(|text| text.contains("\"length\"")));
        assert!(judge(Some(""), Outcome::Passed).is_err_and(|text| text.contains("did not panic")));
        assert!(judge(Some(""), Outcome::Failed { text: String::new() }).is_err());
    }

    #[test]
    fn too_late_is_too_late() {
        assert!(
            judge(Some(""), Outcome::Timeout).is_err_and(|text| text.starts_with("timed out after 1.5 s"))
        );
    }
}
