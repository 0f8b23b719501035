use crossing::prelude::*;

js_type! {
    pub NoClass;
    pub NoText = 5;
    pub struct Keyword = "globalThis.Keyword";
    pub Generic<T> = "globalThis.Generic";
    pub NotGlobal = "Element";
    pub Empty = "globalThis.";
    pub OfModule = "Circle", "Shapes";
    = "globalThis.Nameless";
    pub NoSemicolon = "globalThis.A"
    pub After = "globalThis.B";
    pub Fine = "globalThis.Fine";
}

#[js_export]
fn all(_: NoClass, _: NoText, _: NotGlobal, _: OfModule, _: NoSemicolon, _: &Fine, _: Option<Empty>) {}

fn main() {}
