//! `JsFunction`: a JavaScript function that Rust keeps and calls.

use std::{fmt, marker::PhantomData, ops::Deref};

use crossing_abi::Ty;

use crate::{
    JsAny, JsError, JsObject, annotation::numbers::AUTO, boundary::ImportResult, marshal::JsFunctionArgs,
    slots::WireOf, sys,
};

/// A JavaScript function of this type, which Rust keeps and calls.
///
/// It comes as an argument, a result or a property, or is made of a [`JsObject`] with `try_into`. The function stays alive
/// while Rust holds this. Passing it to JavaScript passes the same function.
///
/// ```
/// use crossing::prelude::*;
///
/// #[js_export]
/// fn first_long(words: Vec<String>, is_long: JsFunction<fn(String, u32) -> Result<bool, JsError>>) -> Result<String, JsError> {
///     for word in words {
///         if is_long.call((&word, 10))? {
///             return Ok(word);
///         }
///     }
///     Ok(String::new())
/// }
/// ```
///
/// A `Result` holds what the function throws; without one the call panics, as an import does. A function that returns a
/// Promise is `JsFunction<fn(u32) -> Result<JsPromise<String>, JsError>>`: `f.call((1,))?.await?`.
///
/// | | |
/// |---|---|
/// | `F` | `fn(A, B) -> R` with up to 8 arguments: each a type that an import can take, owned (`String`, not `&str`), and a result that an import can return. 64-bit integers as [`Number`](crate::Number) and [`BigInt`](crate::BigInt) |
/// | JavaScript | a function; null and undefined as `Option<JsFunction<F>>` |
/// | TypeScript | `(a: string, b: number) => boolean` |
/// | checks | that it is a function; at each call what it returns |
/// | errors | `Value is not a Function: 5 (number)`; of a call, ``call of `isLong`, result (Rust `bool`): Value is not a Boolean: …`` |
/// | cost | a place in a table; a call some 25 ns, five times that of an import, and what its values cost |
pub struct JsFunction<F> {
    object: JsObject,
    /// The number by which JavaScript knows how to convert what `F` says.
    signature: u32,
    types: PhantomData<F>,
}

/// A function type that a [`JsFunction`] can have: `fn(A, B) -> R`.
#[diagnostic::on_unimplemented(
    message = "CX0214: `{Self}` cannot be the type of a JavaScript function",
    label = "write `fn(A, B) -> R`: up to eight arguments, without lifetimes, and a result",
    note = "arguments are owned types, to which `call` takes a borrow: `fn(String)` for `&str`"
)]
pub trait JsSignature {
    /// What a call returns.
    type Result: ImportResult<AUTO>;
    /// The type as the contract describes it.
    #[doc(hidden)]
    const TY: Ty;
}

impl<F> JsFunction<F> {
    pub(crate) fn from_slots((handle, signature): (u32, u32)) -> JsFunction<F> {
        JsFunction { object: JsObject::from_handle(handle), signature, types: PhantomData }
    }

    pub(crate) fn into_object(self) -> JsObject {
        self.object
    }
}

impl<F: JsSignature> JsFunction<F> {
    /// Calls the function with these arguments, no more and no fewer. Its `this` is undefined.
    ///
    /// The arguments are a tuple, `(a,)` for one and `()` for none. Each is a value of the declared type or a borrow of one;
    /// for a `String` also a `&str`, for a `Vec<T>` also a slice or a borrowed array.
    ///
    /// ```
    /// # use crossing::prelude::*;
    /// # fn f(log: &JsFunction<fn(String, Vec<f64>)>) {
    /// log.call(("points", &[1.5, 2.5]));
    /// # }
    /// ```
    ///
    /// # Errors
    /// Where the type has a `Result`: what the function throws, and a result of another type than the declared.
    ///
    /// # Panics
    /// On the same, where it has none.
    #[track_caller]
    pub fn call(&self, args: impl JsFunctionArgs<F>) -> F::Result {
        self.call_on(0, args)
    }

    /// Calls the function with a `this`.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    ///
    /// # Panics
    /// As [`call`](Self::call).
    #[track_caller]
    pub fn call_with_this(&self, this: &JsObject, args: impl JsFunctionArgs<F>) -> F::Result {
        self.call_on(this.handle(), args)
    }

    #[track_caller]
    fn call_on(&self, this: u32, args: impl JsFunctionArgs<F>) -> F::Result {
        let mut area = WireOf::<<F::Result as ImportResult<AUTO>>::Slots>::default();
        let address = sys::address_of((&raw mut area).cast_const().cast());
        let raised = args.pass(|row| {
            let row = sys::address_of(row.as_ptr().cast());
            sys::js_function_call(self.object.handle(), self.signature, this, row, address);
            sys::take_error()
        });
        match raised {
            None => F::Result::from_wire(area),
            Some(error) => F::Result::from_raised(error),
        }
    }
}

impl<F> Deref for JsFunction<F> {
    type Target = JsObject;
    /// The function as an object, which may have properties.
    fn deref(&self) -> &JsObject {
        &self.object
    }
}

impl<F> Clone for JsFunction<F> {
    /// Holds the same function once more.
    fn clone(&self) -> JsFunction<F> {
        JsFunction { object: self.object.clone(), signature: self.signature, types: PhantomData }
    }
}

impl<F> PartialEq for JsFunction<F> {
    /// Whether both hold the same function: `===`.
    fn eq(&self, other: &JsFunction<F>) -> bool {
        self.object == other.object
    }
}

impl<F> Eq for JsFunction<F> {}

impl<F> fmt::Debug for JsFunction<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsFunction({})", sys::debug_text_of(self.object.handle()))
    }
}

impl<F> From<JsFunction<F>> for JsObject {
    /// The function as an object.
    fn from(function: JsFunction<F>) -> JsObject {
        function.object
    }
}

impl<F> From<JsFunction<F>> for JsAny {
    /// The function as an object.
    fn from(function: JsFunction<F>) -> JsAny {
        JsAny::Object(function.object)
    }
}

impl<F: JsSignature> TryFrom<JsObject> for JsFunction<F> {
    type Error = JsError;

    /// The object as a function of this type. What it takes and returns, JavaScript does not know: calls check that.
    ///
    /// # Errors
    /// When the object is no function.
    fn try_from(object: JsObject) -> Result<JsFunction<F>, JsError> {
        object.convert()
    }
}
