use crossing::prelude::*;

#[js_import("f")]
fn argument(text: &mut String);

#[js_export]
fn export_argument(text: &mut String) {
    text.clear();
}

#[js_export]
fn export_owner(text: &String) -> usize {
    text.len()
}

#[js_export]
fn export_text(_text: &mut str, _option: Option<&String>) {}

fn main() {
    argument(&mut String::new());
    export_argument(&mut String::new());
    export_owner(&String::new());
}
