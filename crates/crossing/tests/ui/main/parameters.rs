#[crossing::main]
fn main(args: Vec<String>) {}
