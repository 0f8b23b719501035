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

#[crossing::test]
fn tests_have_the_files_too() {
    assert_eq!(messages(), ["of the app", "of its pages", "bold: text"]);
}

#[crossing::test(modules("crossing:app@0.1.0/src/message.js" = "./src/pages/message.js"))]
fn a_test_can_have_others() {
    assert_eq!(get_message(), "of its pages");
}
