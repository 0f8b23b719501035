#[crossing::main]
async fn main() -> Result<Vec<u8>, std::io::Error> {
    Ok(Vec::new())
}
