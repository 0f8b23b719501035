#[crossing::main]
const unsafe extern "C" fn main() {}
