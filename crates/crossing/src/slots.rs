//! Slots: the wasm values that one Rust value becomes, up to four.
//!
//! A list of slots is a tuple. An absent slot is `()`, which has no place in a wasm signature.

use crate::sys;

/// One wasm value, or none.
pub trait Slot: Copy + Default + 'static {
    /// Its number.
    const CODE: u16;
}

macro_rules! slots {
    ($($code:literal $slot:ty;)*) => {$(
        impl Slot for $slot {
            const CODE: u16 = $code;
        }
    )*};
}

slots! { 0 (); 1 i32; 2 u32; 3 i64; 4 u64; 5 f32; 6 f64; }

/// The number of a list as a type.
#[derive(Debug)]
pub struct Code<const CODE: u16>;

/// A number that is that of a list.
#[diagnostic::on_unimplemented(message = "a list of slots that is missing in `crossing/src/slots.rs`")]
pub trait IsCode {
    /// The list.
    type List: SlotList;
}

/// The list with that number. Expanded code writes the signatures of wasm functions with it: a wrong type in a
/// signature would be told once more than everywhere else; a constant that is wrong is told where it is.
pub type Slots<const CODE: u16> = <Code<CODE> as IsCode>::List;

macro_rules! lists {
    ($($list:ty;)*) => {$(
        impl IsCode for Code<{ <$list as SlotList>::CODE }> {
            type List = $list;
        }
    )*};
}

// Those of `marshal`, and those with the tag of an `Option` in front.
lists! {
    ();
    (i32,); (u32,); (i64,); (u64,); (f32,); (f64,);
    (u32, u32); (f64, i32); (i32, f64, u32);
    (i32, i32); (i32, u32); (i32, i64); (i32, u64); (i32, f32); (i32, f64);
    (i32, u32, u32); (i32, f64, i32); (i32, i32, f64, u32);
    (u32, u32, u32, u32); (i64, i64); (i32, i64, i64);
}

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
    type Return: Slot;
    /// The list's number: a digit a slot.
    const CODE: u16 = Self::A::CODE | Self::B::CODE << 3 | Self::C::CODE << 6 | Self::D::CODE << 9;

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
#[diagnostic::on_unimplemented(
    message = "CX0204: an `Option` cannot hold another `Option`",
    label = "null would mean both `None` and `Some(None)`: write one `Option`"
)]
pub trait Taggable: SlotList {
    /// The list with a tag in front.
    type List: SlotList;
    /// Puts the tag in front.
    fn tag(tag: i32, slots: Self) -> Tagged<Self::List>;
    /// The opposite of `tag`.
    fn untag(tagged: Tagged<Self::List>) -> (i32, Self);
}

/// A list with a tag in front. It has no room for another tag.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tagged<L>(L);

impl<L: SlotList> SlotList for Tagged<L> {
    type A = L::A;
    type B = L::B;
    type C = L::C;
    type D = L::D;
    type Return = L::Return;
    fn split(self) -> Four<Self> {
        self.0.split()
    }
    fn join(slots: Four<Self>) -> Self {
        Tagged(L::join(slots))
    }
    fn publish(self) -> Self::Return {
        self.0.publish()
    }
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
        #[diagnostic::do_not_recommend]
        impl<$($name: Slot),*> Taggable for ($($name,)*) {
            type List = (i32, $($name,)*);
            #[allow(non_snake_case, reason = "type names stand for their values")]
            fn tag(tag: i32, ($($name,)*): Self) -> Tagged<Self::List> {
                Tagged((tag, $($name,)*))
            }
            #[allow(non_snake_case, clippy::unused_unit, reason = "type names stand for their values")]
            fn untag(Tagged((tag, $($name,)*)): Tagged<Self::List>) -> (i32, Self) {
                (tag, ($($name,)*))
            }
        }
    )*};
}

taggable! { () (A) (A, B) (A, B, C) }
