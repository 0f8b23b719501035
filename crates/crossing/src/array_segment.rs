//! `ArraySegment`: numbers that Rust and JavaScript both see.

use std::{
    cell::Cell,
    fmt,
    ops::{Bound, Deref, RangeBounds},
    rc::Rc,
};

/// Numbers in memory that Rust and JavaScript share, for longer than a call.
///
/// JavaScript gets a `MemoryView` of the memory itself, without a copy: what one side writes, the other sees. The memory
/// lives as long as anybody holds it: in Rust a clone of the segment, in JavaScript a view that was not disposed of. Each
/// crossing makes a view of its own. A view that comes back is the same segment: same memory, offset and length.
///
/// JavaScript can write whenever it runs, which is while Rust calls it or waits for it. So Rust reads and writes through
/// [`Cell`]s, which allow for that, and never holds a `&[T]`: a segment is a `[Cell<T>]`.
///
/// ```
/// use crossing::prelude::*;
///
/// #[js_import("draw", "Canvas")]
/// fn draw(pixels: &ArraySegment<u8>) -> Result<(), JsError>;
///
/// let pixels = ArraySegment::from(vec![0_u8; 1024]);
/// pixels[0].set(255);
/// assert_eq!(pixels.slice(..2).to_vec(), [255, 0]);
/// ```
///
/// | | |
/// |---|---|
/// | `T` | integers to 64 bits, `f32`, `f64` |
/// | JavaScript | a `MemoryView`: `set(source, targetOffset?)`, `copyTo(target, sourceOffset?)`, `slice(start?, end?)`, `length`, `byteLength`, `dispose()`, `isDisposed`, `[Symbol.dispose]()` |
/// | TypeScript | `MemoryView<Uint8Array>` and so on; `BigInt64Array` for `i64`, `Int32Array` for `isize` |
/// | from JavaScript | such a view only, of the same instance and the same `T`, and not disposed of |
/// | places | argument or result by itself: not in an `Option`, `Vec` or promise |
/// | cost | some 40 bytes a crossing, whatever the length; a view that JavaScript drops without `dispose()` waits for its garbage collector |
pub struct ArraySegment<T> {
    array: Rc<Vec<Cell<T>>>,
    offset: usize,
    count: usize,
}

impl<T> ArraySegment<T> {
    /// Where it begins in the memory of the `Vec` that it was made of.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// A part of it, of the same memory.
    ///
    /// # Panics
    /// If the range is not within the segment.
    #[must_use]
    pub fn slice(&self, range: impl RangeBounds<usize>) -> ArraySegment<T> {
        let range = (range.start_bound().cloned(), range.end_bound().cloned());
        let count = self[range].len();
        let start = match range.0 {
            Bound::Included(start) => start,
            Bound::Excluded(before) => before + 1,
            Bound::Unbounded => 0,
        };
        ArraySegment { array: Rc::clone(&self.array), offset: self.offset + start, count }
    }

    /// Whether both are of the same memory, be it of different parts of it.
    pub fn shares_memory_with(&self, other: &ArraySegment<T>) -> bool {
        Rc::ptr_eq(&self.array, &other.array)
    }
}

impl<T: Copy> ArraySegment<T> {
    /// A copy of the numbers.
    pub fn to_vec(&self) -> Vec<T> {
        self.iter().map(Cell::get).collect()
    }

    /// Copies numbers into the segment.
    ///
    /// # Panics
    /// If there are not exactly as many as the segment has.
    pub fn copy_from_slice(&self, numbers: &[T]) {
        assert_eq!(numbers.len(), self.len(), "the slice must be as long as the segment");
        for (cell, number) in self.iter().zip(numbers) {
            cell.set(*number);
        }
    }
}

impl<T> From<Vec<T>> for ArraySegment<T> {
    /// Takes over the numbers, without a copy.
    fn from(numbers: Vec<T>) -> ArraySegment<T> {
        let array: Vec<_> = numbers.into_iter().map(Cell::new).collect();
        ArraySegment { count: array.len(), array: Rc::new(array), offset: 0 }
    }
}

impl<T> Default for ArraySegment<T> {
    /// Without numbers.
    fn default() -> ArraySegment<T> {
        Vec::new().into()
    }
}

impl<T: Copy> From<&[T]> for ArraySegment<T> {
    fn from(numbers: &[T]) -> ArraySegment<T> {
        numbers.to_vec().into()
    }
}

impl<T> Deref for ArraySegment<T> {
    type Target = [Cell<T>];
    fn deref(&self) -> &[Cell<T>] {
        &self.array[self.offset..][..self.count]
    }
}

impl<T> Clone for ArraySegment<T> {
    /// The same memory.
    fn clone(&self) -> ArraySegment<T> {
        ArraySegment { array: Rc::clone(&self.array), ..*self }
    }
}

impl<T: Copy + fmt::Debug> fmt::Debug for ArraySegment<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(Cell::get)).finish()
    }
}
