//! Every message of the macros: its stable code, what is wrong, and what to write instead.
//!
//! `{}` stands for what the caller fills in. Each code has a page in `crates/cargo-crossing/errors` and a case in
//! `crates/crossing/tests/ui`; a test checks both. Codes are never used again for something else. The messages of the
//! types, `CX02xx`, stand at the traits of `crossing`.

/// A message.
pub(crate) struct Message {
    code: &'static str,
    text: &'static str,
    hint: &'static str,
}

impl Message {
    /// The text, with the gaps filled.
    pub(crate) fn with(&self, gaps: &[&str]) -> String {
        let Message { code, text, hint } = self;
        let mut gaps = gaps.iter();
        let mut parts = Vec::new();
        for (i, part) in format!("{code}: {text}\nhint: {hint}").split("{}").enumerate() {
            if i > 0 {
                parts.extend(gaps.next().map(|gap| (*gap).to_owned()));
            }
            parts.push(part.to_owned());
        }
        parts.concat()
    }
}

macro_rules! catalogue {
    ($($name:ident $code:literal $text:literal $hint:literal;)*) => {
        $(pub(crate) const $name: Message = Message { code: $code, text: $text, hint: $hint };)*
    };
}

// Signatures. The first gap is `an import`, `an export` or `main`.
catalogue! {
    IMPORT_BODY "CX0101" "an import has no body: JavaScript has it"
        "end the signature with `;`";
    NO_BODY "CX0102" "{} needs a body"
        "write what it does in `{ }`; a function of JavaScript is a `#[js_import]`";
    CONST "CX0103" "{} cannot be `const`"
        "remove `const`: JavaScript does not run in the compiler";
    UNSAFE "CX0104" "{} cannot be `unsafe`"
        "remove `unsafe`: values are checked at the boundary";
    EXTERN "CX0105" "{} cannot be `extern`"
        "remove `extern`: the calling convention is Crossing's own";
    VARIADIC "CX0106" "{} has a fixed number of parameters"
        "remove `...`";
    GENERIC "CX0107" "{} cannot be generic"
        "{}";
    IMPL_TRAIT "CX0108" "{} cannot have `impl Trait` in its signature"
        "name one type";
    RECEIVER "CX0109" "{} cannot have `self`"
        "write a function without `self`, and pass what it needs as an argument";
    PATTERN "CX0110" "a parameter of an import needs a plain name"
        "write `name: Type`; errors name the parameter";
    SELF_TYPE "CX0111" "`Self` is not known here"
        "write the type's name{}";
    MUTABLE "CX0113" "{} cannot take a mutable borrow"
        "take `&str` for `&mut str` or `&mut String`, otherwise the value itself; return what changes";
    MUTABLE_PART "CX0117" "a mutable borrow stands alone: it cannot be part of another type, or a result"
        "`&mut [T]` is an argument by itself; memory that outlives the call is an `ArraySegment<T>`";
    MUTABLE_ASYNC "CX0118" "an `async` import cannot take a mutable borrow"
        "JavaScript would have it until the promise settles: pass an `ArraySegment<T>`, or a `Callback`";
    CLOSURE_BORROW "CX0119" "a closure's arguments are owned values: JavaScript lends nothing to it"
        "write the value itself: `String` for `&str`, `JsObject` for `&JsObject`, `Vec<T>` for `&[T]`";
    FUNCTION_BORROW "CX0115" "the arguments of a JavaScript function are declared as owned values"
        "write `fn(String)` for `fn(&str)`: its `call` takes a `&str` all the same, and a borrow of any other type";
    CLOSURE_ARGUMENTS "CX0120" "a closure that JavaScript calls has up to eight arguments"
        "take an object, or a `Vec`, with what belongs together";
}

// Attributes and annotations.
catalogue! {
    WRONG_ITEM "CX0121" "`#[{}]` cannot stand on this item"
        "it stands on {}";
    NO_NAME "CX0122" "the import has no name"
        "the name of JavaScript's function comes first: `#[js_import(\"globalThis.console.log\")]`";
    UNKNOWN_OPTION "CX0123" "unknown option `{}`"
        "the options here are {}";
    TWICE "CX0124" "{} is given twice"
        "keep one of the two";
    NO_VALUE "CX0125" "the option `{}` needs a value"
        "write `{} = …`";
    UNKNOWN_WORD "CX0127" "`{}` is not a JavaScript type here"
        "one of these: Number, BigInt, String, Boolean, Object, Any, Void, Date, Error, Function, MemoryView, Array";
    ANNOTATION "CX0128" "an annotation holds one JavaScript type"
        "write `#[js(Number)]`, or another one of: BigInt, String, Boolean, Object, Any, Void, Date, Error, Function, MemoryView, Array";
    ANNOTATED_TWICE "CX0129" "this parameter is annotated twice"
        "keep one `#[js(…)]`";
    ANNOTATED_FUNCTION "CX0130" "`#[js(…)]` stands on parameters, not on functions"
        "{}";
    NO_RESULT "CX0131" "the function has no result that `returns` could be about"
        "remove `returns`, or write the result's type: `-> …`";
    TWO_ATTRIBUTES "CX0132" "one function cannot have this attribute too"
        "keep one attribute; write a second function where both are meant";
    ARGUMENTS "CX0133" "this attribute takes no arguments here"
        "{}";
    POSITIONAL "CX0134" "an export takes options by name only"
        "write `#[js_export(name = …)]`, `namespace = …` or `returns = …`";
    NOT_TEXT "CX0135" "{} is text"
        "write a string literal, or a constant of type `&str`";
}

// `impl` blocks.
catalogue! {
    GENERIC_IMPL "CX0141" "exports cannot stand in a generic `impl`"
        "name one type: `impl Stack<i32>`";
    TRAIT_IMPL "CX0142" "exports cannot stand in the `impl` of a trait"
        "write a function in an `impl` of the type itself, and call the trait's from it";
    NOTHING_MARKED "CX0143" "nothing in this `impl` is exported"
        "mark its functions with `#[js_export]` too";
    NOT_A_FUNCTION "CX0144" "`#[js_export]` in an `impl` block stands on functions only"
        "export a function that returns it";
}

/// The name of a macro of the expansion: rustc's note names it where an export stands in an `impl` block that is not
/// marked, which no attribute on a function can find out.
pub(crate) const UNMARKED_IMPL: &str = "CX0145_the_impl_block_needs_js_export_too";

// Forms of imports: `new`, `get`, `set`, `method`.
catalogue! {
    NO_RECEIVER "CX0161" "a method needs the object that has it"
        "take it as the first parameter, called `this`: `this: &JsObject`";
    LATE_RECEIVER "CX0162" "`this`, the object that has the property or method, is the first parameter"
        "put it in front of the others, or give the parameter another name";
    GET_PARAMETER "CX0163" "reading a property takes no arguments"
        "remove the parameter; `this: &JsObject` in the first place is the object that has the property";
    GET_RESULT "CX0164" "a property that is read needs a type"
        "write it as the function's result: `-> String`";
    SET_VALUE "CX0165" "writing a property takes one value"
        "write one parameter for it, behind `this` if there is one";
    ASYNC_FORM "CX0166" "what `{}` does is done at once"
        "remove `async`";
    RECEIVER_AND_MODULE "CX0167" "the name is looked up in `this`, not in a module"
        "remove the module, or call the parameter something else than `this`";
}

// Rest parameters.
catalogue! {
    REST_PLACE "CX0168" "`#[js(rest)]` stands on the last parameter, and not on `this`"
        "put the array behind all other parameters";
    REST_EXPORT "CX0169" "an export has no rest parameter"
        "remove `#[js(rest)]`: JavaScript passes one array";
}

// `js_type!`.
catalogue! {
    CLASS "CX0171" "this is no part of the declaration of a class"
        "write `pub Name: Parent = \"globalThis.Class\";`, where visibility and parent may be left out";
    NO_CLASS "CX0172" "the class is missing"
        "write where it is: `Name = \"globalThis.Name\";`";
    NOT_GLOBAL "CX0173" "the class of a `js_type!` begins with `globalThis.`"
        "write `globalThis.` in front; for a class of a module take a `JsObject`, or put the class into the global object";
}

// `js_module!`.
catalogue! {
    NO_FILE "CX0191" "there is no file `{}`"
        "write where it is, beginning at the folder of this Rust file: `js_module!(\"./name.js\")`";
    FILE_OUTSIDE "CX0192" "the file lies outside of the package"
        "put it beside the Rust file: what lies outside is not published with the crate";
    NO_SCRIPT "CX0193" "a module is a file with the ending .js, .mjs, .ts or .mts"
        "name one: `js_module!(\"./name.js\")`";
}

// `js_initializer!`.
catalogue! {
    NO_INITIALIZER "CX0195" "this is no path of a JavaScript file"
        "write it as a string literal, relative to this Rust file: `js_initializer!(\"./start.js\");`";
}

// `main`.
catalogue! {
    MAIN_PARAMETERS "CX0151" "`main` has no parameters"
        "`JsHost::args()` has the program's arguments";
}

// Tests.
catalogue! {
    TEST_PARAMETERS "CX0181" "a test has no parameters"
        "make what it needs in its body";
    PANIC_OR_RESULT "CX0182" "a test that has to panic returns `()`"
        "remove `#[should_panic]`, or the result";
    TEST_TEXT "CX0183" "this is not how the attribute is written"
        "write `#[ignore]`, `#[ignore = \"reason\"]`, `#[should_panic]` or `#[should_panic(expected = \"text\")]`";
    TEST_TIMEOUT "CX0184" "`timeout` is a number of seconds"
        "write a literal of at least a thousandth: `timeout = 5` or `timeout = 0.5`";
    TEST_MODULE "CX0185" "a module of a test is a name and an address"
        "write `modules(\"Name\" = \"./file.js\")`";
}
