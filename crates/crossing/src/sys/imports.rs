//! What the run-time crate asks of JavaScript: the functions of the wasm import module `crossing_rt`.
//!
//! They are in `js/runtime` under the same names. None of them throws, except `panic`, which does
//! nothing else. Only those that a program uses are in its .wasm.

use crate::slots::Wire;

macro_rules! runtime_imports {
    ($($(#[$doc:meta])* fn $name:ident($($arg:ident: $ty:ty),*) $(-> $ret:ty)?;)*) => {
        #[cfg(crossing_js)]
        mod raw {
            use super::*;
            #[cfg_attr(feature = "wasm-bindgen", link(wasm_import_module = "./crossing_glue.js"))]
            #[cfg_attr(not(feature = "wasm-bindgen"), link(wasm_import_module = "crossing_rt"))]
            unsafe extern "C" {
                $(pub(super) fn $name($($arg: $ty),*) $(-> $ret)?;)*
            }
        }

        $($(#[$doc])*
        #[cfg(crossing_js)]
        pub(crate) fn $name($($arg: $ty),*) $(-> $ret)? {
            super::before_call();
            // SAFETY: plain numbers go in and out. Addresses point to values that the caller holds during the
            // call, or to operations and tasks that live until JavaScript has been told otherwise.
            unsafe { raw::$name($($arg),*) }
        }

        $(#[$doc])*
        #[cfg(not(crossing_js))]
        #[allow(dead_code)]
        pub(crate) fn $name($($arg: $ty),*) $(-> $ret)? {
            let _ = ($($arg,)*);
            panic!("{}", crate::platform::unavailable(concat!("crossing_rt.", stringify!($name))))
        })*
    };
}

type TextWire = Wire<u32, u32, (), ()>;

runtime_imports! {
    /// Throws the error of a panic. Never returns.
    #[cfg_attr(crossing_unwinds, allow(dead_code))]
    fn panic(message: u32, message_len: u32, file: u32, file_len: u32, line: u32, column: u32, cause: u32);
    /// Makes the error of a panic that unwinds. `cause` is 0 or a handle.
    #[cfg_attr(not(crossing_unwinds), allow(dead_code))]
    fn panicked(message: u32, message_len: u32, file: u32, file_len: u32, line: u32, column: u32, cause: u32) -> u32;
    /// Notes that the instance is dead of a panic that cannot unwind. The program stops itself next.
    #[cfg_attr(not(crossing_unwinds), allow(dead_code))]
    fn aborting(message: u32, message_len: u32, file: u32, file_len: u32, line: u32, column: u32, cause: u32);
    /// Says which function to call to be told, by `diagnosis`, what is alive.
    #[allow(dead_code)]
    fn diagnose(function: usize);
    /// Tells what is alive.
    #[allow(dead_code)]
    fn diagnosis(text: u32, len: u32);
    /// Forgets a handle.
    fn release(handle: u32);
    /// Makes the running export throw the value of a handle, which it takes over.
    fn fail(error: u32);
    /// Makes an `Error`. `cause` is 0 or a handle, `payload` is 0 or what `drop_payload` is called with once the error is gone.
    fn new_error(name: u32, name_len: u32, message: u32, message_len: u32, cause: u32, payload: u32, drop_payload: usize) -> u32;
    /// The payload that `new_error` was given, or 0.
    fn error_payload(handle: u32) -> u32;
    /// A handle of a cause: of the first error of a chain, or of that many causes further. 0: there is none, or the chain
    /// begins to repeat itself.
    fn error_cause(root: u32, depth: u32) -> u32;
    /// A text of an error, maybe empty: 0, the name of its class, or 1, its stack.
    fn error_text(handle: u32, part: u32) -> TextWire;
    /// Makes JavaScript's side of a Rust value: under this number, with the name of its type, until it calls `forget`.
    fn rust_object(number: u32, name: u32, name_len: u32, forget: usize);
    /// A handle of that side.
    fn rust_object_proxy(number: u32) -> u32;
    /// The number of an object that is such a side; 0 for any other, or if it was disposed of.
    fn rust_object_number(handle: u32) -> u32;
    /// A handle of the error that the value is not of the type with this name.
    fn rust_object_refused(number: u32, name: u32, name_len: u32) -> u32;
    /// A handle of the error that a memory view was disposed of on its way.
    fn segment_refused() -> u32;
    /// `String(value)`.
    fn value_text(handle: u32) -> TextWire;
    /// The value of a handle as the slots of a `JsAny`.
    fn value_any(handle: u32) -> Wire<i32, f64, u32, ()>;
    /// Revokes the function of a closure that has ended.
    fn closure_end(handle: u32);
    /// Makes a closure that takes an object of the class, or any, the listener of a target. The error, if any, is raised.
    fn listen(target: u32, kind: u32, kind_len: u32, closure: u32, class: u32, class_len: u32, options: u32);
    /// Leaves a share of a closure to its function.
    fn closure_give(handle: u32);
    /// Makes the running closure throw why it is not called (`closure::Refused`).
    fn closure_refused(closure: usize, reason: u32);
    /// A handle of the global object.
    fn global_this() -> u32;
    /// The program's argument of that index: whether there is one, and its text.
    fn argument(index: u32) -> Wire<i32, u32, u32, ()>;
    /// Writes a property to `area`, as a value of the type at `ty`. The error, if any, is raised; so in all that follow.
    fn property_get(object: u32, name: u32, name_len: u32, ty: u32, area: u32);
    /// Sets a property to the value of the `Passed` at `value`.
    fn property_set(object: u32, name: u32, name_len: u32, value: u32);
    /// Whether there is a property: 0 or 1.
    fn property_has(object: u32, name: u32, name_len: u32) -> u32;
    /// `typeof` of a property, as an index of `TYPE_NAMES`.
    fn property_type(object: u32, name: u32, name_len: u32) -> u32;
    /// Calls a method with the `Passed`s at `args`; the result goes to `area` as a value of the type at `ty`.
    fn method_call(object: u32, name: u32, name_len: u32, args: u32, count: u32, ty: u32, area: u32);
    /// Calls a function in the same way. `this` is 0 for undefined.
    fn function_call(function: u32, this: u32, args: u32, count: u32, ty: u32, area: u32);
    /// Calls a function whose `signature` says how to convert, with the slots at the addresses in `args`; the result goes to
    /// `area`.
    fn js_function_call(function: u32, signature: u32, this: u32, args: u32, area: u32);
    /// `new function(…)`.
    fn construct(function: u32, args: u32, count: u32) -> u32;
    /// An object of the `Passed`s at `entries`, by turns a key and a value.
    fn make_object(entries: u32, count: u32) -> u32;
    /// An Array of the `Passed`s at `items`.
    fn make_array(items: u32, count: u32) -> u32;
    /// Another handle of the same value.
    fn object_clone(handle: u32) -> u32;
    /// `===`: 0 or 1.
    fn object_same(left: u32, right: u32) -> u32;
    /// Writes what is in an object (`object_part`) to `area`, as a value of the type at `ty`.
    fn object_part(handle: u32, part: i32, ty: u32, area: u32);
    /// Writes an object to `area`, as a value of the type at `ty`.
    fn object_as(handle: u32, ty: u32, area: u32);
    /// A handle of the value of the `Passed` at `value`.
    fn object_of(value: u32) -> u32;
    /// Raises an error unless the object is of the class at a global path.
    fn object_cast(handle: u32, class: u32, class_len: u32);
    /// Whether it is: 0 or 1.
    fn object_is(handle: u32, class: u32, class_len: u32) -> u32;
    /// What `{:?}` prints.
    fn object_text(handle: u32) -> TextWire;
    /// A handle of a new AbortController.
    fn abort_controller() -> u32;
    /// A handle of its signal.
    fn abort_signal(controller: u32) -> u32;
    /// Aborts the signal: with the value of a handle, which it takes over, or with 0.
    fn abort(controller: u32, reason: u32);
    /// Whether a signal has aborted: 0 or 1.
    fn abort_is_aborted(signal: u32) -> u32;
    /// A handle of its reason.
    fn abort_reason(signal: u32) -> u32;
    /// Waits until it aborts; see `operation.rs`. Writes a handle of its reason.
    fn abort_wait(signal: u32, operation: usize) -> u32;
    /// Starts to import a module; see `operation.rs`.
    fn import_module(name: u32, name_len: u32, url: u32, url_len: u32, operation: usize) -> u32;
    /// Starts a timer; see `operation.rs`.
    fn sleep(milliseconds: f64, operation: usize) -> u32;
    /// Awaits the promise of a handle; see `operation.rs`.
    fn await_promise(promise: u32, operation: usize) -> u32;
    /// Asks a stream for its next item; see `operation.rs`. Writes an `Item`.
    #[cfg_attr(not(feature = "stream"), allow(dead_code, reason = "for streams"))]
    fn stream_next(stream: u32, operation: usize) -> u32;
    /// Tells a stream that Rust reads no further.
    #[cfg_attr(not(feature = "stream"), allow(dead_code, reason = "for streams"))]
    fn stream_cancel(stream: u32);
    /// Under which number Rust keeps the stream that JavaScript gave this handle, and what to call with it for each item.
    #[cfg_attr(not(feature = "stream"), allow(dead_code, reason = "for streams"))]
    fn stream_begun(stream: u32, number: u32, pull: usize);
    /// Ends an operation whose future was dropped.
    fn forget(operation: u32);
    /// Calls a function of Rust in a microtask.
    fn microtask(function: usize, context: usize);
    /// Makes an object known as the module of that name.
    fn set_module(name: u32, name_len: u32, functions: u32);
    /// Settles the promise of a handle, which it takes over: with the slots at `area`, or with an error.
    fn settle(promise: u32, area: usize, error: u32);
    /// Reports the error of a handle, which it takes over: that of a task that was spawned at a place.
    fn task_failed(error: u32, file: u32, file_len: u32, line: u32, column: u32);
    /// Ends the instance with an exit code, by throwing. Never returns.
    fn exit(code: i32);
    /// Prints a line: 0 to console.log, 1 to console.error.
    fn print(level: i32, text: u32, len: u32);
    /// Milliseconds since 1970, `Date.now()`.
    fn now() -> f64;
    /// How many minutes local time is ahead of UTC, that many milliseconds after 1970.
    fn utc_offset(time: f64) -> i32;
    /// Milliseconds since some moment, `performance.now()`.
    fn monotonic() -> f64;
}

/// What `{:?}` prints of a handle's value.
pub(crate) fn debug_text_of(handle: u32) -> String {
    let Wire(address, len, ..) = object_text(handle);
    super::take_text((address, len))
}

/// `String(value)` of a handle.
pub(crate) fn text_of(handle: u32) -> String {
    let Wire(address, len, ..) = value_text(handle);
    super::take_text((address, len))
}

/// The name of an error's class.
pub(crate) fn error_name(handle: u32) -> String {
    let Wire(address, len, ..) = error_text(handle, 0);
    super::take_text((address, len))
}

/// The stack of an error, maybe empty.
pub(crate) fn error_stack(handle: u32) -> String {
    let Wire(address, len, ..) = error_text(handle, 1);
    super::take_text((address, len))
}
