#[crossing::main]
fn main();
