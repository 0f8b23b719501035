//! Beside wasm-bindgen: its tool makes the instance, and the first call out hands that to the module with our functions.

#[cfg(all(crossing_js, feature = "wasm-bindgen"))]
mod handing {
    use std::sync::atomic::{AtomicBool, Ordering};

    use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

    // As `crossing_abi::GLUE_MODULE`: attributes take literals.
    #[wasm_bindgen(raw_module = "./crossing_glue.js")]
    extern "C" {
        #[wasm_bindgen(js_name = startCrossing)]
        fn start_crossing(exports: &JsValue) -> JsValue;
    }

    static IS_HANDED: AtomicBool = AtomicBool::new(false);

    #[cold]
    #[inline(never)]
    fn hand_over() {
        IS_HANDED.store(true, Ordering::Relaxed);
        start_crossing(&wasm_bindgen::exports());
    }

    /// Each call out begins with it: wasm-bindgen's start function calls before `init()` has resolved.
    #[inline]
    pub fn before_call() {
        if !IS_HANDED.load(Ordering::Relaxed) {
            hand_over();
        }
    }
}

#[cfg(all(crossing_js, feature = "wasm-bindgen"))]
pub use handing::before_call;

/// Without wasm-bindgen JavaScript has the instance before it enters.
#[cfg(not(all(crossing_js, feature = "wasm-bindgen")))]
#[inline(always)]
pub fn before_call() {}
