//! What the compiler accepts and what it refuses: a line for each type and place, named by the conformance case
//! (`compile_001`) or, beyond those, by what it proves (`option_u8`). `tests/conformance/compile.js` reads the lines.

#![forbid(unsafe_code)]

#[cfg(not(feature = "refused"))]
mod accepted;
#[cfg(feature = "refused")]
mod refused;
