//! Rust values that JavaScript holds: each waits here, under a number, until JavaScript lets go of it.

use std::{any::Any, cell::RefCell, rc::Rc};

#[derive(Default)]
struct Table {
    /// A number is an index + 1.
    values: Vec<Option<Rc<dyn Any>>>,
    free: Vec<usize>,
}

thread_local! {
    static TABLE: RefCell<Table> = RefCell::default();
}

/// Keeps the value until JavaScript calls the function of the second result with the first, by `crossing_1_call`.
pub(crate) fn keep(value: impl Any) -> (u32, usize) {
    let index = TABLE.with_borrow_mut(|table| {
        let index = table.free.pop().unwrap_or(table.values.len());
        if index == table.values.len() {
            table.values.push(None);
        }
        table.values[index] = Some(Rc::new(value));
        index
    });
    (index as u32 + 1, forget as *const () as usize)
}

/// The value of a number; `None` if JavaScript has let go of it.
pub(crate) fn find<T: Any + Clone>(number: u32) -> Option<T> {
    let index = (number as usize).checked_sub(1)?;
    let value = TABLE.with_borrow(|table| table.values.get(index)?.clone())?;
    value.downcast_ref().cloned()
}

extern "C" fn forget(number: usize, _: u32) {
    let value = TABLE.with_borrow_mut(|table| {
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
