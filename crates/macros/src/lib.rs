//! The attribute macros of Crossing. Use them through the crate `crossing`.
//!
//! Parse → model → check → expand, a phase a file. The macros know no Rust type by name: what may cross is decided
//! by the traits `ToJs` and `FromJs`, in the user's crate, by rustc.

mod annotation;
mod attr;
mod catalogue;
mod check;
mod class;
mod closures;
mod collocated;
mod expand;
mod form;
mod initializer;
mod item;
mod model;
mod parse;
mod report;
mod subject;
mod symbol;
mod test;

use proc_macro::TokenStream;

/// Makes a function call JavaScript.
///
/// ```
/// # use crossing::prelude::*;
/// # const MODULE: &str = "M";
/// #[js_import("globalThis.console.log")]
/// pub fn console_log(text: &str);
///
/// #[js_import("getCounter", "PrimitivesShim")]
/// fn get_counter() -> Result<i32, JsError>;
///
/// #[js_import("getId", module = MODULE, returns = BigInt)]
/// fn get_id() -> u64;
/// ```
///
/// # Functions
/// The first argument is the function's name, dotted; beginning with `globalThis.` it is looked up there, else in
/// the module of the second argument. Both are any `const &str`. The module is one that `JsHost::import` or
/// JavaScript's `setModuleImports` has made known under that name. `this` is the object in front of the last dot.
/// The name is resolved at the first call and kept; a failure is tried again.
///
/// # Constructors, properties and methods
/// A word in front of the name says what is done with it.
///
/// ```
/// # use crossing::prelude::*;
/// #[js_import(new, "globalThis.URL")]
/// fn url(text: &str) -> Result<JsObject, JsError>;
///
/// #[js_import(get, "globalThis.document.title")]
/// fn title() -> String;
///
/// #[js_import(set, "globalThis.document.title")]
/// fn set_title(value: &str);
///
/// #[js_import(method, "classList.add")]
/// fn add_class(this: &JsObject, name: &str);
///
/// #[js_import(get, "style.color")]
/// fn color(this: &JsObject) -> Result<String, JsError>;
/// ```
///
/// | word | in JavaScript | parameters | looked up |
/// |---|---|---|---|
/// | `new` | `new name(…)` | the arguments | once |
/// | `get` | `name` | none, or `this` | at each call, the whole path |
/// | `set` | `name = value` | the value, or `this` and the value | at each call, the whole path |
/// | `method` | `this.name(…)` | `this`, then the arguments | at each call |
///
/// A first parameter called `this` is the object in which the name is looked up; it takes the place of global object and
/// module. Its type is any that crosses. A property that is missing is undefined, which `Option` takes as `None`. `get`
/// and `method` may be `async`: the value is a promise then.
///
/// # Rest parameters
/// The elements of a last parameter with `#[js(rest)]`, an array of any type that crosses, are arguments each.
///
/// ```
/// # use crossing::prelude::*;
/// #[js_import("globalThis.console.log")]
/// fn log_all(#[js(rest)] values: &[JsAny]);
///
/// #[js_import("logIds", "M")]
/// fn log_ids(level: i32, #[js(rest)] #[js(BigInt)] ids: &[i64]);
/// ```
///
/// # Types
/// `returns = …` and, on a parameter, `#[js(…)]` choose the JavaScript type where a Rust type has several:
/// `Number`, `BigInt`, `String`, `Boolean`, `Object`, `Any`, `Void`, `Date`, `Error`, `Array`, `MemoryView`.
///
/// `#[js(MemoryView)]` is for a `&mut [T]` of numbers, in imports that are not `async`. JavaScript gets a `MemoryView` of the
/// memory itself, without a copy, which is revoked when the call returns or throws. In TypeScript it is a
/// `MemoryView<Uint8Array>` and so on. It costs the same whatever the length.
///
/// ```
/// # use crossing::prelude::*;
/// #[js_import("fill", "Canvas")]
/// fn fill(#[js(MemoryView)] pixels: &mut [u8]) -> Result<(), JsError>;
/// ```
///
/// An `async fn` calls JavaScript at its first poll and awaits the promise that it returns.
///
/// # Errors
/// What JavaScript throws, and a result of the wrong type, is the `Err` of a result type
/// `Result<T, E>` where `E: From<JsError>`.
///
/// # Panics
/// Without a `Result`, the same panics.
#[proc_macro_attribute]
pub fn js_import(attribute: TokenStream, item: TokenStream) -> TokenStream {
    expand::import(attribute.into(), item.into()).into()
}

/// Lets JavaScript call a function.
///
/// ```
/// # use crossing::prelude::*;
/// #[js_export]
/// fn greeting(name: &str) -> String {
///     format!("Olá, {name}!")
/// }
///
/// #[js_export(name = "sum", namespace = "Sample.Pages")]
/// fn add(a: i32, b: i32) -> i32 {
///     a + b
/// }
///
/// struct Counter;
/// #[js_export]
/// impl Counter {
///     #[js_export]
///     pub fn current() -> u32 {
///         1
///     }
/// }
/// ```
///
/// JavaScript finds it under the Rust path without the crate, in camelCase: `app.greeting`,
/// `app.pages.counter.current`. `name` and `namespace` (any `const &str`) say otherwise. In an `impl` block both
/// the block and the functions are marked.
///
/// Arguments are converted and checked before the function runs; a wrong one is an error in JavaScript and the
/// function does not run.
///
/// An `async fn` returns a Promise. It runs until its first wait at once, then in microtasks. Borrowed arguments live as long
/// as it does. A wrong argument is thrown at the call and not by the promise, which only what happens in Rust rejects: an
/// `Err`, a panic, and the end of the instance.
///
/// ```
/// # use crossing::prelude::*;
/// # #[js_import("globalThis.fetch")]
/// # async fn fetch(url: &str) -> Result<JsObject, JsError>;
/// #[js_export]
/// async fn status(url: &str) -> Result<u16, JsError> {
///     fetch(url).await?.get_property("status")
/// }
/// ```
///
/// # Errors
/// The `Err` of a `Result<T, E>` with `E: Into<Box<dyn Error>>` is thrown in JavaScript; a `JsError` as the value
/// that it holds. That of an `async fn` rejects the promise.
#[proc_macro_attribute]
pub fn js_export(attribute: TokenStream, item: TokenStream) -> TokenStream {
    expand::export(attribute.into(), item.into()).into()
}

/// Declares Rust types for classes of JavaScript.
///
/// ```
/// # use crossing::prelude::*;
/// js_type! {
///     pub Node = "globalThis.Node";
///     /// With a parent: whatever takes a `Node` takes an `Element` too.
///     pub Element: Node = "globalThis.Element";
///     pub Url = "globalThis.URL";
/// }
///
/// #[js_import(new, "globalThis.URL")]
/// fn url(text: &str) -> Result<Url, JsError>;
///
/// #[js_import(get, "parentNode")]
/// fn parent(this: &Node) -> Option<Node>;
///
/// fn parent_element(element: &Element) -> Option<Element> {
///     parent(element)?.cast().ok()
/// }
/// ```
///
/// Each line is `visibility Name: Parent = "globalThis.Class";`, with attributes and doc comments in front. The path is any
/// `const &str`. The parent is another type of `js_type!`, from any crate; without one the type is a `JsObject`, which is not
/// written.
///
/// A type holds an object by reference, as `JsObject` does, and crosses like it: in arguments and results of imports and
/// exports, borrowed or not, in `Option`. It dereferences to its parent, converts into it and into `JsObject` with
/// `From`, and back with `JsObject::cast`, which checks. It is `Clone`, `Debug`, and equal to what holds the same object.
///
/// | | |
/// |---|---|
/// | JavaScript | an object of the class or of one that extends it |
/// | TypeScript | the class where TypeScript knows it, else `object` |
/// | checks | `instanceof`, of what comes from JavaScript; the class is looked up at the first value and kept |
/// | errors | ``Value is not an instance of `Element`: 13 (number)``; where the class is missing, its name |
/// | cost | that of `JsObject`, and of `instanceof` |
///
/// An object of another page or frame is an instance of that one's class, not of this one's.
#[proc_macro]
pub fn js_type(tokens: TokenStream) -> TokenStream {
    expand::js_type(tokens.into()).into()
}

/// The name of a JavaScript or TypeScript module whose file lies beside the Rust file.
///
/// ```ignore
/// // src/pages/counter.rs
/// const COUNTER: &str = js_module!("./counter.js"); // src/pages/counter.js
///
/// #[js_import("getMessage", COUNTER)]
/// fn get_message() -> String;
/// ```
///
/// It is a `&'static str` that says package, version and file, so that no two files have one name. `cargo crossing build` ships
/// the file with the module that it writes, together with the files that it imports by relative addresses, TypeScript without
/// its types, and loads it before `main`: nothing has to be imported or made known. So it does for the
/// crates that a program depends on. What `setModuleImports`, or the option `imports`, gives under the same name goes before.
/// `load()` of a .wasm by itself has no files: give it the module in `imports`.
///
/// # Errors
/// The file has to be there, in the package, so that it is published with it.
#[proc_macro]
pub fn js_module(tokens: TokenStream) -> TokenStream {
    collocated::expand(tokens.into()).into()
}

/// Ships a JavaScript module with a crate, which takes part in the start of each instance.
///
/// ```ignore
/// crossing::js_initializer!("./start.js");   // beside this Rust file
/// ```
///
/// ```js
/// // start.js: both functions may be missing, and may be async
/// export function onRuntimeConfigLoaded(config) { config.args ??= ["--verbose"]; }
/// export async function onRuntimeReady(app) { app.setModuleImports("my-lib", { now: () => Date.now() }); }
/// ```
///
/// `onRuntimeConfigLoaded` gets the options of `load()` or `create()`, a copy for this instance, and may change them.
/// `onRuntimeReady` gets the instance, before its `main` runs. First come those of libraries, ordered by crate, Rust module and
/// file name; then those of the crate with the `#[crossing::main]`; then the options of the same names. Each waits for the one
/// before.
///
/// A library's initializers are in the program if something names the crate (`use my_lib as _;`). The file is part of the
/// .wasm, from where `load()` imports it as a `data:` address; `cargo crossing build` writes it as a file beside the generated
/// module. So it stands alone: it cannot import what lies beside it.
///
/// # Errors in JavaScript
/// A file that cannot be imported is a warning: "Failed to import library initializer 'my_lib/start.js': …". A function that
/// throws is a warning too, "Failed to invoke 'onRuntimeReady' on library initializer 'my_lib/start.js': …", and rejects
/// `load()` with what it threw; the instance exits with 1.
#[proc_macro]
pub fn js_initializer(tokens: TokenStream) -> TokenStream {
    expand::initializer(tokens.into()).into()
}

/// Marks the function that JavaScript's `runMain()` runs.
///
/// ```no_run
/// use crossing::prelude::*;
///
/// #[crossing::main]
/// async fn main() -> Result<(), JsError> {
///     JsHost::import("Shim", "./shim.js").await?;
///     Ok(())
/// }
/// ```
///
/// It may be `async` and returns `()`, an exit code as `i32` or `ExitCode`, or a `Result` of one. In a `bin` it is
/// `main`; in a `cdylib` any function without parameters.
#[proc_macro_attribute]
pub fn main(attribute: TokenStream, item: TokenStream) -> TokenStream {
    expand::main(attribute.into(), item.into()).into()
}

/// Marks a function that is a test and runs where JavaScript is: `cargo crossing test`.
///
/// ```
/// use crossing::prelude::*;
///
/// #[js_import("globalThis.Math.max")]
/// fn max(a: f64, b: f64) -> f64;
///
/// #[js_import("getName", "Shim")]
/// fn name() -> Result<String, JsError>;
///
/// #[crossing::test]
/// fn the_larger_one_wins() {
///     assert_eq!(max(1.0, 2.0), 2.0);
/// }
///
/// #[crossing::test(modules("Shim" = "./tests/shim.mock.js"))]
/// async fn a_name_is_known() -> Result<(), JsError> {
///     crossing::time::sleep(std::time::Duration::from_millis(10)).await;
///     assert_eq!(name()?, "Ada");
///     Ok(())
/// }
///
/// #[crossing::test]
/// #[should_panic(expected = "out of range")]
/// fn too_much() {
///     panic!("out of range: 13");
/// }
/// ```
///
/// It has no parameters, may be `async`, and returns `()` or a `Result<(), E>` with an `E: Debug`, whose `Err` fails it.
/// `#[should_panic]` and `#[ignore]`, with their texts, mean what they mean at rustc's tests. A test exists in the test
/// build of its own crate only. Each has an instance of the program to itself: what another left in a `static` is not there.
///
/// | option | |
/// |---|---|
/// | `modules("Name" = "./file.js", …)` | JavaScript modules that are known under these names before the test begins, instead of those that `JsHost::import` would import. Addresses are relative to the package; each test has a fresh copy. [`set_module`](https://docs.rs/crossing/latest/crossing/test/fn.set_module.html) makes one in Rust |
/// | `timeout = 5` | seconds after which the test has failed; otherwise those of `--timeout`, 60 |
/// | `native` | the test runs under plain `cargo test` too, where there is no JavaScript |
///
/// Without `native` it is one of rustc's tests that is ignored, on targets that have no JavaScript.
#[proc_macro_attribute]
pub fn test(attribute: TokenStream, item: TokenStream) -> TokenStream {
    expand::test(attribute.into(), item.into()).into()
}
