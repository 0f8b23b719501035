//! rustc's own tests.

#[test]
fn passes() {
    assert_eq!(tested::twice(2), 4);
}

#[test]
#[cfg(feature = "mistakes")]
fn fails() {
    assert_eq!(tested::twice(2), 5);
}
