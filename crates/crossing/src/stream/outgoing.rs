//! A stream of Rust's that JavaScript reads.

use std::{
    cell::Cell,
    error::Error,
    future::poll_fn,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use futures_core::Stream;

use super::Items;
use crate::JsError;

/// A stream whose errors are any.
pub(super) struct Boxed<S>(pub(super) Pin<Box<S>>);

impl<T, E: Into<Box<dyn Error>>, S: Stream<Item = Result<T, E>>> Stream for Boxed<S> {
    type Item = Result<T, JsError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let items = self.0.as_mut().poll_next(context);
        items.map(|item| item.map(|result| result.map_err(|error| JsError::from_boxed(error.into()))))
    }
}

/// A stream that JavaScript keeps until it has read all, or cancels: when this is dropped, though an item is being asked for.
pub(crate) struct Outgoing<T>(Rc<State<T>>);

pub(crate) struct State<T> {
    /// Not there while it is polled, and when it is over.
    items: Cell<Option<Items<T>>>,
    is_over: Cell<bool>,
    /// Of the task that asks for an item.
    waker: Cell<Option<Waker>>,
}

impl<T> Outgoing<T> {
    pub(crate) fn new(items: Option<Items<T>>) -> Outgoing<T> {
        let is_over = Cell::new(items.is_none());
        Outgoing(Rc::new(State { items: Cell::new(items), is_over, waker: Cell::new(None) }))
    }

    pub(crate) fn state(&self) -> Rc<State<T>> {
        Rc::clone(&self.0)
    }
}

impl<T> Drop for Outgoing<T> {
    fn drop(&mut self) {
        self.0.is_over.set(true);
        drop(self.0.items.take());
        // Nobody waits for the item any more: its task ends.
        if let Some(waker) = self.0.waker.take() {
            waker.wake();
        }
    }
}

impl<T> State<T> {
    /// The next item; `None` when it is over.
    pub(crate) async fn next(&self) -> Option<Result<T, JsError>> {
        poll_fn(|context| {
            let Some(mut items) = self.items.take() else { return Poll::Ready(None) };
            let polled = items.as_mut().poll_next(context);
            // Polling it may have run anything, JavaScript's `cancel` included.
            let goes_on = matches!(polled, Poll::Pending | Poll::Ready(Some(Ok(_)))) && !self.is_over.get();
            self.items.set(goes_on.then_some(items));
            match polled {
                Poll::Pending if goes_on => {
                    self.waker.set(Some(context.waker().clone()));
                    Poll::Pending
                }
                Poll::Pending => Poll::Ready(None),
                Poll::Ready(item) => Poll::Ready(item),
            }
        })
        .await
    }
}
