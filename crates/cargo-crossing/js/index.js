// Loads .wasm files that use the Rust crate `crossing`.

export { load } from "./load.js";
export { CrossingError, PanicError } from "./errors.js";
