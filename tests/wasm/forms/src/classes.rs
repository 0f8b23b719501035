//! Types of `js_type!`, in every place.

use crossing::prelude::*;

use crate::forward;

/// A path that is not a literal.
const SQUARE: &str = "globalThis.formsClasses.Square";

js_type! {
    /// What AbortSignal extends.
    pub EventTarget = "globalThis.EventTarget";
    pub AbortSignal: EventTarget = "globalThis.AbortSignal";
    pub Url = "globalThis.URL";
    pub Square = SQUARE;
    /// Nowhere.
    pub Missing = "globalThis.formsClasses.Missing";
    pub NoClass = "globalThis.Math";
}

forward! {
    #[js_import("echo", "M")]
    fn echo_url(value: Url) -> Url;

    #[js_import("echo", "M")]
    fn echo_url_borrowed(value: &Url) -> Url;

    #[js_import("echo", "M")]
    fn echo_optional_url(value: Option<Url>) -> Option<Url>;

    #[js_import("echo", "M")]
    fn echo_optional_url_borrowed(value: Option<&Url>) -> Option<Url>;

    #[js_import("echo", "M")]
    fn echo_urls(values: Vec<Url>) -> Vec<Url>;

    #[js_import("echo", "M")]
    fn echo_borrowed_urls(values: &[Option<Url>]) -> Option<Vec<Option<Url>>>;

    #[js_import("echo", "M")]
    fn echo_square(value: Square) -> Square;

    #[js_import("echo", "M")]
    fn echo_missing(value: Missing) -> Missing;

    #[js_import("echo", "M")]
    fn echo_optional_missing(value: Option<Missing>) -> Option<Missing>;

    #[js_import("echo", "M")]
    fn echo_no_class(value: NoClass) -> NoClass;

    #[js_import("echo", "M")]
    fn url_from_object(value: JsObject) -> Url;

    #[js_import("echo", "M")]
    fn object_from_url(value: Url) -> JsObject;

    #[js_import(new, "globalThis.URL")]
    fn typed_url(text: &str) -> Url;

    #[js_import(get, "href")]
    fn href(this: &Url) -> String;

    #[js_import(set, "hash")]
    fn set_hash(this: &Url, value: &str);

    #[js_import(method, "toJSON")]
    fn url_text(this: &Url) -> String;

    #[js_import(method, "missing")]
    fn missing_method(this: &Url);

    #[js_import(method, "dispatchEvent")]
    fn dispatch(this: &EventTarget, event: &JsObject) -> bool;
}

/// A parent's import takes the child.
#[js_export(namespace = "")]
fn dispatch_on_signal(signal: &AbortSignal, event: &JsObject) -> bool {
    fn by_reference(target: &EventTarget, event: &JsObject) -> bool {
        dispatch(target, event).unwrap_or(false)
    }
    by_reference(signal, event)
}

/// Up to the parent and to the object, and down again.
#[js_export(namespace = "")]
fn up_and_down(signal: AbortSignal) -> Result<AbortSignal, JsError> {
    let target: EventTarget = signal.into();
    let object: JsObject = target.into();
    let signal: AbortSignal = object.cast()?;
    let object: JsObject = signal.into();
    object.cast::<EventTarget>()?.clone().cast_clone()
}

trait CastClone {
    fn cast_clone(&self) -> Result<AbortSignal, JsError>;
}

impl CastClone for EventTarget {
    fn cast_clone(&self) -> Result<AbortSignal, JsError> {
        let object: &JsObject = self.as_ref();
        object.clone().cast()
    }
}

#[js_export(namespace = "")]
fn cast_to_url(object: JsObject) -> Result<Url, JsError> {
    object.cast()
}

#[js_export(namespace = "")]
fn cast_to_missing(object: JsObject) -> Result<Missing, JsError> {
    object.cast()
}

#[js_export(namespace = "")]
fn cast_to_object(object: JsObject) -> Result<JsObject, JsError> {
    object.cast()
}

/// Which classes it is of: URL, EventTarget, AbortSignal, `Square`, one that is missing, any object.
#[js_export(namespace = "")]
fn classes_of(object: &JsObject) -> String {
    let is = [
        object.is_instance_of::<Url>(),
        object.is_instance_of::<EventTarget>(),
        object.is_instance_of::<AbortSignal>(),
        object.is_instance_of::<Square>(),
        object.is_instance_of::<Missing>(),
        object.is_instance_of::<JsObject>(),
    ];
    is.map(|is| if is { '1' } else { '0' }).iter().collect()
}

#[js_export(namespace = "")]
fn describe_url(url: &Url, other: &Url) -> String {
    format!("{url:?} {}", url == other)
}

/// A property that no import declares, through `Deref` and with a type of its own.
#[js_export(namespace = "")]
fn property_as_url(holder: &Square, name: &str) -> Result<Url, JsError> {
    holder.get_property(name)
}

#[js_import("wait", "M")]
async fn wait() -> Result<Url, JsError>;

#[js_import("done", "M")]
fn done(value: Option<Url>, error: Option<String>);

#[js_export(namespace = "")]
fn await_url() {
    crossing::spawn(async {
        match wait().await {
            Ok(url) => done(Some(url), None),
            Err(error) => done(None, Some(error.to_string())),
        }
    });
}
