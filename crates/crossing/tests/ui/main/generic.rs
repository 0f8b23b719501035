#[crossing::main]
fn main<T>() {}
