//! What an annotation such as `#[js(BigInt)]` chooses, and which types accept which.
//!
//! The macro writes an annotation as a number, a const parameter of the conversion traits. A number and not a
//! type, because with a type parameter nobody could tell that `Result<T, E>` will never be `ToJs`, and the
//! blanket impls of `boundary` would overlap (E0119).

/// A number as a type, so that it can have a word.
#[derive(Debug)]
pub struct Choice<const AS: u8>;

/// The user's word for a number. Errors name it.
pub trait Annotation {
    /// The word as a type.
    type Word;
}

/// The word of an annotation.
pub(crate) type Word<const AS: u8> = <Choice<AS> as Annotation>::Word;

macro_rules! words {
    ($($(#[$doc:meta])* $word:ident, $number:ident = $value:literal;)*) => {
        /// The numbers of the words, for expanded code.
        pub(crate) mod numbers {
            /// `#[js(Array)]`
            pub const ARRAY: u8 = 9;
            $($(#[$doc])*
            pub const $number: u8 = $value;)*
        }
        $($(#[$doc])*
        #[derive(Debug)]
        pub struct $word;
        impl Annotation for Choice<$value> {
            type Word = $word;
        }
        #[diagnostic::do_not_recommend]
        impl OfOne for $word {})*
    };
}

/// A word that says what one value is, an array's element included.
#[diagnostic::on_unimplemented(
    message = "CX0203: this type does not cross as a JavaScript Array, as its annotation says",
    label = "remove the annotation: `Array` is for `Vec<T>`, `Box<[T]>`, `[T; N]` and slices"
)]
pub trait OfOne {}

/// `#[js(Array)]`: an array of numbers as a plain Array. It says nothing of the elements.
#[derive(Debug)]
pub struct Array;
impl Annotation for Choice<{ numbers::ARRAY }> {
    type Word = Array;
}

words! {
    /// No annotation: the type's own meaning.
    NoAnnotation, AUTO = 0;
    /// `#[js(Number)]`
    Number, NUMBER = 1;
    /// `#[js(BigInt)]`
    BigInt, BIG_INT = 2;
    /// `#[js(String)]`
    String, STRING = 3;
    /// `#[js(Boolean)]`
    Boolean, BOOLEAN = 4;
    /// `#[js(Object)]`
    Object, OBJECT = 5;
    /// `#[js(Any)]`
    Any, ANY = 6;
    /// `#[js(Void)]`
    Void, VOID = 7;
    /// `#[js(Date)]`
    Date, DATE = 10;
    /// `#[js(Error)]`
    Error, ERROR = 8;
    /// `#[js(Function)]`
    Function, FUNCTION = 11;
    /// `#[js(MemoryView)]`
    MemoryView, MEMORY_VIEW = 16;
}

/// An annotation that says something, for the types that have no meaning of their own.
#[diagnostic::on_unimplemented(
    message = "CX0202: a 64-bit integer needs to be told what it is in JavaScript",
    label = "write `#[js(Number)]` or `#[js(BigInt)]` (for a result: `returns = Number` or `returns = BigInt`)",
    note = "Number holds integers up to 2^53 - 1 and is an error beyond; BigInt holds them all",
    note = "where no annotation can stand, write `crossing::Number<i64>` or `crossing::BigInt<i64>`"
)]
pub trait Told {
    /// The word itself.
    type Said;
}

/// What an annotation says that has to say something.
pub(crate) type Said<const AS: u8> = <Word<AS> as Told>::Said;

macro_rules! told {
    ($($word:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Told for $word {
            type Said = $word;
        }
    )*};
}

told! { Array Number BigInt String Boolean Object Any Void Date Error Function MemoryView }

macro_rules! accepts {
    ($($(#[$meta:meta])* $name:ident: $($word:ident),+;)*) => {$(
        $(#[$meta])*
        pub trait $name {}
        $(
            #[diagnostic::do_not_recommend]
            impl $name for $word {}
        )+
    )*};
}

accepts! {
    /// Annotations of the numbers that fit a JavaScript Number.
    #[diagnostic::on_unimplemented(
        message = "CX0203: this number crosses as a JavaScript Number, not as its annotation says",
        label = "remove the annotation, or write `Number`"
    )]
    AsNumber: NoAnnotation, Number, Array;

    /// Annotations of text.
    #[diagnostic::on_unimplemented(
        message = "CX0203: text crosses as a JavaScript String, not as its annotation says",
        label = "remove the annotation, or write `String`"
    )]
    AsString: NoAnnotation, String, Array;

    /// Annotations of `bool`.
    #[diagnostic::on_unimplemented(
        message = "CX0203: `bool` crosses as a JavaScript Boolean, not as its annotation says",
        label = "remove the annotation, or write `Boolean`"
    )]
    AsBoolean: NoAnnotation, Boolean, Array;

    /// Annotations of `JsObject`.
    #[diagnostic::on_unimplemented(
        message = "CX0203: an object crosses as a JavaScript object, not as its annotation says",
        label = "remove the annotation, or write `Object`"
    )]
    AsObject: NoAnnotation, Object, Array;

    /// Annotations of `JsAny`.
    #[diagnostic::on_unimplemented(
        message = "CX0203: `JsAny` crosses as any JavaScript value, not as its annotation says",
        label = "remove the annotation, or write `Any`"
    )]
    AsAny: NoAnnotation, Any, Array;

    /// Annotations of dates.
    #[diagnostic::on_unimplemented(
        message = "CX0203: a date crosses as a JavaScript Date, not as its annotation says",
        label = "remove the annotation, or write `Date`"
    )]
    AsDate: NoAnnotation, Date, Array;

    /// Annotations of `RustObject`.
    #[diagnostic::on_unimplemented(
        message = "CX0203: a `RustObject` crosses by reference, not as its annotation says",
        label = "remove the annotation, or write `Any`"
    )]
    AsRustObject: NoAnnotation, Any;

    /// Annotations of `JsError`.
    #[diagnostic::on_unimplemented(
        message = "CX0203: `JsError` crosses as a JavaScript Error, not as its annotation says",
        label = "remove the annotation, or write `Error`"
    )]
    AsError: NoAnnotation, Error, Array;

    /// Annotations of functions and closures.
    #[diagnostic::on_unimplemented(
        message = "CX0203: a function crosses as a JavaScript Function, not as its annotation says",
        label = "remove the annotation, or write `Function`",
        note = "64-bit integers among its arguments say themselves what they are: `crossing::BigInt<i64>`"
    )]
    AsFunction: NoAnnotation, Function, Array;

    /// Annotations of `()`.
    #[diagnostic::on_unimplemented(
        message = "CX0203: `()` crosses as undefined, not as its annotation says",
        label = "remove the annotation, or write `Void`"
    )]
    AsVoid: NoAnnotation, Void, Array;

    /// Annotations of `&mut [T]`, which has to say that JavaScript sees the memory itself.
    #[diagnostic::on_unimplemented(
        message = "CX0231: a `&mut` slice crosses as a MemoryView, and has to say so",
        label = "write `#[js(MemoryView)]` in front of the parameter",
        note = "JavaScript sees the memory itself, without a copy, until the call returns"
    )]
    AsView: MemoryView;

    /// Annotations of `ArraySegment<T>`.
    #[diagnostic::on_unimplemented(
        message = "CX0203: `ArraySegment` crosses as a MemoryView, not as its annotation says",
        label = "remove the annotation, or write `MemoryView`"
    )]
    AsSegment: NoAnnotation, MemoryView;

    /// Annotations of 128-bit integers.
    #[diagnostic::on_unimplemented(
        message = "CX0234: a 128-bit integer crosses as a BigInt, and has to say so",
        label = "write `#[js(BigInt)]` (for a result: `returns = BigInt`)",
        note = "Number holds integers up to 2^53 - 1 only"
    )]
    AsBigInt: BigInt;
}
