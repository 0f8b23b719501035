//! `JsPromise<T>`. To JavaScript two slots: the handle of a promise and 0, or a value of Rust's and the function that begins it
//! once JavaScript has made a promise. From JavaScript one slot: the handle of the promise and of what writes its value.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, JsError, JsObject, JsPromise, ToJs,
    boundary::{AwaitedResult, Crosses, ImportResult, InPromise, Promised, Value},
    sys,
    temps::Temps,
};

#[diagnostic::do_not_recommend]
impl<T> Crosses for JsPromise<T> {
    type Kind = Value<Promised>;
}

impl<T, const AS: u8> ToJs<AS> for JsPromise<T>
where
    T: IntoJs<AS> + Crosses<Kind: InPromise> + 'static,
{
    const TY: Ty = Ty::composite(Tag::Promise, &[&T::TY]);
    type Slots = (u32, u32);
    fn to_js(&self, _: &mut Temps) -> Self::Slots {
        match self.handle() {
            Some(handle) => (handle, 0),
            None => sys::lend_begin::<_, AS>(self),
        }
    }
}

impl<T, const AS: u8> IntoJs<AS> for JsPromise<T>
where
    T: IntoJs<AS> + Crosses<Kind: InPromise> + 'static,
{
    fn into_js(self) -> Self::Slots {
        match self.into_handle() {
            Ok(handle) => (handle, 0),
            Err(promise) => sys::give_begin::<_, AS>(promise),
        }
    }
}

/// What awaiting yields.
type Settled<T> = Result<T, JsError>;

impl<T, const AS: u8> FromJs<AS> for JsPromise<T>
where
    T: AwaitedResult<AS> + 'static,
    Settled<T>: ImportResult<AS>,
{
    const TY: Ty = Ty::composite(Tag::Promise, &[&<Settled<T> as ImportResult<AS>>::TY]);
    type Slots = (u32,);
    fn from_js((handle,): Self::Slots) -> Self {
        // Awaited from now on: else a rejection might be nobody's.
        let operation = sys::Operation::start(
            |operation| sys::await_promise(handle, operation),
            <Settled<T> as ImportResult<AS>>::discard,
        );
        let future = async move {
            match operation {
                Ok(operation) => ImportResult::<AS>::settle(operation.await),
                Err(error) => Err(error),
            }
        };
        JsPromise::awaited(future, JsObject::from_handle(handle))
    }
}
