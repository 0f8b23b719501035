//! A main that returns a Result.

use std::error::Error;

#[path = "../failure.rs"]
mod failure;

#[crossing::main]
fn main() -> Result<(), Box<dyn Error>> {
    failure::fail()
}
