#[crossing::main]
fn main() -> String {
    String::new()
}
