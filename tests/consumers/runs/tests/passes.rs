//! A test that passes.

#[crossing::test]
fn passes() {}
