//! Imports that are only there to be bound and called.

use crate::option;

mod raw {
    #[link(wasm_import_module = "bench")]
    unsafe extern "C" {
        pub(crate) fn number_0(value: i32) -> i32;
        pub(crate) fn number_1(value: i32) -> i32;
        pub(crate) fn number_2(value: i32) -> i32;
        pub(crate) fn number_3(value: i32) -> i32;
        pub(crate) fn attempt_0(value: i32) -> i32;
        pub(crate) fn attempt_1(value: i32) -> i32;
        pub(crate) fn attempt_2(value: i32) -> i32;
        pub(crate) fn attempt_3(value: i32) -> i32;
        pub(crate) fn float_0(value: f64) -> f64;
        pub(crate) fn float_1(value: f64) -> f64;
        pub(crate) fn float_2(value: f64) -> f64;
        pub(crate) fn float_3(value: f64) -> f64;
        pub(crate) fn flag_0(value: i32) -> i32;
        pub(crate) fn flag_1(value: i32) -> i32;
        pub(crate) fn flag_2(value: i32) -> i32;
        pub(crate) fn word_0(address: *const u8, len: usize) -> i32;
        pub(crate) fn word_1(address: *const u8, len: usize) -> i32;
        pub(crate) fn word_2(address: *const u8, len: usize) -> i32;
        pub(crate) fn maybe_0(value: f64) -> f64;
        pub(crate) fn maybe_1(value: f64) -> f64;
        pub(crate) fn maybe_2(value: f64) -> f64;
    }
}

macro_rules! calls {
    ($arg:ident: $ty:ty => $ret:ty = $call:ident => $how:expr; $($name:ident)*) => {
        $(fn $name($arg: $ty) -> $ret {
            // SAFETY: what is passed lives until the call has returned.
            let $call = |value| unsafe { raw::$name(value) };
            $how
        })*
    };
}

calls!(value: i32 => i32 = call => call(value); number_0 number_1 number_2 number_3);
calls!(value: i32 => Result<i32, crate::Object> = call => crate::finish(call(value));
    attempt_0 attempt_1 attempt_2 attempt_3);
calls!(value: f64 => f64 = call => call(value); float_0 float_1 float_2 float_3);
calls!(value: bool => bool = call => call(i32::from(value)) != 0; flag_0 flag_1 flag_2);
calls!(value: Option<i32> => Option<i32> = call => option::lift(call(option::lower(value))); maybe_0 maybe_1 maybe_2);

macro_rules! words {
    ($($name:ident)*) => {
        $(fn $name(text: &str) -> i32 {
            // SAFETY: the text lives until the call has returned.
            unsafe { raw::$name(text.as_ptr(), text.len()) }
        })*
    };
}

words!(word_0 word_1 word_2);

bench_work::call_fillers!();
