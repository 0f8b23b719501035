//! The same program as `callbacks`, with its function table exported: then JavaScript calls closures through that.

fn main() {
    // The tests of the host are linked by a linker that does not know the flag.
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo:rustc-link-arg=--export-table");
    }
}
