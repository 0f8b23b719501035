//! `&mut [T]` as a `MemoryView`: JavaScript sees the memory itself until the call returns. Two slots, address and length.
//!
//! Nothing else in Rust can use the memory meanwhile: the borrow is exclusive and lasts as long as the call. JavaScript
//! revokes the view before the call returns, however it ends.

use crossing_abi::{Tag, Ty};

use super::Element;
use crate::{
    annotation::{Annotation, AsView, Choice},
    boundary::ImportArgMut,
    slots::{Four, SlotList},
    sys,
    temps::Temps,
};

impl<T: Element, const AS: u8> ImportArgMut<AS> for [T]
where
    Choice<AS>: Annotation<Word: AsView>,
{
    const TY: Ty = Ty::composite(Tag::MemoryView, &[&T::TY]);
    type Slots = (u32, u32);
    fn to_slots(&mut self, _: &mut Temps) -> Four<Self::Slots> {
        sys::lend_memory(self).split()
    }
}
