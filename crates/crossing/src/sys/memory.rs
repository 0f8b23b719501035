//! Values that cross through memory.
//!
//! *Borrowed* slots point into a Rust value and are good until the call returns. *Given* slots point to memory
//! that JavaScript frees with `crossing_1_free`. *Taken* slots point to memory that JavaScript got from
//! `crossing_1_alloc` and that is Rust's from then on, or, for short texts, into the scratch slots, from where
//! they are copied.

use std::{
    cell::{Cell, UnsafeCell},
    ptr, slice,
};

use crossing_abi::scratch;

use crate::slots::Wire;

/// Address and length in bytes of UTF-8. An empty text has address 0 when given or taken.
pub(crate) type Text = (u32, u32);

/// Address and length in elements of a row of plain values. An empty row has address 0 when given or taken.
pub(crate) type Span = (u32, u32);

/// The address of the result area.
pub(crate) type Area = u32;

pub(crate) fn borrow_text(text: &str) -> Text {
    (address_of(text.as_ptr()), text.len() as u32)
}

pub(crate) fn give_text(text: String) -> Text {
    if text.is_empty() {
        return (0, 0);
    }
    let bytes = Box::leak(text.into_boxed_str());
    borrow_text(bytes)
}

pub(crate) fn take_text(text: Text) -> String {
    match HeldText::hold(text) {
        HeldText::Owned(text) => text,
        HeldText::Scratch(text) => text.to_owned(),
    }
}

/// A text from JavaScript for the duration of a call.
pub enum HeldText {
    /// In memory of its own.
    Owned(String),
    /// In a scratch slot, which JavaScript leaves alone until the call returns. Shown for the borrow of `self` only.
    Scratch(&'static str),
}

impl HeldText {
    pub(crate) fn as_str(&self) -> &str {
        match self {
            HeldText::Owned(text) => text,
            HeldText::Scratch(text) => text,
        }
    }

    /// The text in memory of its own.
    pub(crate) fn keep(self) -> HeldText {
        match self {
            HeldText::Scratch(text) => HeldText::Owned(text.to_owned()),
            owned => owned,
        }
    }

    pub(crate) fn hold((address, len): Text) -> HeldText {
        let (data, len) = (pointer::<u8>(address), len as usize);
        if len == 0 {
            HeldText::Scratch("")
        } else if in_scratch(address) {
            // SAFETY: JavaScript has written `len` bytes there, with a TextEncoder or as ASCII: valid UTF-8.
            HeldText::Scratch(unsafe { str::from_utf8_unchecked(slice::from_raw_parts(data, len)) })
        } else {
            // SAFETY: JavaScript passes memory that `crossing_1_alloc(len, 1)` gave it, once, filled by a
            // TextEncoder, which writes nothing but valid UTF-8.
            HeldText::Owned(unsafe { String::from_raw_parts(data, len, len) })
        }
    }
}

/// The text of bytes that JavaScript wrote.
pub(crate) fn text_of_utf8(bytes: &[u8]) -> &str {
    // SAFETY: JavaScript writes whole texts, with a TextEncoder: valid UTF-8.
    unsafe { str::from_utf8_unchecked(bytes) }
}

pub(crate) fn borrow_row<T: Copy>(row: &[T]) -> Span {
    (address_of(row.as_ptr().cast()), row.len() as u32)
}

pub(crate) fn give_row<T: Copy + 'static>(row: Vec<T>) -> Span {
    if size_of_val(row.as_slice()) == 0 {
        return (0, row.len() as u32);
    }
    borrow_row(Box::leak(row.into_boxed_slice()))
}

/// `T`: a number, or slots.
pub(crate) fn take_row<T: Copy>((address, len): Span) -> Vec<T> {
    let len = len as usize;
    if len * size_of::<T>() == 0 {
        // SAFETY: the vector takes no memory: it has no element, or elements without size.
        return unsafe { Vec::from_raw_parts(ptr::dangling_mut(), len, len) };
    }
    // SAFETY: JavaScript passes memory that `crossing_1_alloc` gave it for exactly so many elements of this size and
    // alignment, once, and has written each; any bits are a number.
    unsafe { Vec::from_raw_parts(pointer::<T>(address), len, len) }
}

/// Address and length of numbers, for JavaScript to read and write until the call returns.
pub(crate) fn lend_memory<T>(numbers: &mut [T]) -> Span {
    (address_of(numbers.as_mut_ptr().cast()), numbers.len() as u32)
}

/// The same of numbers that JavaScript may write to as long as somebody keeps them for it.
pub(crate) fn share_memory<T>(numbers: &[Cell<T>]) -> Span {
    (address_of(numbers.as_ptr().cast()), numbers.len() as u32)
}

pub(crate) fn borrow_i128(value: &i128) -> u32 {
    address_of(ptr::from_ref(value).cast())
}

pub(crate) fn give_i128(value: i128) -> u32 {
    address_of(Box::leak(Box::new(value.to_le_bytes())).as_ptr())
}

pub(crate) fn take_i128(address: u32) -> i128 {
    // SAFETY: JavaScript passes memory that `crossing_1_alloc(16, 1)` gave it, once, filled.
    let bytes = unsafe { Box::from_raw(pointer::<[u8; 16]>(address)) };
    i128::from_le_bytes(*bytes)
}

/// The scratch slots. Only JavaScript writes to them.
struct Scratch(UnsafeCell<[u8; scratch::SLOTS * scratch::BYTES]>);

// SAFETY: as for `ResultArea`.
unsafe impl Sync for Scratch {}

static SCRATCH: Scratch = Scratch(UnsafeCell::new([0; scratch::SLOTS * scratch::BYTES]));

/// The address of the first slot.
pub(crate) fn scratch() -> u32 {
    address_of(SCRATCH.0.get().cast())
}

fn in_scratch(address: u32) -> bool {
    (address.wrapping_sub(scratch()) as usize) < scratch::SLOTS * scratch::BYTES
}

/// Where exports leave a result that is wider than a slot. 32 bytes: the widest is four 8-byte slots.
struct ResultArea(UnsafeCell<[u64; 4]>);

// SAFETY: an export fills the area as its last act and JavaScript reads it before it calls anything else. With
// threads each instance would need its own; the contract has none.
unsafe impl Sync for ResultArea {}

static RESULT_AREA: ResultArea = ResultArea(UnsafeCell::new([0; 4]));

pub(crate) fn publish<A: Copy, B: Copy, C: Copy, D: Copy>(wire: Wire<A, B, C, D>) -> Area {
    const { assert!(size_of::<Wire<A, B, C, D>>() <= size_of::<ResultArea>()) }
    const { assert!(align_of::<Wire<A, B, C, D>>() <= align_of::<ResultArea>()) }
    // SAFETY: size and alignment are asserted above, and nothing else writes at the same time (see `Sync`).
    unsafe { RESULT_AREA.0.get().cast::<Wire<A, B, C, D>>().write(wire) };
    address_of(RESULT_AREA.0.get().cast())
}

/// A pointer as wasm sees it. On wider targets there is nobody to read it.
pub(crate) fn address_of(pointer: *const u8) -> u32 {
    pointer.expose_provenance() as u32
}

fn pointer<T>(address: u32) -> *mut T {
    ptr::with_exposed_provenance_mut(address as usize)
}
