//! Set-up of the source of std, with which programs are built whose panics unwind.

use std::iter;

use anyhow::{Result, anyhow};

use super::toolchain::Toolchain;
use super::{debian, rustup};

/// The toolchain that builds for wasm32 if it has the source, else another that does, else rustup adds it.
pub(crate) fn prepare(wasm: &Toolchain) -> Result<Toolchain> {
    let others = rustup::toolchains(wasm).into_iter().chain(debian::toolchain());
    let mut toolchains = iter::once(wasm.clone()).chain(others);
    match toolchains.find(|toolchain| toolchain.has_std_source() && toolchain.is_new_enough()) {
        Some(found) => Ok(found),
        None => add(wasm),
    }
}

fn add(wasm: &Toolchain) -> Result<Toolchain> {
    rustup::add_std_source(wasm).map(|()| wasm.clone()).map_err(|reason| {
        anyhow!(
            "no Rust here has the source of std, and it could not be added: {reason:#}.\n\
             With rustup, type\n    rustup component add rust-src\nand on Debian\n    apt install {}",
            debian::PACKAGES.join(" ")
        )
    })
}
