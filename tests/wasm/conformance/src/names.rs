//! The cases of the area `names`: imports by each kind of name, and exports that call them when the case says so.

/// `call! { function(ARGUMENTS); }`: an import with these arguments of the attribute, and an export that calls it.
macro_rules! call {
    ($($function:ident($($import:tt)*);)*) => {$(
        mod $function {
            use crossing::prelude::*;

            #[js_import($($import)*)]
            fn import(value: &str) -> Result<JsAny, JsError>;

            #[js_export(namespace = "names", name = concat!(stringify!($function)))]
            fn export(value: &str) -> Result<JsAny, JsError> {
                import(value)
            }
            /// What Rust reads of the error.
            #[js_export(namespace = "errors", name = concat!(stringify!($function)))]
            fn error(value: &str) -> Option<String> {
                import(value).err().map(|error| error.to_string())
            }
        }
    )*};
}

call! {
    module_function("echo1", "JavaScriptTestHelper");
    dotted("dom.setInnerText", "main.js");
    global("globalThis.console.log");
    member("globalThis.data.echoMemberMethod");
    missing_module("f", "nope");
    missing_function("nope", "M");
    number("num", "M");
    no_scope("foo");
    global_in_module("globalThis.f", "M");
    never_called("neverThere", "neverImported");
    function("f", "M");
    class("globalThis.Map");
    href("window.location.href", "main.js");
}
