//! What ends the instance all the same.

use crossing::prelude::*;

/// Never ends by itself. The array keeps the frames from being optimised away.
#[js_export(namespace = "")]
#[expect(unconditional_recursion, reason = "that is what it is for")]
fn recurse(depth: u32) -> u32 {
    let frame = std::hint::black_box([depth; 64]);
    recurse(depth + 1) + std::hint::black_box(frame)[7]
}

#[js_export(namespace = "")]
fn exhaust_memory() -> usize {
    let half = || std::hint::black_box(vec![0_u8; 0x7000_0000]);
    let (first, second, third) = (half(), half(), half());
    first.len() + second.len() + third.len()
}

#[js_export(namespace = "")]
fn trap() {
    #[cfg(target_arch = "wasm32")]
    core::arch::wasm32::unreachable();
}

/// A panic in a function that must not unwind.
#[js_export(namespace = "")]
fn foreign() {
    extern "C" fn inner() {
        panic!("in a foreign function");
    }
    inner();
}
