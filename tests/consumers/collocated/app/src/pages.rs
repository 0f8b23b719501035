//! A module in a folder.

use crossing::prelude::*;

const MESSAGE: &str = js_module!("./pages/message.js");

#[js_import("getMessage", MESSAGE)]
pub fn get_message() -> String;
