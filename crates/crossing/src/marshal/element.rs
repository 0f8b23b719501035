//! The numbers that JavaScript has typed arrays of.

use crossing_abi::{Tag, Ty};

/// A number that JavaScript can see in Rust's memory. Every pattern of bits is one.
#[diagnostic::on_unimplemented(
    message = "CX0233: JavaScript has no typed array of `{Self}`",
    label = "a view holds integers up to 64 bits, `f32` or `f64`"
)]
pub trait Element: Copy + 'static {
    /// The type as the contract describes it.
    const TY: Ty;
}

macro_rules! elements {
    ($($ty:ty: $tag:ident;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Element for $ty {
            const TY: Ty = Ty::leaf(Tag::$tag);
        }
    )*};
}

elements! {
    i8: I8; u8: U8; i16: I16; u16: U16; i32: I32; u32: U32; isize: Isize; usize: Usize;
    i64: I64BigInt; u64: U64BigInt; f32: F32; f64: F64;
}
