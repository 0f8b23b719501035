//! Slots: the wasm values that one Rust value becomes, up to four.
//!
//! A list of slots is a tuple. An absent slot is `()`, which has no place in a wasm signature.

use crate::sys;

/// One wasm value, or none.
pub trait Slot: Copy + Default {}
impl Slot for () {}
impl Slot for i32 {}
impl Slot for u32 {}
impl Slot for i64 {}
impl Slot for u64 {}
impl Slot for f32 {}
impl Slot for f64 {}

/// Up to four slots, filled up with `()`.
pub(crate) type Four<L> = (<L as SlotList>::A, <L as SlotList>::B, <L as SlotList>::C, <L as SlotList>::D);

/// The result of an import. wasm returns one slot by itself; for more, the compiler passes a hidden pointer into
/// the caller's frame, which keeps nested calls apart.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
pub struct Wire<A, B, C, D>(pub A, pub B, pub C, pub D);

/// The wire of a list of slots.
pub(crate) type WireOf<L> =
    Wire<<L as SlotList>::A, <L as SlotList>::B, <L as SlotList>::C, <L as SlotList>::D>;

/// A tuple of slots.
pub trait SlotList: Copy + Default {
    /// The first slot.
    type A: Slot;
    /// The second slot.
    type B: Slot;
    /// The third slot.
    type C: Slot;
    /// The fourth slot.
    type D: Slot;
    /// What an export's wasm function returns: nothing, the slot, or the address of the result area.
    type Return;

    /// Fills up with `()`.
    fn split(self) -> Four<Self>;
    /// The opposite of `split`.
    fn join(slots: Four<Self>) -> Self;
    /// Hands the slots to JavaScript as an export's result. Must be the last thing an export does: the result
    /// area is one for the whole instance.
    fn publish(self) -> Self::Return;

    /// Takes the slots out of an import's result.
    fn from_wire(wire: WireOf<Self>) -> Self {
        Self::join((wire.0, wire.1, wire.2, wire.3))
    }

    /// Puts the slots in the order and places of memory.
    fn into_wire(self) -> WireOf<Self> {
        let (a, b, c, d) = self.split();
        Wire(a, b, c, d)
    }
}

/// A list that has room for one slot more: that of an `Option`'s tag.
#[diagnostic::on_unimplemented(message = "this type is too wide to stand in an `Option` at the boundary")]
pub trait Taggable: SlotList {
    /// The list with a tag in front.
    type Tagged: SlotList;
    /// Puts the tag in front.
    fn tag(tag: i32, slots: Self) -> Self::Tagged;
    /// The opposite of `tag`.
    fn untag(tagged: Self::Tagged) -> (i32, Self);
}

macro_rules! slot_list {
    (($($name:ident),*), ($a:ty, $b:ty, $c:ty, $d:ty), [$($fill:tt),*], |$slots:ident| $return:ty = $publish:expr) => {
        impl<$($name: Slot),*> SlotList for ($($name,)*) {
            type A = $a;
            type B = $b;
            type C = $c;
            type D = $d;
            type Return = $return;
            #[allow(non_snake_case, clippy::unused_unit, reason = "type names stand for their values")]
            fn split(self) -> Four<Self> {
                let ($($name,)*) = self;
                ($($fill),*)
            }
            #[allow(non_snake_case, clippy::unused_unit, reason = "type names stand for their values")]
            fn join(($($fill),*): Four<Self>) -> Self {
                ($($name,)*)
            }
            fn publish(self) -> Self::Return {
                let $slots = self;
                $publish
            }
        }
    };
}

slot_list!((), ((), (), (), ()), [(), (), (), ()], |_slots| () = ());
slot_list!((A), (A, (), (), ()), [A, (), (), ()], |slots| A = slots.0);
slot_list!((A, B), (A, B, (), ()), [A, B, (), ()], |slots| sys::Area = sys::publish(slots.into_wire()));
slot_list!((A, B, C), (A, B, C, ()), [A, B, C, ()], |slots| sys::Area = sys::publish(slots.into_wire()));
slot_list!((A, B, C, D), (A, B, C, D), [A, B, C, D], |slots| sys::Area = sys::publish(slots.into_wire()));

macro_rules! taggable {
    ($(($($name:ident),*))*) => {$(
        impl<$($name: Slot),*> Taggable for ($($name,)*) {
            type Tagged = (i32, $($name,)*);
            #[allow(non_snake_case, reason = "type names stand for their values")]
            fn tag(tag: i32, ($($name,)*): Self) -> Self::Tagged {
                (tag, $($name,)*)
            }
            #[allow(non_snake_case, clippy::unused_unit, reason = "type names stand for their values")]
            fn untag((tag, $($name,)*): Self::Tagged) -> (i32, Self) {
                (tag, ($($name,)*))
            }
        }
    )*};
}

taggable! { () (A) (A, B) (A, B, C) }
