#[crossing::test]
fn parameters(a: i32) {}

#[crossing::test]
fn generic<T>() {}

#[crossing::test]
const unsafe extern "C" fn qualified() {}

#[crossing::test]
fn without_a_body();

#[crossing::test]
struct Type;

fn main() {}
