//! Says its arguments, and ends as the first of them says.

use std::time::Duration;

use crossing::{prelude::*, time::sleep};

#[crossing::main]
async fn main() -> Result<(), String> {
    let args = JsHost::args();
    crossing::println!("{args:?}");
    crossing::eprintln!("on standard error");
    match args.first().map(String::as_str) {
        Some("panic") => panic!("as asked"),
        Some("fail") => return Err("wrong: größer".to_owned()),
        Some("exit") => crossing::exit(7),
        Some("wait") => sleep(Duration::from_secs(60)).await,
        Some("loop") => loop {},
        _ => {}
    }
    Ok(())
}
