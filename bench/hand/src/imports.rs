//! The wasm imports.

#[link(wasm_import_module = "bench")]
unsafe extern "C" {
    pub(crate) fn integer(value: i32) -> i32;
    pub(crate) fn wide(value: i32) -> i32;
    pub(crate) fn float(value: f64) -> f64;
    pub(crate) fn fallible(value: i32) -> i32;
    pub(crate) fn flag(value: i32) -> i32;
    pub(crate) fn byte(value: i32) -> i32;
    pub(crate) fn optional(value: f64) -> f64;
    pub(crate) fn make(value: i32) -> u32;
    pub(crate) fn read(object: u32) -> i32;
    pub(crate) fn peek(object: u32) -> i32;
    pub(crate) fn release(object: u32);
    pub(crate) fn text_5(address: *const u8, len: usize) -> i32;
    pub(crate) fn text_24(address: *const u8, len: usize) -> i32;
    pub(crate) fn text_48(address: *const u8, len: usize) -> i32;
    pub(crate) fn text_1000(address: *const u8, len: usize) -> i32;
    pub(crate) fn text_unicode(address: *const u8, len: usize) -> i32;
    pub(crate) fn texts_100(row: *const u8, len: usize, count: usize) -> i32;
    pub(crate) fn lend(closure: *const (), value: i32) -> i32;
    pub(crate) fn string_5(index: i32) -> i32;
    pub(crate) fn string_13(index: i32) -> i32;
    pub(crate) fn string_100(index: i32) -> i32;
    pub(crate) fn string_1000(index: i32) -> i32;
}
