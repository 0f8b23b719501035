use crossing::prelude::*;

const PATH: &str = "Element";

js_type! {
    pub Element = PATH;
}

#[js_export]
fn take(_: Element) {}

fn main() {}
