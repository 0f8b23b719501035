//! Has cargo build the tool again when the JavaScript that it embeds has changed.

fn main() {
    println!("cargo:rerun-if-changed=js");
    println!("cargo:rerun-if-changed=errors");
    println!("cargo:rerun-if-changed=templates/new");
    println!("cargo:rerun-if-changed=build.rs");
}
