//! Rust values that JavaScript holds: each waits here, under a number, until JavaScript lets go of it.

use std::{any::Any, cell::Cell, rc::Rc};

#[derive(Default)]
struct Table {
    /// A number is an index + 1.
    values: Vec<Option<Rc<dyn Any>>>,
    free: Vec<usize>,
}

thread_local! {
    static TABLE: Cell<Table> = const { Cell::new(Table { values: Vec::new(), free: Vec::new() }) };
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
pub(crate) fn keep(value: impl Any) -> (u32, usize) {
    let value: Option<Rc<dyn Any>> = Some(Rc::new(value));
    let index = with_table(|table| {
        let index = table.free.pop().unwrap_or(table.values.len());
        match table.values.get_mut(index) {
            Some(place) => *place = value,
            None => table.values.push(value),
        }
        index
    });
    (index as u32 + 1, forget as *const () as usize)
}

/// The value of a number; `None` if JavaScript has let go of it.
pub(crate) fn find<T: Any + Clone>(number: u32) -> Option<T> {
    find_in(number, T::clone)
}

/// Something of the value of a number.
pub(crate) fn find_in<T: Any, R>(number: u32, part: impl FnOnce(&T) -> R) -> Option<R> {
    let index = (number as usize).checked_sub(1)?;
    let value = with_table(|table| table.values.get(index)?.clone())?;
    value.downcast_ref().map(part)
}

extern "C" fn forget(number: usize, _: u32) {
    let value = with_table(|table| {
        let index = number.checked_sub(1)?;
        let value = table.values.get_mut(index)?.take()?;
        table.free.push(index);
        Some(value)
    });
    // Outside the borrow: dropping a value may run anything.
    drop(value);
}

#[cfg(test)]
mod tests {
    use super::{find, forget, keep};

    #[test]
    fn a_value_is_found_until_it_is_forgotten() {
        let (text, number) = (keep("text".to_owned()).0, keep(5_i32).0);
        assert_eq!(find::<String>(text).as_deref(), Some("text"));
        assert_eq!(find::<i32>(number), Some(5));
        assert_eq!(find::<u32>(number), None, "of another type");
        forget(number as usize, 0);
        forget(number as usize, 0);
        assert_eq!(find::<i32>(number), None);
        assert_eq!(keep(6_i32).0, number, "a number is used again");
        assert_eq!(find::<String>(text).as_deref(), Some("text"));
        assert_eq!(find::<i32>(0), None);
    }
}
