//! Lending in calls that nest, fail or make the memory grow.

use crossing::prelude::*;

#[js_import("one", "calls")]
fn one(#[js(MemoryView)] bytes: &mut [u8]);
#[js_import("two", "calls")]
fn two(#[js(MemoryView)] bytes: &mut [u8], text: &str, #[js(MemoryView)] numbers: &mut [f64]) -> String;
#[js_import("three", "calls")]
fn three(#[js(MemoryView)] bytes: &mut [u8], #[js(Number)] large: i64) -> Result<Option<i32>, JsError>;

/// Lends as many bytes, of which the last is 7, and returns what the last is then.
#[js_export(namespace = "calls")]
fn lend_one(count: usize) -> u8 {
    let mut bytes = vec![0; count];
    bytes[count - 1] = 7;
    one(&mut bytes);
    bytes[count - 1]
}

/// Lends the same bytes again and again. Calls, and how many of them change the first byte.
#[js_export(namespace = "calls")]
fn lend_often(count: usize, calls: u32) -> u32 {
    let mut bytes = vec![0; count];
    (0..calls)
        .map(|call| {
            bytes[0] = call as u8;
            one(&mut bytes);
            u32::from(bytes[0] != call as u8)
        })
        .sum()
}

#[js_export(namespace = "calls")]
fn lend_two() -> String {
    let (mut bytes, mut numbers) = ([1, 2, 3], [0.5, 1.5]);
    let text = two(&mut bytes, "between", &mut numbers);
    format!("{text} {bytes:?} {numbers:?}")
}

/// The second argument may be too large for a Number.
#[js_export(namespace = "calls")]
fn lend_three(#[js(BigInt)] large: i64) -> Result<String, JsError> {
    let mut bytes = *b"abc";
    let result = three(&mut bytes, large)?;
    Ok(format!("{result:?} {bytes:?}"))
}

/// Makes the memory grow, as Rust's allocator does.
#[js_export(namespace = "calls")]
fn grow() -> usize {
    let pages = pages();
    let mut large = Vec::new();
    while self::pages() == pages {
        large.push(vec![1_u8; 100_000]);
    }
    large.len()
}

/// How many pages of 64 KiB the memory has.
#[js_export(namespace = "calls")]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size::<0>();
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}

#[js_export(namespace = "calls")]
fn panic(message: &str) {
    panic!("{message}");
}
