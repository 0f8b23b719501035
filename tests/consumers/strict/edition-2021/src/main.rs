//! A program in edition 2021.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

use edition_2021::everything;

#[crossing::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    if crossing::is_supported() {
        everything::run().await?;
    }
    crossing::println!("{}", everything::exports::greeting("Ada"));
    Ok(())
}
