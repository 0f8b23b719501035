//! A program in edition 2024.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

use edition_2024::everything;

#[crossing::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    if crossing::is_supported() {
        everything::run().await?;
    }
    crossing::println!("{}", everything::exports::greeting("Ada"));
    Ok(())
}
