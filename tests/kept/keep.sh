#!/usr/bin/env bash
# Builds tests/wasm/kept, small and without paths of this machine, and keeps it as the current version of the contract.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^pub const ABI_VERSION: u16 = \([0-9]*\);$/\1/p' crates/abi/src/lib.rs)
export CARGO_PROFILE_RELEASE_OPT_LEVEL=z CARGO_PROFILE_RELEASE_LTO=fat CARGO_PROFILE_RELEASE_STRIP=symbols
RUSTFLAGS="--remap-path-prefix=$PWD=/crossing"
for registry in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
  RUSTFLAGS+=" --remap-path-prefix=$registry=/registry"
done
export RUSTFLAGS
cargo build -p kept --release --target wasm32-unknown-unknown --target-dir target/kept
cp target/kept/wasm32-unknown-unknown/release/kept.wasm "tests/kept/abi-${version:?}.wasm"
