//! Imports that a `macro_rules!` wrote: all at one place of the source, or nearly.

pub use crossing::js_import;

/// An import of the name given.
#[macro_export]
macro_rules! import_as {
    ($name:ident, $js:literal) => {
        #[doc = "Expanded."]
        #[inline]
        #[$crate::js_import($js, "forms")]
        pub fn $name(n: i32) -> i32;
    };
}

/// An import of one name: nothing of it comes from where the macro is used.
#[macro_export]
macro_rules! import_fixed {
    ($js:literal) => {
        /// Expanded.
        #[inline]
        #[$crate::js_import($js, "forms")]
        pub fn fixed(n: i32) -> i32;
    };
}

/// A module.
pub mod first {
    import_as!(expanded, "macroFirst");
    import_fixed!("macroFixedFirst");
}

/// Another.
pub mod second {
    import_as!(expanded, "macroSecond");
    import_fixed!("macroFixedSecond");
}

/// Twice in one scope.
#[inline]
pub fn twice_in_one_scope(n: i32) -> i32 {
    import_as!(one, "macroScopeOne");
    import_as!(two, "macroScopeTwo");
    let three = {
        import_fixed!("macroScopeThree");
        fixed(n)
    };
    let four = {
        import_fixed!("macroScopeFour");
        fixed(n)
    };
    one(n) + two(n) + three + four
}
