//! The contract between Rust and JavaScript: what stands in the custom section `crossing` of a .wasm.
//!
//! Every `#[js_import]`, `#[js_export]`, `#[crossing::main]`, `#[crossing::test]` and `js_initializer!` leaves one *record* in it. A record says
//! which wasm symbol it belongs to, what JavaScript calls it and which types cross. The loader and the tools
//! read nothing else.
//!
//! # Grammar of the section
//!
//! ```text
//! section  = record*                       in any order, from any number of crates
//! record   = len:u32 abi:u16 kind:u8 body  len counts the bytes after itself
//! body     = runtime | import | export | main | test | module
//! runtime  = version:str
//! import   = flags:u8 symbol:str name:str module:str rust_path:str params ty
//! export   = flags:u8 symbol:str package:str rust_path:str namespace:str name:str docs:str params ty
//! main     = flags:u8 symbol:str package:str rust_path:str
//! test     = flags:u8 symbol:str package:str rust_path:str file:str line:u32 ignored:str panics:str timeout:u32 modules
//! modules  = count:u8 (name:str address:str)*
//! module   = flags:u8 symbol:str package:str rust_module:str name:str file:str text
//! params   = count:u8 (name:str ty)*
//! ty       = leaf:u8 | composite:u8 count:u8 ty* | named:u8 name:str
//! str      = len:u16 utf8*
//! text     = len:u32 utf8*
//! ```
//!
//! `flags` of an import say, beside what they say of any function, what is done with what `name` names: it is called,
//! constructed, read or written ([`flags::FORM`]); and where it is looked up: in the global object, in a module, or in
//! the first argument ([`flags::RECEIVER`]). With [`flags::REST`] the elements of the last parameter are arguments each.
//!
//! All numbers are little-endian. The parts of a signature are described in [`Ty`]; the numbers in [`Tag`],
//! [`Kind`] and [`flags`]. JavaScript reads them from `contract.gen.js`, which a test keeps equal to this crate.
#![no_std]

#[cfg(feature = "decode")]
extern crate alloc;

#[cfg(feature = "decode")]
mod decode;
mod encode;
mod name;
mod record;
mod tag;
mod ty;

#[cfg(feature = "decode")]
pub use decode::{DecodeError, Decoded, DecodedParam, DecodedRecord, DecodedTy, decode};
pub use record::{Export, Import, Kind, Main, Module, Param, Runtime, Test, flags};
pub use tag::{Shape, Slot, Tag};
pub use ty::Ty;

/// The version of this contract. A tool reads its own version and every older one.
pub const ABI_VERSION: u16 = 1;

/// The name of the custom section.
pub const SECTION: &str = "crossing";

/// The wasm import module of every `#[js_import]`.
pub const IMPORT_MODULE: &str = "crossing";

/// The wasm import module of both, in a program that shares its .wasm with wasm-bindgen: what wasm-bindgen's JavaScript
/// imports, from beside itself.
pub const GLUE_MODULE: &str = "./crossing_glue.js";

/// How names of modules begin that `js_module!` makes: `crossing:PACKAGE@VERSION/FILE`.
pub const COLLOCATED: &str = "crossing:";

/// The wasm import module of what the run-time crate itself asks of JavaScript.
pub const RUNTIME_MODULE: &str = "crossing_rt";

/// What the first slot of a `JsAny` says.
pub mod any_kind {
    /// `undefined`
    pub const UNDEFINED: i32 = 0;
    /// `null`
    pub const NULL: i32 = 1;
    /// A Boolean: 0 or 1 in the second slot.
    pub const BOOLEAN: i32 = 2;
    /// A Number, in the second slot.
    pub const NUMBER: i32 = 3;
    /// A BigInt: the third slot is the address of 16 bytes, a little-endian `i128`.
    pub const BIG_INT: i32 = 4;
    /// A String: length in the second slot, address in the third.
    pub const STRING: i32 = 5;
    /// An object or function: its handle in the third slot.
    pub const OBJECT: i32 = 6;
    /// An Array: the number of items in the second slot, the address of a row of their slots in the third.
    pub const ARRAY: i32 = 7;
    /// A Date: its milliseconds in the second slot.
    pub const DATE: i32 = 8;
    /// An `Error`: its handle in the third slot.
    pub const ERROR: i32 = 9;
}

/// What of an object Rust asks for with `object_part`.
pub mod object_part {
    /// The names of its properties: `Vec<String>`.
    pub const KEYS: i32 = 0;
    /// The items of an iterable: `Option<Vec<JsAny>>`.
    pub const ITEMS: i32 = 1;
    /// The keys and values of a Map or of the properties, by turns: `Vec<JsAny>`.
    pub const ENTRIES: i32 = 2;
    /// The bytes of a typed array or `ArrayBuffer`: `Option<Vec<u8>>`.
    pub const BYTES: i32 = 3;
}

/// What `typeof` says, by the number under which it crosses.
pub const TYPE_NAMES: [&str; 8] =
    ["undefined", "object", "boolean", "number", "bigint", "string", "symbol", "function"];

/// A row of slots in Rust's memory where JavaScript writes short texts on their way into Rust.
///
/// An address in a slot is read before JavaScript uses the slot again: a `String` is copied at once, a `&str` of an
/// export is read during the call. Text anywhere else is memory from [`runtime_exports::ALLOC`] that Rust takes over.
pub mod scratch {
    /// How many slots there are: as many calls and arguments can be under way before `ALLOC` is needed.
    pub const SLOTS: usize = 4;
    /// The size of a slot in bytes.
    pub const BYTES: usize = 4096;
}

/// The functions that the run-time crate imports from [`RUNTIME_MODULE`], and the JavaScript file of each, without
/// its ending. A program imports only those that it uses.
pub const RUNTIME_IMPORTS: &[(&str, &str)] = &[
    ("abort", "abort"),
    ("abort_controller", "abort"),
    ("abort_is_aborted", "abort_signal"),
    ("abort_reason", "abort_signal"),
    ("abort_signal", "abort"),
    ("abort_wait", "abort_signal"),
    ("aborting", "panicked"),
    ("argument", "host"),
    ("await_promise", "await_promise"),
    ("closure_end", "closure"),
    ("closure_give", "closure"),
    ("closure_refused", "closure_refused"),
    ("construct", "call"),
    ("diagnose", "diagnose"),
    ("diagnosis", "diagnose"),
    ("error_cause", "error_parts"),
    ("error_payload", "errors"),
    ("error_text", "error_parts"),
    ("exit", "exit"),
    ("fail", "fail"),
    ("forget", "forget"),
    ("function_call", "call"),
    ("global_this", "host"),
    ("import_module", "import_module"),
    ("js_function_call", "js_function"),
    ("listen", "listen"),
    ("make_array", "make"),
    ("make_object", "make"),
    ("method_call", "call"),
    ("microtask", "microtask"),
    ("monotonic", "clock"),
    ("new_error", "errors"),
    ("now", "clock"),
    ("object_as", "object_as"),
    ("object_cast", "cast"),
    ("object_clone", "object"),
    ("object_is", "cast"),
    ("object_of", "object_as"),
    ("object_part", "object_part"),
    ("object_same", "object"),
    ("object_text", "object_text"),
    ("panic", "panic"),
    ("panicked", "panicked"),
    ("print", "print"),
    ("property_get", "property"),
    ("property_has", "property_type"),
    ("property_set", "property"),
    ("property_type", "property_type"),
    ("release", "release"),
    ("rust_object", "rust_object"),
    ("rust_object_number", "rust_object_any"),
    ("rust_object_proxy", "rust_object_any"),
    ("rust_object_refused", "rust_object"),
    ("segment_refused", "array_segment"),
    ("settle", "settle"),
    ("set_module", "set_module"),
    ("sleep", "sleep"),
    ("stream_begun", "stream"),
    ("stream_cancel", "stream"),
    ("stream_next", "stream"),
    ("task_failed", "task_failed"),
    ("utc_offset", "clock"),
    ("value_any", "any"),
    ("value_text", "values"),
];

/// The functions that the run-time crate exports to JavaScript. Their names carry [`ABI_VERSION`], so that two
/// copies of the crate in one program cannot be mistaken for each other.
pub mod runtime_exports {
    /// `() -> ptr`: installs the panic hook and returns the address of the [scratch](super::scratch) slots. Called
    /// once, first.
    pub const INIT: &str = "crossing_1_init";
    /// `(error: handle)`: tells the running import call that it failed.
    pub const RAISE: &str = "crossing_1_raise";
    /// `(bytes: usize, align: usize) -> ptr`: memory for a value on its way into Rust; 0 when there is none left.
    pub const ALLOC: &str = "crossing_1_alloc";
    /// `(ptr, bytes: usize, align: usize)`: gives memory back.
    pub const FREE: &str = "crossing_1_free";
    /// `(function: ptr, context: ptr, argument: u32)`: calls a function that Rust handed over by address.
    pub const CALL: &str = "crossing_1_call";

    /// All of them.
    pub const ALL: [&str; 5] = [INIT, RAISE, ALLOC, FREE, CALL];
}
