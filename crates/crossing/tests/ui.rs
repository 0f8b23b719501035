//! What users see when they write something that cannot be. One folder a topic.
//!
//! `TRYBUILD=overwrite cargo test -p crossing --test ui` writes the `.stderr` files; read them before you keep them.

#[test]
fn messages() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}
