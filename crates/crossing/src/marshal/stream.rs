//! `JsStream<T>`. To JavaScript two slots: the handle of a stream and 0, or a value of Rust's and the function that begins it
//! once JavaScript has made a stream. From JavaScript one slot: the handle of the stream and of what writes its items.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use crossing_abi::{Tag, Ty};
use futures_core::Stream;

use crate::{
    FromJs, IntoJs, JsError, JsObject, JsStream, ToJs,
    boundary::{AwaitedResult, Crosses, ImportResult, InPromise, Streamed, Value},
    diagnostics::Kind,
    entry::{settling, settling_later},
    executor::start,
    kept,
    slots::{SlotList, WireOf},
    stream::Outgoing,
    sys::{self, Item},
    temps::Temps,
};

#[diagnostic::do_not_recommend]
impl<T> Crosses for JsStream<T> {
    type Kind = Value<Streamed>;
}

impl<T, const AS: u8> ToJs<AS> for JsStream<T>
where
    T: IntoJs<AS> + Crosses<Kind: InPromise> + 'static,
{
    const TY: Ty = Ty::composite(Tag::Stream, &[&T::TY]);
    type Slots = (u32, u32);
    fn to_js(&self, _: &mut Temps) -> Self::Slots {
        match self.handle() {
            Some(handle) => (handle, 0),
            None => sys::lend_begin::<_, AS>(self),
        }
    }
}

impl<T, const AS: u8> IntoJs<AS> for JsStream<T>
where
    T: IntoJs<AS> + Crosses<Kind: InPromise> + 'static,
{
    fn into_js(self) -> Self::Slots {
        match self.into_handle() {
            Ok(handle) => (handle, 0),
            Err(stream) => sys::give_begin::<_, AS>(stream),
        }
    }
}

impl<T: IntoJs<AS> + 'static, const AS: u8> sys::Begin<AS> for JsStream<T> {
    fn begin(&self, handle: u32) {
        let (number, _) = kept::keep(Kind::Stream, Outgoing::new(self.begun(handle)));
        sys::stream_begun(handle, number, pull::<T, AS> as *const () as usize);
    }
}

/// JavaScript asks for an item, with the promise that it is to settle; with 0 it lets go of the stream.
extern "C-unwind" fn pull<T: IntoJs<AS> + 'static, const AS: u8>(number: usize, promise: u32) {
    if promise == 0 {
        return kept::forget(number, 0);
    }
    settling(promise, || {
        let state = kept::find_in(number as u32, Outgoing::<T>::state);
        start(settling_later(promise, async move {
            let next = match state {
                Some(state) => state.next().await,
                None => None,
            };
            match next.transpose() {
                Ok(item) => {
                    let item = item.map(|item| Item::of(item.into_js().into_wire()));
                    sys::resolve(promise, &item.unwrap_or_else(Item::end));
                }
                Err(error) => sys::reject(promise, error),
            }
        }));
    });
}

/// What polling yields.
type Polled<T> = Result<T, JsError>;
/// The slots of an item.
type Wired<T, const AS: u8> = WireOf<<Polled<T> as ImportResult<AS>>::Slots>;

impl<T, const AS: u8> FromJs<AS> for JsStream<T>
where
    T: AwaitedResult<AS> + 'static,
    Polled<T>: ImportResult<AS>,
{
    const TY: Ty = Ty::composite(Tag::Stream, &[&<Polled<T> as ImportResult<AS>>::TY]);
    type Slots = (u32,);
    fn from_js((handle,): Self::Slots) -> Self {
        JsStream::read(Incoming::<T, AS> { handle, next: None }, JsObject::from_handle(handle))
    }
}

/// A stream of JavaScript's.
struct Incoming<T, const AS: u8>
where
    Polled<T>: ImportResult<AS>,
{
    handle: u32,
    /// The item that was asked for.
    next: Option<sys::Operation<Item<Wired<T, AS>>>>,
}

fn discard<T, const AS: u8>(item: Item<Wired<T, AS>>)
where
    Polled<T>: ImportResult<AS>,
{
    if let Some(slots) = item.slots() {
        <Polled<T> as ImportResult<AS>>::discard(slots);
    }
}

impl<T, const AS: u8> Stream for Incoming<T, AS>
where
    Polled<T>: ImportResult<AS>,
{
    type Item = Polled<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Polled<T>>> {
        let handle = self.handle;
        if self.next.is_none() {
            let ask = |operation| sys::stream_next(handle, operation);
            match sys::Operation::start(ask, discard::<T, AS>) {
                Ok(operation) => self.next = Some(operation),
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
        let Some(next) = &mut self.next else { return Poll::Pending };
        let Poll::Ready(item) = Pin::new(next).poll(context) else { return Poll::Pending };
        self.next = None;
        Poll::Ready(match item {
            Ok(item) => item.slots().map(|slots| ImportResult::<AS>::settle(Ok(slots))),
            Err(error) => Some(Err(error)),
        })
    }
}
