//! Texts from JavaScript, and the one that an export returns.

use std::{
    cell::{Cell, UnsafeCell},
    slice,
};

const SLOTS: usize = 4;
const BYTES: usize = 4096;

/// The scratch slots, which JavaScript writes, and a last one for results, which it reads.
struct Scratch(UnsafeCell<[u8; (SLOTS + 1) * BYTES]>);

// SAFETY: there are no threads.
unsafe impl Sync for Scratch {}

static SCRATCH: Scratch = Scratch(UnsafeCell::new([0; (SLOTS + 1) * BYTES]));

thread_local! {
    /// The address of a text in memory of its own.
    static ADDRESS: Cell<*mut u8> = const { Cell::new(std::ptr::null_mut()) };
}

/// The address of the first slot.
#[unsafe(export_name = "scratch")]
extern "C" fn scratch() -> *mut u8 {
    SCRATCH.0.get().cast()
}

/// Memory for a long text, which Rust takes over.
#[unsafe(export_name = "reserve")]
extern "C" fn reserve(len: usize) -> *mut u8 {
    let bytes = Box::leak(vec![0_u8; len].into_boxed_slice()).as_mut_ptr();
    ADDRESS.set(bytes);
    bytes
}

/// Ends a long result.
#[unsafe(export_name = "dispose")]
extern "C" fn dispose(address: *mut u8, len: usize) {
    // SAFETY: `give` leaked it with this length.
    drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(address, len)) });
}

/// Texts in one buffer: the lengths, a `u32` each, then the bytes.
#[inline(always)]
pub(crate) fn row(texts: &[String]) -> Vec<u8> {
    let bytes = texts.iter().map(String::len).sum::<usize>();
    let mut row = Vec::with_capacity(bytes + 4 * texts.len());
    for text in texts {
        row.extend_from_slice(&(text.len() as u32).to_le_bytes());
    }
    for text in texts {
        row.extend_from_slice(text.as_bytes());
    }
    row
}

/// The text of an import: of that length in the first free slot, whose number JavaScript passes in the upper bits,
/// or, when negative, in memory of its own.
#[inline(always)]
pub(crate) fn take(len: i32) -> String {
    if len < 0 {
        return owned(ADDRESS.get(), !len as usize);
    }
    let (slot, len) = ((len >> 16) as usize, (len & 0xffff) as usize);
    // SAFETY: JavaScript has just written UTF-8 there.
    unsafe {
        let bytes = slice::from_raw_parts(scratch().add(slot * BYTES), len);
        str::from_utf8_unchecked(bytes).to_owned()
    }
}

/// Lends the text of an export's argument.
#[inline(always)]
pub(crate) fn lend<T>(address: *mut u8, len: usize, work: impl FnOnce(&str) -> T) -> T {
    if is_scratch(address) {
        // SAFETY: JavaScript leaves the slot alone until the call returns.
        return work(unsafe { str::from_utf8_unchecked(slice::from_raw_parts(address, len)) });
    }
    work(&owned(address, len))
}

/// The text of an export's argument.
#[inline(always)]
pub(crate) fn keep(address: *mut u8, len: usize) -> String {
    if is_scratch(address) { lend(address, len, str::to_owned) } else { owned(address, len) }
}

/// Publishes the result of an export: its length when it fits into the last slot, else the complement of its length.
#[inline(always)]
pub(crate) fn give(text: String) -> i32 {
    let len = text.len();
    if len > BYTES {
        ADDRESS.set(Box::leak(text.into_boxed_str()).as_mut_ptr());
        return !(len as i32);
    }
    // SAFETY: the slot is large enough, and JavaScript reads it before it calls again.
    unsafe { scratch().add(SLOTS * BYTES).copy_from_nonoverlapping(text.as_ptr(), len) };
    len as i32
}

/// Where a long result lies.
#[unsafe(export_name = "address")]
extern "C" fn address() -> *mut u8 {
    ADDRESS.get()
}

#[inline(always)]
fn is_scratch(address: *mut u8) -> bool {
    (address as usize).wrapping_sub(scratch() as usize) < SLOTS * BYTES
}

#[cold]
#[inline(never)]
fn owned(address: *mut u8, len: usize) -> String {
    // SAFETY: `reserve` gave it for `len` bytes, and JavaScript has filled it with UTF-8.
    unsafe { String::from_raw_parts(address, len, len) }
}
