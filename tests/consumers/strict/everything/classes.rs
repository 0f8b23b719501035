//! Classes.

use crate::crossing::prelude::*;

/// A path.
const PATH: &str = "globalThis.Element";

js_type! {
    /// Documented.
    pub Node = "globalThis.Node";
    pub Element: Node = PATH;
    #[deprecated = "old"]
    pub(super) Old: Element = "globalThis.HTMLFontElement";
    Private = concat!("globalThis.", "URL");
}

js_type! {}

/// Its parent.
#[must_use]
#[js_import(get, "parentNode")]
pub fn parent(this: &Node) -> Option<Node>;

/// All of them.
#[must_use]
#[js_export]
pub fn all_of(elements: Vec<Element>, node: &Node, optional: Option<&Element>) -> Option<Element> {
    let parent = parent(node);
    drop(parent);
    elements.into_iter().find(|element| Some(element) == optional)
}

/// Down and up.
///
/// # Errors
/// When the parent is no element.
pub fn parent_element(element: &Element) -> Result<Option<JsObject>, JsError> {
    let found = parent(element).map(|node| JsObject::from(node).cast::<Element>()).transpose()?;
    let node: Option<Node> = found.map(Node::from);
    Ok(node.map(|node| node.clone().into()))
}

/// What nothing else uses.
#[must_use]
#[allow(deprecated, reason = "the class is")]
pub fn is_old(object: &JsObject) -> bool {
    object.is_instance_of::<Old>() || object.is_instance_of::<Private>()
}
