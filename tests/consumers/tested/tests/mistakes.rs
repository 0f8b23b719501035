//! What rustc refuses, in the build of tests only.

#[crossing::test]
fn a_test_returns_no_truth() -> bool {
    true
}
