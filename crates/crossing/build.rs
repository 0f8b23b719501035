//! Tells the crate which target it is built for: `cfg(crossing_js)` where there is JavaScript, `cfg(crossing_unwinds)` where
//! panics moreover unwind, and the target's name for the message of a call where there is none.
use std::env::var;

fn main() {
    let family = var("CARGO_CFG_TARGET_FAMILY").unwrap_or_default();
    let os = var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    let panic = var("CARGO_CFG_PANIC").unwrap_or_default();
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rustc-check-cfg=cfg(crossing_js, crossing_unwinds)");
    if family == "wasm" && os == "unknown" {
        println!("cargo:rustc-cfg=crossing_js");
        if panic == "unwind" {
            println!("cargo:rustc-cfg=crossing_unwinds");
        }
    }
    println!("cargo:rustc-env=CROSSING_TARGET={}", var("TARGET").unwrap_or_default());
}
