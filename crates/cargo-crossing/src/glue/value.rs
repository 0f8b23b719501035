//! A value at the boundary, as the templates see it.

use anyhow::{Context, bail};
use crossing_abi::{DecodedTy, Shape, Slot, Tag};
use serde::Serialize;

use super::class;
use crate::runtime;

/// A value of a parameter or result. Its slots have the names of variables.
#[derive(Clone, Serialize)]
pub(super) struct Value {
    /// The end of its functions' names: `liftI32`.
    pub(super) tag: &'static str,
    /// The file in `marshal` that has them.
    pub(super) file: &'static str,
    /// Which of its functions do nothing and are left out.
    pub(super) same: Same,
    /// Which of its functions may throw an error that says where it stood.
    pub(super) uses_site: UsesSite,
    pub(super) is_option: bool,
    pub(super) is_unit: bool,
    /// Whether the check depends on the instance.
    pub(super) is_of_instance: bool,
    /// The index of its converter, where that is composed.
    pub(super) composed: Option<usize>,
    /// Whether what is lowered is what checking answers: a copy of the value.
    pub(super) is_copied: bool,
    /// What an `Option` holds.
    pub(super) inner: Option<Box<Value>>,
    /// The index of its site, for messages.
    pub(super) site: usize,
    pub(super) slots: Vec<SlotView>,
    pub(super) typescript: String,
}

impl Value {
    /// Whether checking it may run code of the user's: getters, proxies, classes.
    pub(super) fn runs_code(&self) -> bool {
        self.is_copied
            || self.composed.is_some()
            || self.inner.as_ref().is_some_and(|inner| inner.runs_code())
    }
}

/// Functions that are the identity.
#[derive(Clone, Serialize)]
pub(super) struct Same {
    pub(super) lift: bool,
    pub(super) take: bool,
    pub(super) lower: bool,
}

/// Functions whose errors say where the value stood.
#[derive(Clone, Serialize)]
pub(super) struct UsesSite {
    pub(super) lift: bool,
    pub(super) take: bool,
}

/// A slot.
#[derive(Clone, Serialize)]
pub(super) struct SlotView {
    pub(super) name: String,
    /// `I32`, `I64`, `F32` or `F64`.
    pub(super) kind: String,
    /// What stands in it when there is no value.
    pub(super) zero: &'static str,
    /// Its place in memory, `repr(C)`.
    pub(super) offset: usize,
}

/// Which way a value goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    ToJs,
    FromJs,
}

/// Describes a value whose slots are called `prefix0`, `prefix1` ….
pub(super) fn value(ty: &DecodedTy, way: Way, prefix: &str, site: usize) -> anyhow::Result<Value> {
    let kinds = kinds(ty, way)?;
    let mut end = 0_usize;
    let mut slots = Vec::new();
    for (index, slot) in kinds.into_iter().enumerate() {
        let size = match slot {
            Slot::I32 | Slot::F32 => 4,
            Slot::I64 | Slot::F64 => 8,
        };
        let offset = end.next_multiple_of(size);
        end = offset + size;
        let zero = if slot == Slot::I64 { "0n" } else { "0" };
        slots.push(SlotView { name: format!("{prefix}{index}"), kind: format!("{slot:?}"), zero, offset });
    }
    nested(ty, way, slots, site)
}

fn nested(ty: &DecodedTy, way: Way, slots: Vec<SlotView>, site: usize) -> anyhow::Result<Value> {
    let is_option = ty.tag == Tag::Option;
    let inner = match ty.inner.first() {
        Some(inner) if is_option => Some(Box::new(nested(inner, way, slots[1..].to_vec(), site)?)),
        None if is_option => bail!("the .wasm's section is damaged: an Option holds nothing"),
        _ => None,
    };
    Ok(Value {
        tag: ty.tag.name(),
        file: ty.tag.converter(),
        same: Same {
            lift: ty.tag.is_same("lift"),
            take: ty.tag.is_same("take"),
            lower: ty.tag.is_same("lower"),
        },
        uses_site: UsesSite {
            lift: runtime::uses_site(ty.tag, "lift"),
            take: runtime::uses_site(ty.tag, "take"),
        },
        is_option,
        is_unit: ty.tag == Tag::Unit,
        is_of_instance: ty.tag == Tag::RustObject,
        composed: None,
        is_copied: way == Way::FromJs
            && inner
                .as_ref()
                .map_or(!is_option && (!ty.inner.is_empty() || ty.tag.check_answers()), |inner| {
                    inner.is_copied
                }),
        inner,
        site,
        slots,
        typescript: typescript(ty, way),
    })
}

/// The type in TypeScript's words.
fn typescript(ty: &DecodedTy, way: Way) -> String {
    let Some(inner) = ty.inner.first() else {
        return match ty.tag {
            Tag::TypedObject => class::typescript(&ty.name),
            tag => tag.typescript().to_owned(),
        };
    };
    if ty.tag.is_function() {
        return function(ty);
    }
    let element = typescript(inner, way);
    match (ty.tag, inner.tag.typed_array(), way) {
        (Tag::Promise, _, Way::FromJs) => format!("PromiseLike<{element}>"),
        (Tag::Stream, _, Way::FromJs) => format!("AsyncIterable<{element}> | ReadableStream<{element}>"),
        (Tag::Option, _, _) if inner.tag == Tag::JsFunction => {
            format!("({element}) | null{}", if way == Way::FromJs { " | undefined" } else { "" })
        }
        (Tag::Option, _, Way::FromJs) => format!("{element} | null | undefined"),
        (Tag::Vec | Tag::FixedVec, Some(class), Way::ToJs) => class.to_owned(),
        (Tag::MemoryView | Tag::ArraySegment, Some(class), _) => ty.tag.typescript().replace("{}", class),
        (tag, Some(class), Way::FromJs) if tag.is_array() => format!("{class} | readonly {element}[]"),
        // What comes from JavaScript is only copied.
        (tag, _, Way::FromJs) if tag.is_array() && element.contains(' ') => format!("readonly ({element})[]"),
        (tag, _, Way::FromJs) if tag.is_array() => format!("readonly {element}[]"),
        (tag, _, _) if tag.is_array() && (element.contains('|') || element.contains("=>")) => {
            format!("({element})[]")
        }
        _ => ty.tag.typescript().replace("{}", &element),
    }
}

/// A function's type. The arguments of one that Rust calls go to JavaScript, whichever way it goes itself; those of a closure
/// come from there.
fn function(ty: &DecodedTy) -> String {
    let (there, back) = if ty.tag.is_closure() { (Way::FromJs, Way::ToJs) } else { (Way::ToJs, Way::FromJs) };
    let mut types = ty.inner.iter();
    let result = types.next().map(|result| typescript(result, back)).unwrap_or_default();
    let params = ('a'..).zip(types).map(|(name, ty)| format!("{name}: {}", typescript(ty, there)));
    let function = format!("({}) => {result}", params.collect::<Vec<_>>().join(", "));
    if ty.tag == Tag::Function { format!("Callback<{function}>") } else { function }
}

/// Whether Rust may refuse a value of the type that JavaScript let pass.
pub(super) fn can_refuse(ty: &DecodedTy) -> bool {
    has(ty, Tag::RustObject) || has(ty, Tag::ArraySegment)
}

/// Whether a type is, or holds, one of that tag.
pub(super) fn has(ty: &DecodedTy, tag: Tag) -> bool {
    ty.tag == tag || ty.inner.iter().any(|inner| has(inner, tag))
}

/// Whether a value of the type is, or holds, what is good during a call only.
pub(super) fn is_lent(ty: &DecodedTy) -> bool {
    matches!(ty.tag, Tag::MemoryView | Tag::LentFunction)
        || (!ty.tag.is_function() && ty.inner.iter().any(is_lent))
}

/// The types that cross and are neither leaves nor arrays.
const COMPOSED: [Tag; 9] = [
    Tag::Option,
    Tag::Promise,
    Tag::Stream,
    Tag::JsFunction,
    Tag::Function,
    Tag::LentFunction,
    Tag::MemoryView,
    Tag::ArraySegment,
    Tag::TypedObject,
];

fn kinds(ty: &DecodedTy, way: Way) -> anyhow::Result<Vec<Slot>> {
    let is_known = ty.tag.shape() == Shape::Leaf || COMPOSED.contains(&ty.tag) || ty.tag.is_array();
    if ty.tag.converter().is_empty() || !is_known {
        bail!("the type `{ty}` is not supported by this version: update cargo-crossing");
    }
    let mut kinds = match way {
        Way::ToJs => ty.tag.slots_to_js(),
        Way::FromJs => ty.tag.slots_from_js(),
    }
    .to_vec();
    if ty.tag == Tag::Option {
        let inner = ty.inner.first().context("the .wasm's section is damaged: an Option holds nothing")?;
        kinds.extend(self::kinds(inner, way)?);
    }
    Ok(kinds)
}
