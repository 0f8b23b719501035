//! The Rust values behind errors that JavaScript holds.
//!
//! A Rust error that crosses becomes an `Error` of JavaScript. Its Rust value waits here, under a number that
//! JavaScript keeps beside the `Error`, until the `Error` has been collected; so that, thrown back, it is the
//! same Rust error again.

use std::error::Error;

#[cfg(crossing_js)]
type Shared = crate::one_thread::OneThread<std::rc::Rc<dyn Error>>;
#[cfg(not(crossing_js))]
type Shared = std::sync::Arc<dyn Error + Send + Sync>;

/// A Rust error, shared.
#[derive(Clone)]
pub(crate) struct Payload(Shared);

impl Payload {
    /// Of an error that any thread may hold.
    pub(crate) fn shared(error: Box<dyn Error + Send + Sync>) -> Payload {
        #[cfg(crossing_js)]
        return Payload(crate::one_thread::OneThread((error as Box<dyn Error>).into()));
        #[cfg(not(crossing_js))]
        return Payload(error.into());
    }

    /// Of an error that must stay on its thread: possible where there is one only.
    pub(crate) fn local(error: Box<dyn Error>) -> Option<Payload> {
        #[cfg(crossing_js)]
        return Some(Payload(crate::one_thread::OneThread(error.into())));
        #[cfg(not(crossing_js))]
        return {
            drop(error);
            None
        };
    }

    /// The error itself.
    pub(crate) fn error(&self) -> &(dyn Error + 'static) {
        self.0.as_ref()
    }
}

#[cfg(crossing_js)]
mod table {
    //! The errors that JavaScript holds.

    use std::cell::RefCell;

    use super::Payload;

    #[derive(Default)]
    struct Table {
        /// A number is an index + 1.
        kept: Vec<Option<Payload>>,
        free: Vec<usize>,
    }

    thread_local! {
        static TABLE: RefCell<Table> = RefCell::default();
    }

    impl Payload {
        /// Keeps the value until JavaScript calls the function of the second result with the first.
        pub(crate) fn keep(self) -> (u32, usize) {
            let index = TABLE.with_borrow_mut(|table| {
                let index = table.free.pop().unwrap_or(table.kept.len());
                if index == table.kept.len() {
                    table.kept.push(None);
                }
                table.kept[index] = Some(self);
                index
            });
            (index as u32 + 1, forget as *const () as usize)
        }

        /// The value of a number.
        pub(crate) fn find(number: u32) -> Option<Payload> {
            let index = (number as usize).checked_sub(1)?;
            TABLE.with_borrow(|table| table.kept.get(index)?.clone())
        }
    }

    extern "C" fn forget(number: usize, _: u32) {
        let payload = TABLE.with_borrow_mut(|table| {
            let index = number.checked_sub(1)?;
            let payload = table.kept.get_mut(index)?.take()?;
            table.free.push(index);
            Some(payload)
        });
        // Outside the borrow: dropping an error may run anything.
        drop(payload);
    }
}

#[cfg(not(crossing_js))]
impl Payload {
    pub(crate) fn keep(self) -> (u32, usize) {
        (0, 0)
    }

    pub(crate) fn find(_number: u32) -> Option<Payload> {
        None
    }
}
