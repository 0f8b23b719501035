use crossing::prelude::*;

#[js_import(get, "title", "Page")]
pub async unsafe fn title<T>(this: &Vec<u8>, other: u64, _: &mut i32);

fn main() {}
