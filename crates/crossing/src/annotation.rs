//! What an annotation such as `#[js(BigInt)]` chooses, and which types accept which.
//!
//! The macro writes an annotation as a number, a const parameter of the conversion traits. A number and not a
//! type, because with a type parameter nobody could tell that `Result<T, E>` will never be `ToJs`, and the
//! blanket impls of `boundary` would overlap (E0119).

/// No annotation: the type's own meaning.
pub const AUTO: u8 = 0;
/// `#[js(Number)]`
pub const NUMBER: u8 = 1;
/// `#[js(BigInt)]`
pub const BIG_INT: u8 = 2;
/// `#[js(String)]`
pub const STRING: u8 = 3;
/// `#[js(Boolean)]`
pub const BOOLEAN: u8 = 4;
/// `#[js(Object)]`
pub const OBJECT: u8 = 5;
/// `#[js(Any)]`
pub const ANY: u8 = 6;
/// `#[js(Void)]`
pub const VOID: u8 = 7;

/// An annotation as a type, so that a trait can say which are allowed.
#[derive(Debug)]
pub struct Choice<const AS: u8>;

macro_rules! accepts {
    ($($(#[$meta:meta])* $name:ident: $($choice:ident),+;)*) => {$(
        $(#[$meta])*
        pub trait $name {}
        $(impl $name for Choice<$choice> {})+
    )*};
}

accepts! {
    /// Annotations of the numbers that fit a JavaScript Number.
    #[diagnostic::on_unimplemented(
        message = "this number crosses as a JavaScript Number, not as its annotation says",
        label = "remove the annotation, or write `#[js(Number)]`"
    )]
    AsNumber: AUTO, NUMBER;

    /// Annotations of text.
    #[diagnostic::on_unimplemented(
        message = "text crosses as a JavaScript String, not as its annotation says",
        label = "remove the annotation, or write `#[js(String)]`"
    )]
    AsString: AUTO, STRING;

    /// Annotations of `bool`.
    #[diagnostic::on_unimplemented(
        message = "`bool` crosses as a JavaScript Boolean, not as its annotation says",
        label = "remove the annotation, or write `#[js(Boolean)]`"
    )]
    AsBoolean: AUTO, BOOLEAN;

    /// Annotations of `JsObject`.
    #[diagnostic::on_unimplemented(
        message = "`JsObject` crosses as a JavaScript object, not as its annotation says",
        label = "remove the annotation, or write `#[js(Object)]`"
    )]
    AsObject: AUTO, OBJECT;

    /// Annotations of `JsAny`.
    #[diagnostic::on_unimplemented(
        message = "`JsAny` crosses as any JavaScript value, not as its annotation says",
        label = "remove the annotation, or write `#[js(Any)]`"
    )]
    AsAny: AUTO, ANY;

    /// Annotations of `()`.
    #[diagnostic::on_unimplemented(
        message = "`()` crosses as undefined, not as its annotation says",
        label = "remove the annotation, or write `returns = Void`"
    )]
    AsVoid: AUTO, VOID;
}
