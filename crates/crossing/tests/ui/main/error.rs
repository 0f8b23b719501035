struct Mine;

#[crossing::main]
fn main() -> Result<(), Mine> {
    Err(Mine)
}
