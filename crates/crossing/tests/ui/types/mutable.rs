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

/// A type from a macro is what it is without.
macro_rules! from_macro {
    ($name:ident, $ty:ty) => {
        #[js_export]
        fn $name(_text: $ty) {}
    };
}

from_macro!(export_from_macro, &mut str);

fn main() {
    argument(&mut String::new());
    export_argument(&mut String::new());
    export_owner(&String::new());
}
