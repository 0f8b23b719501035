//! What a stream yields, as it lies in memory.

use std::mem::MaybeUninit;

/// 0 and, at a place that does not depend on them, the slots of an item; or 1 at the end.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub(crate) struct Item<W: Copy> {
    is_end: u32,
    _gap: MaybeUninit<u32>,
    slots: MaybeUninit<W>,
}

impl<W: Copy> Item<W> {
    pub(crate) fn of(slots: W) -> Item<W> {
        Item { is_end: 0, _gap: MaybeUninit::uninit(), slots: MaybeUninit::new(slots) }
    }

    pub(crate) fn end() -> Item<W> {
        Item { is_end: 1, _gap: MaybeUninit::uninit(), slots: MaybeUninit::uninit() }
    }

    pub(crate) fn slots(self) -> Option<W> {
        // SAFETY: whoever wrote a 0 wrote the slots before: `of`, and JavaScript's `stream_next`.
        (self.is_end == 0).then(|| unsafe { self.slots.assume_init() })
    }
}
