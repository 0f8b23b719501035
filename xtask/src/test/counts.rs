//! How many tests passed, failed and were skipped, read from what the test programs print.

use std::fmt;
use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: u32,
    pub(super) failed: u32,
    pub(super) skipped: u32,
}

impl Counts {
    pub(super) const PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    pub(super) const FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };
    pub(super) const SKIPPED: Self = Self { passed: 0, failed: 0, skipped: 1 };

    pub(super) fn from_success(success: bool) -> Self {
        if success { Self::PASSED } else { Self::FAILED }
    }

    /// A program that ends badly without naming a failed test, or well without naming any, has failed once.
    pub(super) fn or_failed(mut self, success: bool) -> Self {
        let unnamed_failure = !success && self.failed == 0;
        if unnamed_failure || self == Self::default() {
            self.failed += 1;
        }
        self
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// Adds up `test result: ok. 3 passed; 0 failed; 1 ignored; …`, a line for each test binary.
pub(super) fn of_cargo_test(output: &str) -> Counts {
    let mut total = Counts::default();
    for line in output.lines().filter_map(|line| line.strip_prefix("test result: ")) {
        let counts = line.split_once(". ").map_or(line, |(_, counts)| counts);
        for count in counts.split(';') {
            match count.trim().split_once(' ') {
                Some((number, "passed")) => total.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => total.failed += number.parse().unwrap_or(0),
                Some((number, "ignored")) => total.skipped += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
    total
}

/// Reads the summary at the end of TAP: `# pass 3`. A test may print such a line too, but not after the summary.
pub(super) fn of_tap(output: &str) -> Counts {
    let last = |name: &str| {
        let mut numbers =
            output.lines().filter_map(|line| line.strip_prefix(name)?.trim().parse::<u32>().ok());
        numbers.next_back().unwrap_or(0)
    };
    Counts {
        passed: last("# pass "),
        failed: last("# fail ") + last("# cancelled "),
        skipped: last("# skipped ") + last("# todo "),
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, of_cargo_test, of_tap};

    #[test]
    fn cargo_test_is_summed_over_its_binaries() {
        let output = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                      test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(of_cargo_test(output), Counts { passed: 4, failed: 2, skipped: 1 });
    }

    #[test]
    fn tap_is_read_from_its_summary() {
        let output = "# pass 99\nok 1 - a\n1..4\n# tests 4\n# pass 1\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n";
        assert_eq!(of_tap(output), Counts { passed: 1, failed: 2, skipped: 1 });
    }

    #[test]
    fn a_crash_without_counts_is_one_failure() {
        assert_eq!(of_tap("Segmentation fault").or_failed(false), Counts::FAILED);
        assert_eq!(of_cargo_test("").or_failed(true), Counts::FAILED);
        let named = Counts { passed: 3, failed: 1, skipped: 0 };
        assert_eq!(named.or_failed(false), named);
        assert_eq!(Counts::PASSED.or_failed(false), Counts { passed: 1, failed: 1, skipped: 0 });
    }

    #[test]
    fn the_last_line_names_skipped_tests_only_if_there_are_any() {
        assert_eq!(Counts::PASSED.to_string(), "1 passed, 0 failed");
        assert_eq!(Counts::SKIPPED.to_string(), "0 passed, 0 failed, 1 skipped");
    }
}
