//! `RustObject<T>`: a Rust value that JavaScript holds by reference.

use std::{any::type_name, cell::RefCell, collections::BTreeMap, fmt, ops::Deref, ptr, rc::Rc};

use crate::{JsAny, JsObject, diagnostics::Kind, kept, refusal, sys};

/// A Rust value that JavaScript can hold, and give back.
///
/// Rust and JavaScript share the value: it is dropped when the last clone is gone and JavaScript has called `dispose()` on its
/// object. While JavaScript has an object for a value, the same value is the same object, however often it crosses; and
/// an object that comes back is the same value ([`ptr_eq`](RustObject::ptr_eq)). After `dispose()` the value becomes a
/// new object. One that is disposed of while Rust uses it stays until Rust is done.
///
/// ```
/// use std::cell::Cell;
/// use crossing::prelude::*;
///
/// struct Counter(Cell<u32>);
///
/// #[js_export]
/// fn new_counter() -> RustObject<Counter> {
///     RustObject::new(Counter(Cell::new(0)))
/// }
///
/// #[js_export]
/// fn increment(counter: &RustObject<Counter>) -> u32 {
///     counter.0.set(counter.0.get() + 1);
///     counter.0.get()
/// }
/// # assert_eq!(increment(&new_counter()), 1);
/// ```
///
/// | | |
/// |---|---|
/// | JavaScript | an object with `dispose()`, `[Symbol.dispose]()`, `isDisposed`, and `toString()`, the name of the Rust type |
/// | TypeScript | `RustObject` |
/// | annotation | `#[js(Any)]`, optional |
/// | from JavaScript | such an object only, of the same instance and the same `T`, and not disposed of |
/// | error | `Value is not a RustObject`; for another `T`, `Value is not a RustObject<app::Counter>`; `ObjectDisposedException` |
/// | places | all: also by reference, in `Option` and `Vec`; as a [`JsObject`] by `into` and `try_into` |
/// | cost | the first time an object and its place in two tables; then a look-up. An object that JavaScript drops without `dispose()` waits for its garbage collector |
pub struct RustObject<T>(
    /// None: it was refused on its way from JavaScript, and nobody will see it.
    Option<Shared<T>>,
);

#[cfg(crossing_js)]
type Shared<T> = crate::one_thread::OneThread<Rc<T>>;
#[cfg(not(crossing_js))]
type Shared<T> = Rc<T>;

thread_local! {
    /// The numbers of the values that JavaScript has objects for, by the values' addresses.
    static NUMBERS: RefCell<BTreeMap<*const (), u32>> = const { RefCell::new(BTreeMap::new()) };
}

/// A value that JavaScript has an object for.
struct Known<T>(Rc<T>);

impl<T> Drop for Known<T> {
    fn drop(&mut self) {
        let address = Rc::as_ptr(&self.0).cast();
        NUMBERS.with_borrow_mut(|numbers| numbers.remove(&address));
    }
}

impl<T> RustObject<T> {
    /// A value that JavaScript may hold.
    pub fn new(value: T) -> RustObject<T> {
        Rc::new(value).into()
    }

    /// Whether both are the same value.
    pub fn ptr_eq(one: &RustObject<T>, other: &RustObject<T>) -> bool {
        ptr::eq::<T>(&**one, &**other)
    }

    /// The value, shared.
    pub fn into_rc(object: RustObject<T>) -> Rc<T> {
        object.rc().clone()
    }

    fn rc(&self) -> &Rc<T> {
        match &self.0 {
            Some(shared) => shared,
            None => unreachable!("a RustObject that was refused"),
        }
    }
}

impl<T: 'static> RustObject<T> {
    /// The number under which JavaScript knows the value. Makes JavaScript's object if there is none.
    pub(crate) fn number(&self) -> u32 {
        let rc = self.rc();
        let address = Rc::as_ptr(rc).cast();
        if let Some(number) = NUMBERS.with_borrow(|numbers| numbers.get(&address).copied()) {
            return number;
        }
        let (number, forget) = kept::keep(Kind::RustObject, Known(rc.clone()));
        NUMBERS.with_borrow_mut(|numbers| numbers.insert(address, number));
        let (name, len) = sys::borrow_text(type_name::<T>());
        sys::rust_object(number, name, len, forget);
        number
    }

    /// The value of a number that JavaScript gave.
    pub(crate) fn accept(number: u32) -> RustObject<T> {
        Self::find(number).unwrap_or_else(|| {
            let (name, len) = sys::borrow_text(type_name::<T>());
            refusal::refuse(|| sys::rust_object_refused(number, name, len));
            RustObject(None)
        })
    }

    fn find(number: u32) -> Option<RustObject<T>> {
        kept::find_in(number, |known: &Known<T>| known.0.clone().into())
    }
}

impl<T> From<Rc<T>> for RustObject<T> {
    fn from(rc: Rc<T>) -> RustObject<T> {
        #[cfg(crossing_js)]
        let rc = crate::one_thread::OneThread(rc);
        RustObject(Some(rc))
    }
}

impl<T> Clone for RustObject<T> {
    /// The same value.
    fn clone(&self) -> RustObject<T> {
        RustObject(self.0.clone())
    }
}

impl<T> Deref for RustObject<T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.rc()
    }
}

impl<T: fmt::Debug> fmt::Debug for RustObject<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RustObject").field(&**self).finish()
    }
}

impl<T: 'static> From<RustObject<T>> for JsObject {
    /// JavaScript's object of the value.
    fn from(object: RustObject<T>) -> JsObject {
        JsObject::from_handle(sys::rust_object_proxy(object.number()))
    }
}

impl<T: 'static> From<RustObject<T>> for JsAny {
    /// JavaScript's object of the value.
    fn from(object: RustObject<T>) -> JsAny {
        JsAny::Object(object.into())
    }
}

impl<T: 'static> TryFrom<JsObject> for RustObject<T> {
    type Error = JsObject;

    /// The value behind JavaScript's object. Any other object is given back.
    fn try_from(object: JsObject) -> Result<RustObject<T>, JsObject> {
        Self::find(sys::rust_object_number(object.handle())).ok_or(object)
    }
}
