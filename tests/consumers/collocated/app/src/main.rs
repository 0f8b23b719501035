//! A program with a module beside each of two files, of the same name.

mod pages;

use crossing::prelude::*;

#[js_import("getMessage", js_module!("./message.js"))]
fn get_message() -> String;

#[js_export]
fn messages() -> Vec<String> {
    vec![get_message(), pages::get_message(), widget::label("text")]
}

#[crossing::main]
fn main() {}
