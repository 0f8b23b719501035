//! A program, for `cargo run`.

use crossing::prelude::*;

#[crossing::main]
fn main() -> i32 {
    let args = JsHost::args();
    crossing::println!("Hello, {}!", args.join(" and "));
    if args.len() > 2 {
        panic!("too many");
    }
    i32::from(args.len() == 2)
}
