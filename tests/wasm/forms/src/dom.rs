//! The classes and properties of a page.

use crossing::prelude::*;

use crate::forward;

js_type! {
    pub Node = "globalThis.Node";
    pub Element: Node = "globalThis.Element";
    pub HtmlElement: Element = "globalThis.HTMLElement";
    pub DomRect = "globalThis.DOMRect";
}

forward! {
    #[js_import(get, "globalThis.document.title")]
    fn page_title() -> String;

    #[js_import(set, "globalThis.document.title")]
    fn set_page_title(value: &str);

    #[js_import("globalThis.document.querySelector")]
    fn find_element(selector: &str) -> Option<Element>;

    #[js_import(method, "getBoundingClientRect")]
    fn rect(this: &Element) -> DomRect;

    #[js_import(get, "width")]
    fn width(this: &DomRect) -> f64;

    #[js_import(set, "style.width")]
    fn set_width(this: &HtmlElement, value: &str);

    #[js_import(method, "classList.contains")]
    fn has_class(this: &Element, name: &str) -> bool;

    #[js_import(get, "childNodes.length")]
    fn child_count(this: &Node) -> u32;
}

#[js_import(method, "classList.add")]
fn add_classes(this: &Element, #[js(rest)] names: &[&str]);

/// Adds classes to what a selector finds, makes it wide, and says how wide it is and how many children it has.
#[js_export(namespace = "")]
fn work_on_page(selector: &str) -> Result<String, JsError> {
    let element = find_element(selector)?.ok_or_else(|| JsError::range_error("nothing found"))?;
    add_classes(&element, &["big", "red"]);
    let element: HtmlElement = JsObject::from(element).cast()?;
    set_width(&element, "321px")?;
    Ok(format!("{element:?} {} {}", width(&rect(&element)?)?, child_count(&element)?))
}
