//! A test whose `main` is its own: it fails by ending with something else than 0.

#[crossing::main]
fn main() {
    assert!(!cfg!(feature = "mistakes"), "mistakes");
}
