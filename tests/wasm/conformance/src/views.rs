//! The cases of the area `view`: Rust's memory, for the time of a call and for longer.

use std::cell::RefCell;

use crossing::prelude::*;

/// `views! { name "T": type; }` makes the exports
/// - `lend.T`, which lends the numbers to the import `lend` and returns what they are then,
/// - `keep.T`, which makes a segment of them, without the first if `offset` is 1, and passes it to the import `keep`,
/// - `again.T`, which has the import `again` give the segment back, and says whether it is the same,
/// - `give.T`, which gives the segment that was made last,
/// - `read.T`, which gives the numbers of the segment that was made last.
macro_rules! views {
    ($($name:ident $js:literal: $ty:ty;)*) => {$(
        mod $name {
            use super::*;

            #[js_import("lend", "cases")]
            fn lend_to(#[js(MemoryView)] numbers: &mut [$ty]) -> Result<(), JsError>;
            #[js_import("keep", "cases")]
            fn keep_in(segment: &ArraySegment<$ty>) -> Result<(), JsError>;
            #[js_import("again", "cases")]
            fn again_from(segment: &ArraySegment<$ty>) -> Result<ArraySegment<$ty>, JsError>;

            thread_local! {
                static KEPT: RefCell<ArraySegment<$ty>> = RefCell::default();
            }

            #[js_export(namespace = "lend", name = $js)]
            fn lend(mut numbers: Vec<$ty>) -> Result<Vec<$ty>, JsError> {
                lend_to(&mut numbers)?;
                Ok(numbers)
            }
            #[js_export(namespace = "keep", name = $js)]
            fn keep(numbers: Vec<$ty>, offset: usize) -> Result<(), JsError> {
                let segment = ArraySegment::from(numbers).slice(offset..);
                KEPT.set(segment.clone());
                keep_in(&segment)
            }
            #[js_export(namespace = "again", name = $js)]
            fn again() -> Result<bool, JsError> {
                let segment = KEPT.with_borrow(Clone::clone);
                let back = again_from(&segment)?;
                Ok(back.shares_memory_with(&segment)
                    && (back.offset(), back.len()) == (segment.offset(), segment.len()))
            }
            #[js_export(namespace = "give", name = $js)]
            fn give() -> ArraySegment<$ty> {
                KEPT.with_borrow(Clone::clone)
            }
            #[js_export(namespace = "read", name = $js)]
            fn read() -> Vec<$ty> {
                KEPT.with_borrow(ArraySegment::to_vec)
            }
        }
    )*};
}

views! {
    bytes "byte": u8;
    int32s "int": i32;
    doubles "double": f64;
    floats "float": f32;
}

/// Writes into the segment that was made last.
#[js_export(namespace = "views")]
fn takes_bytes(segment: ArraySegment<u8>) -> Vec<u8> {
    segment.to_vec()
}

/// Makes the memory grow.
#[js_export(namespace = "views")]
fn grow() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_grow::<0>(1);
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}
