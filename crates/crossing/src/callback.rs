//! `Callback`: a closure that JavaScript may keep and call.

use std::{future::Future, panic::Location, rc::Rc};

use crate::{
    CallbackSignature, JsAny, JsError, JsObject, JsPromise, arity::for_each_arity, diagnostics, sys,
    thrown::ErrorValue,
};

/// A closure that JavaScript may keep and call for as long as Rust, or JavaScript, holds it.
///
/// `F` is its signature: `dyn Fn(A, B) -> R`, `dyn FnMut(A, B) -> R`, which may change what it captured and cannot be called while
/// it runs, or `dyn FnOnce(A, B) -> R`, which is called once. For a call's duration a borrow will do: `&dyn Fn(A)` or
/// `&mut dyn FnMut(A)` as an argument of an import.
///
/// All clones are one JavaScript function, the same at each crossing; so `removeEventListener` finds what `addEventListener` got.
/// When the last clone is dropped, the function ends: a call throws an error that says where the callback was made. As the
/// result of an export it is JavaScript's too, until that calls `dispose()` on the function, or drops it.
///
/// ```
/// use crossing::prelude::*;
///
/// #[js_import("globalThis.setInterval")]
/// fn set_interval(f: &Callback<dyn FnMut()>, milliseconds: i32) -> JsAny;
///
/// fn count() -> Callback<dyn FnMut()> {
///     let mut ticks = 0;
///     let tick = Callback::new(move || {
///         ticks += 1;
///         crossing::println!("{ticks}");
///     });
///     set_interval(&tick, 1000);
///     tick // keep it for as long as the timer runs
/// }
///
/// /// JavaScript calls what this returns.
/// #[js_export]
/// fn adder(offset: i32) -> Callback<dyn Fn(i32) -> i32> {
///     Callback::new(move |value| value + offset)
/// }
/// ```
///
/// | | |
/// |---|---|
/// | `F` | up to eight arguments: owned types that cross from JavaScript, 64-bit integers as [`Number`](crate::Number) or [`BigInt`](crate::BigInt). The result: a type that crosses to JavaScript, a [`JsPromise`] ([`from_async`](Callback::from_async)) or another `Callback` too; or a `Result` of one with any error, which is thrown |
/// | JavaScript | a function, with `dispose()` and `isDisposed` |
/// | TypeScript | `(a: number) => number` |
/// | checks | each argument, before Rust is entered; what is too many is ignored, what is missing is undefined |
/// | errors | ``callback `Fn(i32)`, argument 1 (Rust `i32`): Value is not an integer: …; it is the callback `Fn(i32)` made at src/main.rs:5:16`` (the place in a build with `debug_assertions`) |
/// | panics | inside of it kill the instance, as in an export |
/// | places | to JavaScript all; from there it comes back as a [`JsObject`] or a [`JsFunction`](crate::JsFunction) |
/// | cost | a box, and at the first crossing a function and its place in a table; a call about that of an export |
pub struct Callback<F: ?Sized>(Shared<F>);

type Closure<F> = sys::Closure<Option<Box<F>>>;
#[cfg(crossing_js)]
type Shared<F> = crate::one_thread::OneThread<Rc<Closure<F>>>;
#[cfg(not(crossing_js))]
type Shared<F> = Rc<Closure<F>>;

impl<F: CallbackSignature + ?Sized> Callback<F> {
    /// A callback of a closure whose parameters say their types.
    ///
    /// ```
    /// # use crossing::prelude::*;
    /// let twice = Callback::<dyn Fn(f64) -> f64>::new(|value: f64| 2.0 * value);
    /// let greeting: Callback<dyn FnOnce(String) -> String> = Callback::new(|name: String| format!("Hello, {name}!"));
    /// ```
    #[track_caller]
    pub fn new(function: impl IntoCallback<F>) -> Callback<F> {
        let _here = diagnostics::here();
        Callback::made(function.into_box(), Location::caller())
    }

    /// A callback of a closure that returns a future. JavaScript gets a Promise; the future begins within the call.
    ///
    /// ```
    /// # use crossing::prelude::*;
    /// let load: Callback<dyn Fn(String) -> JsPromise<u32>> = Callback::from_async(|name: String| async move {
    ///     crossing::time::sleep(std::time::Duration::from_secs(1)).await;
    ///     name.parse().map_err(JsError::new)
    /// });
    /// ```
    #[track_caller]
    pub fn from_async<G>(function: impl IntoAsyncCallback<F, G>) -> Callback<F> {
        let _here = diagnostics::here();
        Callback::made(function.into_box(), Location::caller())
    }

    fn made(function: Box<F>, made: &'static Location<'static>) -> Callback<F> {
        let closure = sys::keep_closure(function, made);
        #[cfg(crossing_js)]
        let closure = crate::one_thread::OneThread(closure);
        Callback(closure)
    }
}

impl<F: ?Sized> Callback<F> {
    /// Leaves the callback to JavaScript, if that has its function: it lasts for as long as something there can call it.
    ///
    /// What it captured waits for JavaScript's garbage collector then; where the end is known, keep the callback until then.
    pub fn forget(self) {
        let (handle, _) = self.slots();
        if handle != 0 {
            self.into_slots();
            sys::closure_give(handle);
        }
    }

    pub(crate) fn slots(&self) -> (u32, u32) {
        sys::Closure::slots(&self.0)
    }

    pub(crate) fn into_slots(self) -> (u32, u32) {
        #[cfg(crossing_js)]
        let closure = self.0.0;
        #[cfg(not(crossing_js))]
        let closure = self.0;
        sys::Closure::give(closure)
    }
}

impl<F: ?Sized> Clone for Callback<F> {
    /// The same JavaScript function.
    fn clone(&self) -> Callback<F> {
        Callback(self.0.clone())
    }
}

impl<F: ?Sized> std::fmt::Debug for Callback<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Callback<{}>", std::any::type_name::<F>())
    }
}

impl<F: CallbackSignature + ?Sized> From<&Callback<F>> for JsObject {
    /// JavaScript's function.
    fn from(callback: &Callback<F>) -> JsObject {
        JsObject::of(callback)
    }
}

impl<F: CallbackSignature + ?Sized> From<&Callback<F>> for JsAny {
    /// JavaScript's function.
    fn from(callback: &Callback<F>) -> JsAny {
        JsAny::Object(callback.into())
    }
}

/// A closure of that signature.
#[diagnostic::on_unimplemented(
    message = "CX0242: this is not a closure that can be a `Callback<{F}>`",
    label = "its parameters, or its result, are others; or it borrows something",
    note = "a callback may be called at any time: it owns what it captures (`move`)"
)]
pub trait IntoCallback<F: ?Sized> {
    /// The closure in a box.
    #[doc(hidden)]
    fn into_box(self) -> Box<F>;
}

/// A closure that returns a future, of that signature.
#[diagnostic::on_unimplemented(
    message = "CX0243: this is not a closure that can be an `async` `Callback<{F}>`",
    label = "it has to return a future, which yields what the promise in `{F}` holds, or a `Result` of that",
    note = "write `Callback<dyn Fn(A) -> JsPromise<T>>` and `Callback::from_async(|a: A| async move {{ … }})`"
)]
pub trait IntoAsyncCallback<F: ?Sized, G> {
    /// The closure in a box.
    #[doc(hidden)]
    fn into_box(self) -> Box<F>;
}

/// What a future yields that settles a promise of a `T`: a `T`, or a `Result` of one with any error.
pub trait Settles<T> {
    /// The value, or the error for JavaScript.
    ///
    /// # Errors
    /// That of the `Result`.
    #[doc(hidden)]
    fn settled(self) -> Result<T, JsError>;
}

impl<T> Settles<T> for T {
    fn settled(self) -> Result<T, JsError> {
        Ok(self)
    }
}

impl<T, E: ErrorValue> Settles<T> for Result<T, E> {
    fn settled(self) -> Result<T, JsError> {
        self.map_err(|error| JsError::from_boxed(error.into()))
    }
}

macro_rules! closures {
    ($(($A:ident $a:ident $_b:ident $_c:ident $_d:ident))*) => {
        closures! { @ Fn ($($A $a)*) }
        closures! { @ FnMut ($($A $a)*) }
        closures! { @ FnOnce ($($A $a)*) }
    };
    (@ $Fn:ident ($($A:ident $a:ident)*)) => {
        #[diagnostic::do_not_recommend]
        impl<Closure: $Fn($($A),*) -> Z + 'static, $($A,)* Z> IntoCallback<dyn $Fn($($A),*) -> Z> for Closure {
            fn into_box(self) -> Box<dyn $Fn($($A),*) -> Z> {
                Box::new(self)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<Closure, $($A,)* Z, T> IntoAsyncCallback<dyn $Fn($($A),*) -> JsPromise<T>, Z> for Closure
        where
            Closure: $Fn($($A),*) -> Z + 'static,
            Z: Future<Output: Settles<T>> + 'static,
        {
            #[allow(unused_mut, reason = "an `FnMut` needs it")]
            fn into_box(mut self) -> Box<dyn $Fn($($A),*) -> JsPromise<T>> {
                Box::new(move |$($a),*| {
                    let future = self($($a),*);
                    JsPromise::at_once(async move { future.await.settled() })
                })
            }
        }
    };
}

for_each_arity! { closures }
