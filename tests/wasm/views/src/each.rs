//! Every type that has a typed array, both ways.

/// `each! { name "T": type }` makes the exports
/// - `lend.T`, which lends numbers from 0 to the import `T` of the module `lend` and returns what they are then,
/// - `make.T`, which returns a segment of numbers from 0,
/// - `pass.T`, which passes a segment through the import `T` of the module `pass`,
/// - `show.T`, which shows a segment,
/// - `write.T`, which writes its first number over its last.
macro_rules! each {
    ($($name:ident $js:literal: $ty:ty;)*) => {$(
        mod $name {
            use crossing::prelude::*;

            #[js_import($js, "lend")]
            fn lend_to(#[js(MemoryView)] numbers: &mut [$ty]) -> Result<(), JsError>;
            #[js_import($js, "pass", returns = MemoryView)]
            fn pass_to(#[js(MemoryView)] segment: &ArraySegment<$ty>) -> Result<ArraySegment<$ty>, JsError>;

            fn numbers(count: u8) -> Vec<$ty> {
                (0..count).map(|number| number as $ty).collect()
            }

            #[js_export(namespace = "lend", name = $js)]
            fn lend(count: u8) -> Result<String, JsError> {
                let mut numbers = numbers(count);
                lend_to(&mut numbers)?;
                Ok(format!("{numbers:?}"))
            }
            #[js_export(namespace = "make", name = $js)]
            fn make(count: u8) -> ArraySegment<$ty> {
                numbers(count).into()
            }
            #[js_export(namespace = "pass", name = $js, returns = MemoryView)]
            fn pass(#[js(MemoryView)] segment: ArraySegment<$ty>) -> Result<ArraySegment<$ty>, JsError> {
                pass_to(&segment)
            }
            #[js_export(namespace = "show", name = $js)]
            fn show(segment: ArraySegment<$ty>) -> String {
                format!("{segment:?}")
            }
            #[js_export(namespace = "write", name = $js)]
            fn write(segment: ArraySegment<$ty>) {
                segment[segment.len() - 1].set(segment[0].get());
            }
        }
    )*};
}

each! {
    int8 "i8": i8;
    uint8 "u8": u8;
    int16 "i16": i16;
    uint16 "u16": u16;
    int32 "i32": i32;
    uint32 "u32": u32;
    size "isize": isize;
    unsigned_size "usize": usize;
    int64 "i64": i64;
    uint64 "u64": u64;
    float32 "f32": f32;
    float64 "f64": f64;
}
