use crossing::prelude::*;

js_type! {
    pub Url = "globalThis.URL";
}

#[js_import("fine", "M")]
fn fine(#[js(Object)] url: &Url, other: Option<&Url>) -> Url;

#[js_import("wrong", "M")]
fn wrong(#[js(String)] url: &Url) -> Url;

fn main() {
    let _: fn(&Url, Option<&Url>) -> Url = fine;
    let _: fn(&Url) -> Url = wrong;
}
