//! A JavaScript module, and nothing of Rust.

crossing::js_initializer!("start.js");
