//! What does not compile, and what the error says.

#![allow(unused, reason = "what does not compile is not used")]

/// Types of the user's own.
mod types {
    pub(super) struct Struct {
        pub(super) x: f64,
    }
    pub(super) enum Enum {
        One,
        Two,
    }
}

/// `argument! { name: type => "error"; }`: as argument of an import.
macro_rules! argument {
    ($($name:ident: $ty:ty $(as $annotation:ident)? => $error:literal;)*) => {$(
        mod $name {
            use super::types::*;
            use crossing::prelude::*;

            #[js_import("f", "M")]
            fn import($(#[js($annotation)])? value: $ty);
        }
    )*};
}

/// `parameter! { name: type => "error"; }`: as argument of an export.
macro_rules! parameter {
    ($($name:ident: $ty:ty $(as $annotation:ident)? => $error:literal;)*) => {$(
        mod $name {
            use super::types::*;
            use crossing::prelude::*;

            #[js_export]
            fn export($(#[js($annotation)])? value: $ty) {}
        }
    )*};
}

/// `result! { name: type => "error"; }`: as result of an import and of an export.
macro_rules! result {
    ($($name:ident: $ty:ty $(as $annotation:ident)? => $error:literal;)*) => {$(
        mod $name {
            use super::types::*;
            use crossing::prelude::*;

            #[js_import("f", "M" $(, returns = $annotation)?)]
            fn import() -> $ty;
            #[js_export$((returns = $annotation))?]
            fn export() -> $ty {
                loop {}
            }
        }
    )*};
}

// The cases: what has to be told.
argument! {
    compile_067: JsPromise<i64> => "CX0202";
    compile_103: JsPromise<JsPromise<()>> => "CX02";
    compile_056: i64 => "CX0202: a 64-bit integer needs to be told what it is in JavaScript";
}
result! {
    compile_069: i64 => "CX0202: a 64-bit integer needs to be told what it is in JavaScript";
}

argument! {
    compile_114: Callback<dyn Fn(i32)> as Number => "CX0203: a function crosses as a JavaScript Function";
    nine_arguments: Callback<dyn Fn(i32, i32, i32, i32, i32, i32, i32, i32, i32)> => "CX0120";
}

// The cases: parameters that change, or that are passed by reference.
mod compile_076 {
    // => "CX0113: an import cannot take a mutable borrow"
    use crossing::prelude::*;

    #[js_import("f", "M")]
    fn import(out: &mut i32);
}

mod compile_078 {
    // => "CX0113: an export cannot take a mutable borrow"
    use crossing::prelude::*;

    #[js_export]
    fn export(changed: &mut i32) {}
}

parameter! {
    compile_077: &i32 => "CX0207: an export can borrow";
}
mod compile_124 {
    // => "CX0117: a mutable borrow stands alone"
    use crossing::prelude::*;

    #[js_import("f", "M")]
    fn import() -> &'static mut i32;
}

// The cases: types that do not cross.
argument! {
    compile_088: Enum => "CX0201: `types::Enum` cannot cross";
    compile_090: Struct => "CX0201: `types::Struct` cannot cross";
    compile_096: std::path::PathBuf => "CX0201: `PathBuf` cannot cross";
    compile_098: std::rc::Rc<[u8]> => "CX0201: `Rc<[u8]>` cannot cross";
}

// The cases: memory that JavaScript sees.
mod compile_059 {
    // => "MemoryView"
    use crossing::prelude::*;

    #[js_import("f", "M")]
    fn import(bytes: &mut [u8]);
}

mod compile_073 {
    // => "CX0117: a mutable borrow stands alone"
    use crossing::prelude::*;

    #[js_import("f", "M")]
    fn import() -> &'static mut [u8];
}

mod compile_074 {
    // => "CX0117: a mutable borrow stands alone"
    use crossing::prelude::*;

    #[js_import("f", "M")]
    fn import() -> &'static mut [i64];
}

mod compile_081 {
    // => "CX"
    use crossing::prelude::*;

    #[js_import("f", "M")]
    fn import(#[js(MemoryView)] chars: &mut [char]);
}

mod compile_111 {
    // => "CX"
    use crossing::prelude::*;

    #[js_import("f", "M")]
    async fn import(#[js(MemoryView)] bytes: &mut [u8]) -> Result<(), JsError>;
}

argument! {
    compile_082: ArraySegment<char> => "CX";
    segment_in_option: Option<ArraySegment<u8>> => "CX";
    segment_in_vec: Vec<ArraySegment<u8>> => "CX";
    segment_as_number: ArraySegment<u8> as Number => "CX0203";
}

// The cases: values that have no place in `JsAny`.
mod array_037 {
    // => "the trait bound"
    fn any(act: fn()) -> crossing::JsAny {
        crossing::JsAny::from(act)
    }
}

mod array_039 {
    // => "the trait bound"
    fn any(act: fn(i32) -> i32) -> crossing::JsAny {
        crossing::JsAny::from(act)
    }
}

mod array_040 {
    // => "the trait bound"
    fn any(act: Box<dyn Fn(f64)>) -> crossing::JsAny {
        crossing::JsAny::from(act)
    }
}

mod array_041 {
    // => "the trait bound"
    fn any() -> crossing::JsAny {
        crossing::JsAny::from(0_i64)
    }
}

mod array_042 {
    // => "the trait bound"
    fn any() -> crossing::JsAny {
        crossing::JsAny::from(0_u64)
    }
}

mod array_045 {
    // => "the trait bound"
    fn any(all: Vec<super::types::Struct>) -> crossing::JsAny {
        crossing::JsAny::from(all)
    }
}

mod array_047 {
    // => "the trait bound"
    fn any(segment: crossing::ArraySegment<u8>) -> crossing::JsAny {
        crossing::JsAny::from(segment)
    }
}

// The cases: annotations that contradict.
argument! {
    compile_106: bool as Number => "CX0203: `bool` crosses as a JavaScript Boolean";
    compile_107: char as Number => "CX0203: text crosses as a JavaScript String";
    compile_108: i32 as BigInt => "CX0203: this number crosses as a JavaScript Number";
    compile_109: JsDate as Number => "CX0203";
}

// The cases: functions that cannot be.
mod compile_117 {
    // => "CX0101: an import has no body"
    use crossing::prelude::*;

    #[js_import("f", "M")]
    fn import() {}
}

mod compile_118 {
    // => "CX0107: an import cannot be generic"
    use crossing::prelude::*;

    #[js_import("f", "M")]
    fn import<T>(value: T);
}

mod compile_120 {
    // => "CX0102: an export needs a body"
    use crossing::prelude::*;

    #[js_export]
    fn export();
}

mod compile_121 {
    // => "CX0109: an export cannot have `self`"
    use crossing::prelude::*;

    struct Owner;

    #[js_export]
    impl Owner {
        #[js_export]
        fn export(&self) {}
    }
}

// The cases: an object that was dropped.
mod jsobject_052 {
    // => "borrow of moved value: `object`"
    use crossing::prelude::*;

    fn after_drop(object: JsObject) -> Result<bool, JsError> {
        drop(object);
        object.has_property("x")
    }
}

// What each type may not be annotated with.
argument! {
    bool_as_string: bool as String => "CX0203";
    bool_as_object: bool as Object => "CX0203";
    bool_as_any: bool as Any => "CX0203";
    u8_as_string: u8 as String => "CX0203";
    u8_as_big_int: u8 as BigInt => "CX0203";
    i16_as_boolean: i16 as Boolean => "CX0203";
    f64_as_big_int: f64 as BigInt => "CX0203";
    isize_as_big_int: isize as BigInt => "CX0203";
    i64_as_string: i64 as String => "CX0203";
    char_as_object: char as Object => "CX0203";
    text_as_number: &str as Number => "CX0203";
    text_as_any: String as Any => "CX0203";
    object_as_any: JsObject as Any => "CX0203";
    object_as_number: &JsObject as Number => "CX0203";
    date_as_string: JsDate as String => "CX0203";
    any_as_object: JsAny as Object => "CX0203";
    any_as_string: JsAny as String => "CX0203";
}
result! {
    result_bool_as_number: bool as Number => "CX0203";
    result_option_as_big_int: Option<i32> as BigInt => "CX0203";
    result_result_as_big_int: Result<u8, JsError> as BigInt => "CX0203";
    result_result_untold: Result<Option<u64>, JsError> => "CX0202";
}

// What may not stand where.
argument! {
    untold_u64: u64 => "CX0202";
    untold_option: Option<i64> => "CX0202";
    untold_vec: Vec<i64> => "CX0202";
    untold_array: [u64; 2] => "CX0202";
    number_i128: i128 as Number => "CX02";
    text_as_array: String as Array => "CX0203";
    segment_as_plain_array: ArraySegment<u8> as Array => "CX0203";
    nested_option: Option<Option<bool>> => "CX0204";
    result_as_argument: Result<i32, JsError> => "CX0206";
}
result! {
    borrowed_text: &'static str => "CX0205";
    borrowed_object: &'static JsObject => "CX0205";
    result_in_result: Result<Result<i32, JsError>, JsError> => "CX0208";
    result_in_option: Option<Result<i32, JsError>> => "CX0201";
}
parameter! {
    borrowed_integer: &u8 => "CX0207";
    borrowed_owner: &String => "CX0207";
}

mod mutable_text {
    // => "CX0113: an export cannot take a mutable borrow"
    use crossing::prelude::*;

    #[js_export]
    fn export(text: &mut String) {}
}
