//! Whether a value of a Rust type can be one of a JavaScript type. What cannot be told can.

use crossing_abi::{DecodedTy, Tag};

use super::callback;
use crate::js_module::{Kind, Kinds, Modules, Type};

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    ToJs,
    FromJs,
}

/// What the values of a Rust type are in JavaScript; `None`: anything.
enum RustKind<'r> {
    Boolean,
    Number,
    BigInt,
    String,
    Undefined,
    Date,
    /// Any object.
    Object,
    Function(&'r DecodedTy),
    View,
    /// An Array, and the typed array of the elements. Which of both goes to JavaScript says `is_typed`.
    Array {
        element: &'r DecodedTy,
        class: Option<&'static str>,
        is_typed: bool,
    },
    Promise(&'r DecodedTy),
}

fn rust_kind(ty: &DecodedTy) -> Option<RustKind<'_>> {
    Some(match ty.tag {
        Tag::Unit => RustKind::Undefined,
        Tag::Bool => RustKind::Boolean,
        Tag::I8
        | Tag::U8
        | Tag::I16
        | Tag::U16
        | Tag::I32
        | Tag::U32
        | Tag::Isize
        | Tag::Usize
        | Tag::I64Number
        | Tag::U64Number
        | Tag::F32
        | Tag::F64 => RustKind::Number,
        Tag::I64BigInt | Tag::U64BigInt | Tag::I128BigInt | Tag::U128BigInt => RustKind::BigInt,
        Tag::Char | Tag::String => RustKind::String,
        Tag::Object | Tag::TypedObject | Tag::RustObject => RustKind::Object,
        Tag::Date | Tag::SystemTime | Tag::DateTime | Tag::Timestamp => RustKind::Date,
        Tag::Function | Tag::LentFunction | Tag::JsFunction => RustKind::Function(ty),
        Tag::MemoryView | Tag::ArraySegment => RustKind::View,
        Tag::Promise => RustKind::Promise(ty.inner.first()?),
        tag if tag.is_array() => {
            let element = ty.inner.first()?;
            let is_typed = matches!(tag, Tag::Vec | Tag::FixedVec);
            RustKind::Array { element, class: element.tag.typed_array(), is_typed }
        }
        _ => return None,
    })
}

/// How deep types are followed that may hold themselves.
const DEEPEST: usize = 3;

/// The type without `Option`.
fn some(ty: &DecodedTy) -> &DecodedTy {
    match ty.inner.first() {
        Some(inner) if ty.tag == Tag::Option => inner,
        _ => ty,
    }
}

fn is_null(kind: &Kind) -> bool {
    matches!(kind, Kind::Null | Kind::Undefined)
}

/// Whether some value of one type is a value of the other.
pub(super) fn may_match(modules: &mut Modules, js: &Type, rust: &DecodedTy, way: Way) -> bool {
    if rust.tag == Tag::Unit && way == Way::FromJs {
        return true;
    }
    let Some(mut kinds) = modules.kinds(js) else { return true };
    if rust.tag == Tag::Option {
        // `null` alone is no match, unless there is nothing else.
        let has_more = kinds.iter().any(|kind| !is_null(kind));
        kinds.retain(|kind| !has_more || !is_null(kind));
        if !has_more {
            return true;
        }
    }
    let Some(rust) = rust_kind(some(rust)) else { return true };
    kinds.is_empty() || kinds.iter().any(|kind| matches(modules, kind, &rust, way))
}

fn matches(modules: &mut Modules, js: &Kind, rust: &RustKind<'_>, way: Way) -> bool {
    match (js, rust) {
        (Kind::Undefined, RustKind::Undefined)
        | (Kind::Boolean, RustKind::Boolean)
        | (Kind::Number, RustKind::Number)
        | (Kind::BigInt, RustKind::BigInt)
        | (Kind::String, RustKind::String)
        | (Kind::Date, RustKind::Date | RustKind::Object)
        | (Kind::Function(_), RustKind::Object)
        | (Kind::Function(None), RustKind::Function(_)) => true,
        (Kind::Function(Some(signature)), RustKind::Function(rust)) => {
            callback::may_match(modules, signature, rust)
        }
        (Kind::Array(_) | Kind::TypedArray(_) | Kind::Promise(_) | Kind::AnyObject, RustKind::Object) => true,
        (Kind::Array(item), RustKind::Array { element, class, is_typed }) => {
            let arrives_typed = way == Way::ToJs && *is_typed && class.is_some();
            !arrives_typed && may_match(modules, item, element, way)
        }
        (Kind::TypedArray(name), RustKind::Array { class: Some(class), is_typed, .. }) => {
            name == class && (way == Way::FromJs || *is_typed)
        }
        (Kind::Promise(inner), RustKind::Promise(rust)) => may_match(modules, inner, rust, way),
        (Kind::AnyObject, kind) => is_object(kind),
        // An interface says nothing of the class, and even texts have a length.
        (Kind::Object(names), kind) => match way {
            Way::ToJs => is_object(kind) || has_all(kind, names),
            Way::FromJs => {
                matches!(kind, RustKind::Object)
                    || (matches!(kind, RustKind::Promise(_)) && names.iter().any(|name| name == "then"))
            }
        },
        _ => false,
    }
}

fn is_object(kind: &RustKind<'_>) -> bool {
    use RustKind::{Array, Date, Function, Object, Promise, View};
    matches!(kind, Object | Array { .. } | Date | Promise(_) | View | Function(_))
}

/// Whether primitive values have these properties.
fn has_all(kind: &RustKind<'_>, names: &[String]) -> bool {
    let of_all = ["toString", "valueOf", "toLocaleString"];
    let of_texts = ["length", "charAt", "charCodeAt", "codePointAt", "slice", "at", "indexOf", "includes"];
    let is_text = matches!(kind, RustKind::String);
    names.iter().all(|name| of_all.contains(&name.as_str()) || (is_text && of_texts.contains(&name.as_str())))
}

/// Whether the JavaScript type says that there may be no value, and the Rust type does not.
pub(super) fn may_be_null(kinds: &Kinds, rust: &DecodedTy) -> bool {
    let takes_null = matches!(rust.tag, Tag::Option | Tag::Unit | Tag::Any | Tag::Error);
    let kinds = kinds.as_deref().unwrap_or_default();
    !takes_null
        && rust_kind(rust).is_some()
        && kinds.iter().any(is_null)
        && kinds.iter().any(|kind| !is_null(kind))
}

/// Whether a parameter refuses the `null` of an `Option`.
pub(super) fn refuses_null(kinds: &Kinds, rust: &DecodedTy) -> bool {
    let says = kinds.as_deref().is_some_and(|kinds| !kinds.is_empty() && !kinds.iter().any(is_null));
    rust.tag == Tag::Option && says
}

/// Whether all values are promises, and whether some may be.
pub(super) fn promises(kinds: &Kinds) -> (bool, bool) {
    let Some(kinds) = kinds else { return (false, true) };
    let is_promise = |kind: &Kind| matches!(kind, Kind::Promise(_));
    let has_then = |kind: &Kind| match kind {
        Kind::Object(names) => names.iter().any(|name| name == "then"),
        Kind::AnyObject | Kind::Promise(_) => true,
        _ => false,
    };
    (!kinds.is_empty() && kinds.iter().all(is_promise), kinds.is_empty() || kinds.iter().any(has_then))
}

/// The type of what the promises of a type resolve to.
pub(super) fn awaited(modules: &mut Modules, js: &Type) -> Type {
    awaited_at(modules, js, DEEPEST)
}

fn awaited_at(modules: &mut Modules, js: &Type, depth: usize) -> Type {
    if depth == 0 {
        return Type::Any;
    }
    let Some(kinds) = modules.kinds(js) else { return Type::Any };
    let mut inner: Vec<Type> = Vec::new();
    for kind in kinds {
        match kind {
            Kind::Promise(ty) => inner.push(awaited_at(modules, &ty, depth - 1)),
            Kind::AnyObject | Kind::Object(_) => return Type::Any,
            _ => {}
        }
    }
    if inner.is_empty() { js.clone() } else { Type::Union(inner) }
}

/// The values of a type, in words: `a String or null`.
pub(super) fn words(modules: &mut Modules, js: &Type) -> String {
    words_at(modules, js, DEEPEST)
}

pub(super) fn words_at(modules: &mut Modules, js: &Type, depth: usize) -> String {
    let Some(kinds) = modules.kinds(js) else { return "any value".to_owned() };
    let mut words: Vec<String> = Vec::new();
    for kind in &kinds {
        let word = match kind {
            Kind::Undefined => "undefined".to_owned(),
            Kind::Null => "null".to_owned(),
            Kind::Boolean => "a Boolean".to_owned(),
            Kind::Number => "a Number".to_owned(),
            Kind::BigInt => "a BigInt".to_owned(),
            Kind::String => "a String".to_owned(),
            Kind::Symbol => "a Symbol".to_owned(),
            Kind::Function(signature) => callback::words(modules, signature.as_deref(), depth),
            Kind::Date => "a Date".to_owned(),
            Kind::Array(item) => array(modules, item, depth),
            Kind::TypedArray(class) => format!("{} {class}", article(class)),
            Kind::Promise(_) => "a Promise".to_owned(),
            Kind::Object(_) | Kind::AnyObject => "an object".to_owned(),
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" or ")
}

fn array(modules: &mut Modules, item: &Type, depth: usize) -> String {
    let inner = match depth.checked_sub(1) {
        Some(depth) => words_at(modules, item, depth),
        None => "any value".to_owned(),
    };
    if inner == "any value" { "an Array".to_owned() } else { format!("an Array (each {inner})") }
}

/// What Rust passes or takes, in words.
pub(super) fn rust_words(ty: &DecodedTy, way: Way) -> String {
    let inner = some(ty);
    let word = match rust_kind(inner) {
        None => "any value".to_owned(),
        Some(RustKind::Boolean) => "a Boolean".to_owned(),
        Some(RustKind::Number) => "a Number".to_owned(),
        Some(RustKind::BigInt) => "a BigInt".to_owned(),
        Some(RustKind::String) => "a String".to_owned(),
        Some(RustKind::Undefined) => "undefined".to_owned(),
        Some(RustKind::Date) => "a Date".to_owned(),
        Some(RustKind::Object) => "an object".to_owned(),
        Some(RustKind::Function(ty)) => callback::rust_words(ty),
        Some(RustKind::View) => "a MemoryView".to_owned(),
        Some(RustKind::Promise(_)) => "a Promise".to_owned(),
        Some(RustKind::Array { class: Some(class), is_typed, .. }) if is_typed || way == Way::FromJs => {
            format!("{} {class}", article(class))
        }
        Some(RustKind::Array { element, .. }) => format!("an Array (each {})", rust_words(element, way)),
    };
    if ty.tag == Tag::Option { format!("{word} or null") } else { word }
}

fn article(class: &str) -> &'static str {
    if class.starts_with('I') { "an" } else { "a" }
}
