//! What `js_initializer!` does not take.

use crossing::js_initializer;

const FILE: &str = "./start.js";

js_initializer!();
js_initializer!(FILE);
js_initializer!("/start.js");
js_initializer!("start.ts");
js_initializer!("https://example.com/start.js");
js_initializer!("./start.js", 7);

fn main() {}
