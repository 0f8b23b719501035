//! The bench through wasm imports and exports written by hand: once without any check, once with those of Crossing.
//!
//! Texts go through a row of scratch slots, where JavaScript writes them. One that is longer than a slot goes into
//! memory of its own, which Rust takes over.
#![cfg(target_family = "wasm")]

mod exports;
mod fillers;
mod imports;
mod text;

use std::cell::Cell;

use bench_work::{Bench, Imports};

/// A place in JavaScript's table of objects.
struct Object(u32);

impl Drop for Object {
    fn drop(&mut self) {
        // SAFETY: numbers only.
        unsafe { imports::release(self.0) }
    }
}

thread_local! {
    /// The error of the import that just returned; 0: it went well.
    static ERROR: Cell<u32> = const { Cell::new(0) };
}

/// Calls imports and trusts JavaScript.
struct Unchecked;

/// Asks after each import whether it failed.
struct Checked;

/// The value of a call, or its error.
#[inline(always)]
fn finish<T>(value: T) -> Result<T, Object> {
    match ERROR.get() {
        0 => Ok(value),
        _ => Err(Object(ERROR.replace(0))),
    }
}

/// The value of a call that must go well.
#[inline(always)]
fn finish_or_panic<T>(value: T) -> T {
    match finish(value) {
        Ok(value) => value,
        Err(_) => failed(),
    }
}

#[cold]
#[inline(never)]
fn failed() -> ! {
    panic!("an import failed")
}

macro_rules! imports {
    ($way:ident, $finish:path, $fallible:path) => {
        impl Imports for $way {
            type Object = Object;
            type Error = Object;
            imports! { @calls $finish;
                integer(value: i32) -> i32 = imports::integer(value);
                wide(value: i32) -> i32 = imports::wide(value);
                float(value: f64) -> f64 = imports::float(value);
                flag(value: bool) -> bool = imports::flag(i32::from(value)) != 0;
                byte(value: u8) -> u8 = imports::byte(i32::from(value)) as u8;
                optional(value: Option<i32>) -> Option<i32> = option::lift(imports::optional(option::lower(value)));
                make(value: i32) -> Object = Object(imports::make(value));
                read(object: &Object) -> i32 = imports::read(object.0);
                peek(object: &Object) -> i32 = imports::peek(object.0);
                text_5(text: &str) -> i32 = imports::text_5(text.as_ptr(), text.len());
                text_24(text: &str) -> i32 = imports::text_24(text.as_ptr(), text.len());
                text_48(text: &str) -> i32 = imports::text_48(text.as_ptr(), text.len());
                text_1000(text: &str) -> i32 = imports::text_1000(text.as_ptr(), text.len());
                text_unicode(text: &str) -> i32 = imports::text_unicode(text.as_ptr(), text.len());
                lend(closure: &dyn Fn(i32) -> i32, value: i32) -> i32 = imports::lend((&raw const closure).cast(), value);
                string_5(index: i32) -> String = text::take(imports::string_5(index));
                string_13(index: i32) -> String = text::take(imports::string_13(index));
                string_100(index: i32) -> String = text::take(imports::string_100(index));
                string_1000(index: i32) -> String = text::take(imports::string_1000(index));
            }
            #[inline(always)]
            fn fallible(value: i32) -> Result<i32, Object> {
                // SAFETY: numbers only.
                $fallible(unsafe { imports::fallible(value) })
            }
            #[inline(always)]
            fn texts_100(texts: &[String]) -> i32 {
                let row = text::row(texts);
                // SAFETY: the row lives until the call has returned.
                $finish(unsafe { imports::texts_100(row.as_ptr(), row.len(), texts.len()) })
            }
            fn fillers(value: i32) -> i32 {
                fillers::all(value)
            }
        }
    };
    (@calls $finish:path; $($name:ident($($arg:ident: $ty:ty),*) -> $ret:ty = $call:expr;)*) => {
        $(#[inline(always)]
        fn $name($($arg: $ty),*) -> $ret {
            // SAFETY: what is passed lives until the call has returned.
            $finish(unsafe { $call })
        })*
    };
}

imports!(Unchecked, std::convert::identity, Ok);
imports!(Checked, finish_or_panic, finish);

/// `Option<i32>` as one number: `NaN` for nothing.
mod option {
    #[inline(always)]
    pub(crate) fn lower(value: Option<i32>) -> f64 {
        value.map_or(f64::NAN, f64::from)
    }

    #[inline(always)]
    pub(crate) fn lift(value: f64) -> Option<i32> {
        if value.is_nan() { None } else { Some(value as i32) }
    }
}

thread_local! {
    static UNCHECKED: Bench<Unchecked> = Bench::default();
    static CHECKED: Bench<Checked> = Bench::default();
}
