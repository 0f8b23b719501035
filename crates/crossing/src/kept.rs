//! Rust values that JavaScript holds: each waits here, under a number, until JavaScript lets go of it.
//!
//! A number is a place in the table and the place's generation, as JavaScript's handles are: when a place is used again its
//! generation goes up, so a stale number is nothing and not another value.

use std::{any::Any, cell::Cell, rc::Rc};

use crate::diagnostics::{Alive, Kind};

#[derive(Default)]
struct Table {
    /// A place is an index + 1, so that no number is 0.
    places: Vec<Place>,
    free: Vec<u32>,
}

struct Place {
    generation: u8,
    kept: Option<Kept>,
}

struct Kept {
    value: Rc<dyn Any>,
    _alive: Alive,
}

const PLACE_BITS: u32 = 24;

impl Table {
    fn add(&mut self, kept: Kept) -> u32 {
        let index = self.free.pop().unwrap_or(self.places.len() as u32);
        let generation = match self.places.get_mut(index as usize) {
            Some(place) => {
                place.kept = Some(kept);
                place.generation
            }
            None => {
                self.places.push(Place { generation: 0, kept: Some(kept) });
                0
            }
        };
        u32::from(generation) << PLACE_BITS | (index + 1)
    }

    fn place(&mut self, number: u32) -> Option<&mut Place> {
        let place = self.places.get_mut(index_of(number) as usize)?;
        (u32::from(place.generation) == number >> PLACE_BITS).then_some(place)
    }

    fn remove(&mut self, number: u32) -> Option<Kept> {
        let place = self.place(number)?;
        let kept = place.kept.take()?;
        place.generation = place.generation.wrapping_add(1);
        self.free.push(index_of(number));
        Some(kept)
    }
}

/// Of no place for the number 0.
fn index_of(number: u32) -> u32 {
    (number & ((1 << PLACE_BITS) - 1)).wrapping_sub(1)
}

thread_local! {
    static TABLE: Cell<Table> = const { Cell::new(Table { places: Vec::new(), free: Vec::new() }) };
}

/// Takes the table for a moment in which nothing else runs. A `RefCell`, and an index instead of `get_mut`, can panic: with
/// the formatting of numbers for that, each program with errors would be a kilobyte larger.
fn with_table<R>(act: impl FnOnce(&mut Table) -> R) -> R {
    TABLE.with(|place| {
        let mut table = place.take();
        let result = act(&mut table);
        // What stood in between is empty: without `forget` the code that drops a table would be there.
        std::mem::forget(place.replace(table));
        result
    })
}

/// Keeps the value until JavaScript calls the function of the second result with the first, by `crossing_1_call`.
pub(crate) fn keep(kind: Kind, value: impl Any) -> (u32, usize) {
    let kept = Kept { value: Rc::new(value), _alive: Alive::new(kind) };
    (with_table(|table| table.add(kept)), forget as *const () as usize)
}

/// The value of a number; `None` if JavaScript has let go of it.
pub(crate) fn find<T: Any + Clone>(number: u32) -> Option<T> {
    find_in(number, T::clone)
}

/// Something of the value of a number.
pub(crate) fn find_in<T: Any, R>(number: u32, part: impl FnOnce(&T) -> R) -> Option<R> {
    let value = with_table(|table| Some(table.place(number)?.kept.as_ref()?.value.clone()))?;
    value.downcast_ref().map(part)
}

/// Lets go of the value of a number.
pub(crate) extern "C-unwind" fn forget(number: usize, _: u32) {
    let kept = with_table(|table| table.remove(number as u32));
    // Outside the borrow: dropping a value may run anything.
    drop(kept);
}

#[cfg(test)]
mod tests {
    use super::{Kind, find, forget, keep};

    #[test]
    fn a_value_is_found_until_it_is_forgotten() {
        let (text, number) = (keep(Kind::Error, "text".to_owned()).0, keep(Kind::Error, 5_i32).0);
        assert_eq!(find::<String>(text).as_deref(), Some("text"));
        assert_eq!(find::<i32>(number), Some(5));
        assert_eq!(find::<u32>(number), None, "of another type");
        forget(number as usize, 0);
        forget(number as usize, 0);
        assert_eq!(find::<i32>(number), None);
        let next = keep(Kind::Error, 6_i32).0;
        assert_eq!(super::index_of(next), super::index_of(number), "a place is used again");
        assert_eq!(find::<i32>(number), None, "a stale number is another value");
        forget(number as usize, 0);
        assert_eq!(find::<i32>(next), Some(6), "a stale number was let go of");
        assert_eq!(find::<String>(text).as_deref(), Some("text"));
        assert_eq!(find::<i32>(0), None);
    }
}
