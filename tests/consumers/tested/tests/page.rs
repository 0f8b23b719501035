//! Tests of what only a page has.

use std::time::Duration;

use crossing::{prelude::*, time::sleep};

#[js_import(set, "globalThis.document.title")]
fn set_title(title: &str);

#[js_import(get, "globalThis.document.title")]
fn title() -> String;

#[js_import(set, "globalThis.location.href")]
fn go_to(address: &str);

#[crossing::test]
fn has_a_document() {
    set_title("Tests");
    assert_eq!(title(), "Tests");
}

#[crossing::test]
#[ignore = "goes elsewhere"]
async fn leaves_the_page() {
    crossing::println!("before it leaves");
    go_to("about:blank");
    sleep(Duration::from_secs(3600)).await;
}

#[crossing::test]
#[ignore = "takes all memory"]
fn uses_up_memory() {
    let mut all = Vec::new();
    loop {
        all.push(vec![1_u8; 1 << 26]);
    }
}
