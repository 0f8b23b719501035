//! Imports by every kind of name. Each export calls the import behind it, so JavaScript decides when a name is
//! looked up.

mod call;
mod modules;
mod types;

mod exported;

use call::call;

const FUNCTION: &str = "given.by.constant";
const MODULE: &str = concat!("Given", ".by ", "constant");

call! {
    global_function("globalThis.namesFunction");
    global_method("globalThis.namesData.deep.method");
    global_and_module("globalThis.namesFunction", "M");
    global_class("globalThis.Map");
    no_scope("namesFunction");
    no_scope_dotted("namesData.deep.method");
    unknown_scope("window2.namesFunction");

    module_function("f", "M");
    module_method("dom.setInnerText", "main.js");
    module_missing("nope", "M");
    module_number("num", "M");
    module_class("Widget", "M");
    module_named("f", module = "M");
    any_characters("has space.🦀\"'`\\", "M");

    never_imported("f", "nope");
    dotted_module("f", "Contoso.Js.Messages");
    spaced_module("f", " with  spaces ");
    emoji_module("f", "🦀 модуль");
    quoted_module("f", "\"quotes\" ' ` \\ / ? # % <b>\n\u{0}");
    prototype_module("f", "__proto__");
    constant(FUNCTION, MODULE);
    constant_by_path(crate::FUNCTION, module = crate::MODULE);
}
