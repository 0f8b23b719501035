//! Behind a private module, at the root for others.

mod deep {
    pub(crate) mod deeper {
        use crossing::prelude::*;

        /// An import.
        #[inline]
        #[js_import("reExported", "forms")]
        pub fn import(n: i32) -> i32;
    }
}

pub use deep::deeper::import;
