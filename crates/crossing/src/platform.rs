//! Whether there is JavaScript at all.

/// Whether calls to JavaScript can work on this target: `true` on `wasm32-unknown-unknown`, else `false`.
///
/// A library that also serves other targets asks first; without JavaScript each call to an import fails with a
/// message that names the import.
pub const fn is_supported() -> bool {
    cfg!(crossing_js)
}

/// The message of a call to `import` where there is no JavaScript.
pub(crate) fn unavailable(import: &str) -> String {
    format!("JavaScript is not available on this platform ({}): {import}", env!("CROSSING_TARGET"))
}
