//! A value at the boundary, as the templates see it.

use anyhow::{Context, bail};
use crossing_abi::{DecodedTy, Shape, Slot, Tag};
use serde::Serialize;

/// A value of a parameter or result. Its slots have the names of variables.
#[derive(Clone, Serialize)]
pub(super) struct Value {
    /// The end of its functions' names: `liftI32`.
    pub(super) tag: &'static str,
    /// The file in `marshal` that has them.
    pub(super) file: &'static str,
    /// Which of its functions do nothing and are left out.
    pub(super) same: Same,
    pub(super) is_option: bool,
    pub(super) is_unit: bool,
    /// What an `Option` holds.
    pub(super) inner: Option<Box<Value>>,
    /// The index of its site, for messages.
    pub(super) site: usize,
    pub(super) slots: Vec<SlotView>,
    pub(super) typescript: String,
}

/// Functions that are the identity.
#[derive(Clone, Serialize)]
pub(super) struct Same {
    pub(super) lift: bool,
    pub(super) take: bool,
    pub(super) lower: bool,
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
        Some(inner) => Some(Box::new(nested(inner, way, slots[1..].to_vec(), site)?)),
        None if is_option => bail!("the .wasm's section is damaged: an Option holds nothing"),
        None => None,
    };
    let typescript = match &inner {
        Some(inner) if way == Way::FromJs => format!("{} | null | undefined", inner.typescript),
        Some(inner) => ty.tag.typescript().replace("{}", &inner.typescript),
        None => ty.tag.typescript().to_owned(),
    };
    Ok(Value {
        tag: ty.tag.name(),
        file: ty.tag.converter(),
        same: Same {
            lift: ty.tag.is_same("lift"),
            take: ty.tag.is_same("take"),
            lower: ty.tag.is_same("lower"),
        },
        is_option,
        is_unit: ty.tag == Tag::Unit,
        inner,
        site,
        slots,
        typescript,
    })
}

fn kinds(ty: &DecodedTy, way: Way) -> anyhow::Result<Vec<Slot>> {
    if ty.tag.converter().is_empty() || (ty.tag.shape() == Shape::Composite && ty.tag != Tag::Option) {
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
