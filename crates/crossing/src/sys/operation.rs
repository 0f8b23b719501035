//! An operation: something that JavaScript finishes later, as a future.
//!
//! Rust passes the operation's address. JavaScript reads two words there, the function to call and the area to
//! write the result to; when the promise settles it fills the area and calls
//! `function(operation, error)`, with 0 or the handle of the error. It answers the start with a handle, by which
//! Rust makes it forget the operation when the future is dropped before.

use std::{
    cell::Cell,
    future::Future,
    mem::MaybeUninit,
    pin::Pin,
    ptr::NonNull,
    task::{Context, Poll, Waker},
};

use super::{exports::take_error, imports::forget};
use crate::{
    JsError,
    diagnostics::{Alive, Kind},
};

#[derive(Clone, Copy)]
enum State {
    Pending,
    Settled { error: u32 },
    Taken,
}

/// The part that does not depend on the result's type. JavaScript reads the first two fields.
#[repr(C)]
struct Header {
    settle: extern "C-unwind" fn(usize, u32),
    area: *mut u8,
    state: Cell<State>,
    waker: Cell<Option<Waker>>,
}

#[repr(C)]
struct Memory<W> {
    header: Header,
    area: MaybeUninit<W>,
}

/// The future of an import that was started.
pub(crate) struct Operation<W: Copy> {
    memory: NonNull<Memory<W>>,
    handle: u32,
    /// Takes over a result that nobody took.
    discard: fn(W),
    _alive: Alive,
}

// SAFETY: where there are no threads nothing is sent. Elsewhere there is no JavaScript and no operation starts.
#[cfg(not(target_feature = "atomics"))]
unsafe impl<W: Copy> Send for Operation<W> {}
// SAFETY: as above.
#[cfg(not(target_feature = "atomics"))]
unsafe impl<W: Copy> Sync for Operation<W> {}

impl<W: Copy> Operation<W> {
    /// Calls `start` with the operation's address.
    ///
    /// # Errors
    /// What JavaScript threw instead of starting.
    pub(crate) fn start(start: impl FnOnce(usize) -> u32, discard: fn(W)) -> Result<Self, JsError> {
        let header = Header {
            settle,
            area: std::ptr::null_mut(),
            state: Cell::new(State::Pending),
            waker: Cell::new(None),
        };
        let memory = Box::into_raw(Box::new(Memory { header, area: MaybeUninit::uninit() }));
        // SAFETY: `memory` comes from a Box just now and nobody else knows it yet.
        let memory = unsafe {
            (*memory).header.area = (&raw mut (*memory).area).cast();
            NonNull::new_unchecked(memory)
        };
        let mut operation = Operation { memory, handle: 0, discard, _alive: Alive::new(Kind::Operation) };
        operation.handle = start(memory.as_ptr().expose_provenance());
        match take_error() {
            None => Ok(operation),
            Some(error) => {
                operation.header().state.set(State::Taken);
                Err(error.into_error())
            }
        }
    }

    fn header(&self) -> &Header {
        // SAFETY: the memory lives as long as `self`. JavaScript writes to the area only, which this reference
        // does not cover.
        unsafe { &(*self.memory.as_ptr()).header }
    }

    /// The result, if JavaScript has finished.
    fn take(&self) -> Option<Result<W, JsError>> {
        let State::Settled { error } = self.header().state.get() else { return None };
        self.header().state.set(State::Taken);
        if error != 0 {
            return Some(Err(JsError::from_handle(error)));
        }
        // SAFETY: JavaScript filled the area before it settled without an error, and `Taken` reads it once.
        Some(Ok(unsafe { (*self.memory.as_ptr()).area.assume_init_read() }))
    }
}

impl<W: Copy> Future for Operation<W> {
    type Output = Result<W, JsError>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.take() {
            Some(result) => Poll::Ready(result),
            None => {
                self.header().waker.set(Some(context.waker().clone()));
                Poll::Pending
            }
        }
    }
}

impl<W: Copy> Drop for Operation<W> {
    fn drop(&mut self) {
        if let State::Pending = self.header().state.get() {
            forget(self.handle);
        }
        // A result that nobody took may own memory and handles.
        if let Some(Ok(wire)) = self.take() {
            (self.discard)(wire);
        }
        // SAFETY: `start` made it with a Box; JavaScript has settled, failed to start or forgotten it.
        drop(unsafe { Box::from_raw(self.memory.as_ptr()) });
    }
}

extern "C-unwind" fn settle(operation: usize, error: u32) {
    // SAFETY: JavaScript calls this once, with the address it was given, for an operation it was not told to
    // forget. The header stands first.
    let header = unsafe { &*std::ptr::with_exposed_provenance::<Header>(operation) };
    header.state.set(State::Settled { error });
    if let Some(waker) = header.waker.take() {
        waker.wake();
    }
}
