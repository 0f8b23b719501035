//! The same program as `callbacks`, with its function table exported: then JavaScript calls closures through that.

fn main() {
    println!("cargo:rustc-link-arg=--export-table");
}
