//! Arrays: `Vec<T>`, `Box<[T]>`, `[T; N]`, and as an argument `&[T]`. Two slots, address and length; always a copy.
//!
//! What they point to is the element type's own choice, by the functions `lend_all`, `give_all` and `take_all` of its
//! conversions. Numbers lie there as they are. Texts are one buffer (`text_row.rs`). All others are a row of their
//! slots, each as the result of an import: [`lend_slots`], [`give_slots`] and [`take_slots`].

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, ToJs,
    annotation::numbers::ARRAY,
    boundary::{Array, Crosses, Lendable},
    slots::{SlotList, WireOf},
    sys::{self, Span},
    temps::Temps,
};

/// A row of borrowed values.
pub(crate) fn lend_slots<'a, T: ToJs<AS> + ?Sized + 'a, const AS: u8>(
    values: impl ExactSizeIterator<Item = &'a T>,
    temps: &mut Temps,
) -> Span {
    let row: Vec<WireOf<T::Slots>> = values.map(|value| value.to_js(temps).into_wire()).collect();
    temps.lend(row)
}

/// A row of values that JavaScript takes over, and the row itself.
pub(crate) fn give_slots<T: IntoJs<AS>, const AS: u8>(values: Vec<T>) -> Span {
    let row: Vec<WireOf<T::Slots>> = values.into_iter().map(|value| value.into_js().into_wire()).collect();
    sys::give_row(row)
}

/// The values of a row that JavaScript gave away.
pub(crate) fn take_slots<T: FromJs<AS>, const AS: u8>(slots: Span) -> Vec<T> {
    let row: Vec<WireOf<T::Slots>> = sys::take_row(slots);
    row.into_iter().map(|wire| T::from_js(SlotList::from_wire(wire))).collect()
}

macro_rules! array {
    ($(#[$doc:meta])* $T:ident $([$($N:tt)*])?, $array:ty, $out:expr, $in:expr, |$taken:ident| $from:expr) => {
        #[diagnostic::do_not_recommend]
        impl<$T $(, $($N)*)?> Crosses for $array {
            type Kind = Array<$T>;
        }

        $(#[$doc])*
        impl<$T: ToJs<AS>, const AS: u8 $(, $($N)*)?> ToJs<AS> for $array {
            const TY: Ty = $out;
            type Slots = Span;
            fn to_js(&self, temps: &mut Temps) -> Span {
                $T::lend_slice(self, temps)
            }
        }

        $(#[$doc])*
        impl<$T: IntoJs<AS>, const AS: u8 $(, $($N)*)?> IntoJs<AS> for $array {
            fn into_js(self) -> Span {
                $T::give_all(self.into())
            }
        }

        $(#[$doc])*
        impl<$T: FromJs<AS>, const AS: u8 $(, $($N)*)?> FromJs<AS> for $array {
            const TY: Ty = $in;
            type Slots = Span;
            fn from_js(slots: Span) -> Self {
                let $taken = $T::take_all(slots);
                $from
            }
        }
    };
}

array!(
    /// An array, copied.
    ///
    /// | | |
    /// |---|---|
    /// | JavaScript | of numbers a typed array: `Uint8Array` for `u8`, `Int32Array` for `i32` and `isize`, `Float64Array` for `f64`, `BigInt64Array` for `i64` as `BigInt`, and so on; with `#[js(Array)]` an Array. Of all others an Array, of `i64` as `Number`, 128-bit integers and `Option`s too. From JavaScript an Array, or of numbers the same typed array |
    /// | TypeScript | `Uint8Array`, and `Uint8Array \| number[]` from JavaScript; `string[]`, `(number \| null)[]` |
    /// | checks | that it is an Array or that typed array, also of another realm; each element of an Array as a single value |
    /// | errors | `Value is not an Array or Uint8Array: …`, `Value is not an Array: …`; those of elements name the element: ``argument `values`, element 3`` |
    /// | cost | a copy. Numbers: one call to copy memory, and from an Array a check for each. Texts: one decoding or encoding for all. Others: what each element costs |
    T,
    Vec<T>,
    <[T] as ToJs<AS>>::TY,
    Ty::composite(T::ARRAY, &[&T::TY]),
    |values| values
);
array!(
    /// An array, copied: as [`Vec`].
    T,
    Box<[T]>,
    <[T] as ToJs<AS>>::TY,
    <Vec<T> as FromJs<AS>>::TY,
    |values| values.into_boxed_slice()
);
array!(
    /// An array of a fixed length, copied: as [`Vec`], and another length is the error
    /// `Value is not an Array of length 4: …; its length is 3`.
    T [const N: usize],
    [T; N],
    Ty::composite(tag_of_fixed(T::ARRAY), &[&T::TY, &Length::<N>::TY]),
    Ty::composite(tag_of_fixed(T::ARRAY), &[&T::TY, &Length::<N>::TY]),
    |values| match values.try_into() {
        Ok(array) => array,
        Err(_) => unreachable!("JavaScript has counted the elements"),
    }
);

#[diagnostic::do_not_recommend]
impl<T> Crosses for [T] {
    type Kind = Array<T>;
}

/// A slice, as an argument: as [`Vec`], without a copy on Rust's side where it is of numbers.
impl<T: ToJs<AS>, const AS: u8> ToJs<AS> for [T] {
    const TY: Ty = Ty::composite(T::ARRAY, &[&T::TY]);
    type Slots = Span;
    fn to_js(&self, temps: &mut Temps) -> Span {
        T::lend_slice(self, temps)
    }
}

impl<T: FromJs<AS>, const AS: u8> Lendable<AS> for [T] {
    type Value = Vec<T>;
    type Slots = Span;
    type Owner = Vec<T>;
    fn own(slots: Span) -> Vec<T> {
        T::take_all(slots)
    }
    fn lend(owner: &Vec<T>) -> &[T] {
        owner
    }
}

impl<T: FromJs<AS>, const AS: u8, const N: usize> Lendable<AS> for [T; N] {
    type Value = [T; N];
    type Slots = Span;
    type Owner = [T; N];
    fn own(slots: Span) -> [T; N] {
        FromJs::from_js(slots)
    }
    fn lend(owner: &[T; N]) -> &[T; N] {
        owner
    }
}

/// What an array of numbers is: typed, unless the annotation is `Array`.
pub(crate) const fn tag_of_numbers(annotation: u8) -> Tag {
    if annotation == ARRAY { Tag::Array } else { Tag::Vec }
}

/// The same of a fixed length.
const fn tag_of_fixed(tag: Tag) -> Tag {
    if matches!(tag, Tag::Array) { Tag::FixedArray } else { Tag::FixedVec }
}

/// The number of elements as the contract describes it.
struct Length<const N: usize>;

impl<const N: usize> Length<N> {
    const DIGITS: ([u8; 20], usize) = digits(N);
    const TEXT: &'static str = match str::from_utf8(Self::DIGITS.0.split_at(Self::DIGITS.1).1) {
        Ok(text) => text,
        Err(_) => panic!("digits are ASCII"),
    };
    const TY: Ty = Ty::length(Self::TEXT);
}

/// A number in decimal, and where in the bytes it begins.
const fn digits(mut number: usize) -> ([u8; 20], usize) {
    let (mut bytes, mut start) = ([b'0'; 20], 20);
    loop {
        start -= 1;
        bytes[start] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            return (bytes, start);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Length;

    #[test]
    fn lengths_are_decimal() {
        assert_eq!(Length::<0>::TEXT, "0");
        assert_eq!(Length::<7>::TEXT, "7");
        assert_eq!(Length::<1024>::TEXT, "1024");
        assert_eq!(Length::<{ usize::MAX }>::TEXT, usize::MAX.to_string());
    }
}
