//! What an imported function can take behind a `&mut`.

use crossing_abi::Ty;

use crate::{
    slots::{Four, SlotList},
    temps::Temps,
};

/// What stands behind the `&mut` of an import's argument: memory that JavaScript may write to, or a closure that it may
/// call, until the call returns.
#[diagnostic::on_unimplemented(
    message = "CX0113: an import cannot take a mutable borrow of `{Self}`",
    label = "take `#[js(MemoryView)] name: &mut [T]`, `&mut dyn FnMut(…)`, or the value itself, and return what changes",
    note = "values are copied: what JavaScript wrote to the copy would be lost"
)]
pub trait ImportArgMut<const AS: u8> {
    /// The type as the contract describes it.
    const TY: Ty;
    /// The wasm values it becomes.
    type Slots: SlotList;
    /// Their number.
    const CODE: u16 = <Self::Slots as SlotList>::CODE;
    /// The value for the duration of a call, after which `temps` is dropped.
    fn to_slots(&mut self, temps: &mut Temps) -> Four<Self::Slots>;
}
