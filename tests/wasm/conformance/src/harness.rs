//! `harness! { name "js": type }`: the cases' harness functions for a type, and the exports that drive them.

macro_rules! harness {
    ($($name:ident $js:literal: $ty:ty $(as $annotation:ident)?;)*) => {$(
        mod $name {
            use crossing::prelude::*;
            use crate::given::Given;

            type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

            #[js_import("store1", "cases")]
            fn store1($(#[js($annotation)])? value: $ty) -> Result<(), JsError>;
            #[js_import("retrieve1", "cases" $(, returns = $annotation)?)]
            fn retrieve1() -> Result<$ty, JsError>;
            #[js_import("echo1", "cases" $(, returns = $annotation)?)]
            fn echo1($(#[js($annotation)])? value: $ty) -> Result<$ty, JsError>;
            #[js_import("identity1", "cases")]
            fn identity1($(#[js($annotation)])? value: $ty) -> Result<bool, JsError>;
            #[js_import("throw1fn", "cases" $(, returns = $annotation)?)]
            fn throw1fn($(#[js($annotation)])? value: $ty) -> Result<$ty, JsError>;

            /// Whether the value is the same after `store1`/`retrieve1`, and after `echo1`.
            #[js_export(namespace = $js)]
            fn round_trip(text: &str) -> Outcome<bool> {
                let value = || <$ty as Given>::read(text);
                store1(value()?)?;
                Ok(retrieve1()?.same(&value()?) && echo1(value()?)?.same(&value()?))
            }
            /// JavaScript compares what it stored with what it is given.
            #[js_export(namespace = $js)]
            fn identity(text: &str) -> Outcome<bool> {
                store1(<$ty as Given>::read(text)?)?;
                Ok(identity1(<$ty as Given>::read(text)?)?)
            }
            #[js_export(namespace = $js)]
            fn send(text: &str) -> Outcome<()> {
                Ok(store1(<$ty as Given>::read(text)?)?)
            }
            /// What Rust reads of the error that `throw1fn` throws.
            #[js_export(namespace = $js)]
            fn thrown_text(text: &str) -> Outcome<String> {
                Ok(throw1fn(<$ty as Given>::read(text)?).err().ok_or("nothing was thrown")?.to_string())
            }
            /// The error itself.
            #[js_export(namespace = $js, name = "thrown")]
            fn thrown(text: &str) -> Outcome<()> {
                throw1fn(<$ty as Given>::read(text)?)?;
                Ok(())
            }
            /// Passes on what JavaScript gives as the result of an import.
            #[js_export(namespace = $js $(, returns = $annotation)?)]
            fn receive() -> Result<$ty, JsError> {
                retrieve1()
            }
            /// What Rust reads of the error when that value is wrong.
            #[js_export(namespace = $js)]
            fn refusal() -> Option<String> {
                retrieve1().err().map(|error| error.to_string())
            }
            #[js_export(namespace = $js $(, returns = $annotation)?)]
            fn echo($(#[js($annotation)])? value: $ty) -> $ty {
                value
            }
            /// Whether Rust received, as argument and as result, what the text stands for.
            #[js_export(namespace = $js)]
            fn equals($(#[js($annotation)])? value: $ty, text: &str) -> Outcome<bool> {
                let expected = <$ty as Given>::read(text)?;
                Ok(value.same(&expected) && retrieve1()?.same(&expected))
            }
        }
    )*};
}

pub(crate) use harness;
