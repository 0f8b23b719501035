//! `JsType`: what `js_type!` declares, the classes of JavaScript as Rust types.

use std::fmt;

use crossing_abi::{Tag, Ty};

use crate::{JsError, JsObject, dynamic::checked, sys};

/// A Rust type for the objects of a JavaScript class, declared with [`js_type!`](crate::js_type); and [`JsObject`], for
/// any object.
#[diagnostic::on_unimplemented(
    message = "CX0222: `{Self}` is not a class of JavaScript",
    label = "not declared with `js_type!`",
    note = "declare it: `js_type! {{ pub Name = \"globalThis.Name\"; }}`; or write `JsObject`, which every object is"
)]
pub trait JsType: Sized {
    /// Where the class is: `globalThis.Element`. `None`: any object.
    #[doc(hidden)]
    const CLASS: Option<&'static str>;
    /// The object as this type, unchecked.
    #[doc(hidden)]
    fn from_object(object: JsObject) -> Self;
    /// The object itself.
    #[doc(hidden)]
    fn into_object(self) -> JsObject;
    /// The object itself.
    #[doc(hidden)]
    fn as_object(&self) -> &JsObject;

    /// This object as one of another class, such as a `Node` as an `Element`: [`JsObject::cast`].
    ///
    /// # Errors
    /// When the object is not an instance of the class, or there is no such class.
    fn cast<T: JsType>(self) -> Result<T, JsError> {
        self.into_object().cast()
    }
}

impl JsType for JsObject {
    const CLASS: Option<&'static str> = None;
    fn from_object(object: JsObject) -> JsObject {
        object
    }
    fn into_object(self) -> JsObject {
        self
    }
    fn as_object(&self) -> &JsObject {
        self
    }
}

/// The slots of a type of `js_type!`, both ways.
pub type ObjectSlots = (u32,);

/// The type as the contract describes it.
pub const fn describe<T: JsType>() -> Ty {
    match T::CLASS {
        Some(class) => {
            assert!(is_global(class), "CX0173: the class of a `js_type!` begins with `globalThis.`");
            Ty::named(Tag::TypedObject, class)
        }
        None => Ty::leaf(Tag::Object),
    }
}

const fn is_global(class: &str) -> bool {
    let (start, class) = (b"globalThis.", class.as_bytes());
    let mut i = 0;
    while i < start.len() {
        if i >= class.len() || class[i] != start[i] {
            return false;
        }
        i += 1;
    }
    class.len() > start.len()
}

/// The value for the duration of a call.
pub fn lend<T: JsType>(value: &T) -> ObjectSlots {
    (value.as_object().handle(),)
}

/// The value as slots that JavaScript owns.
pub fn give<T: JsType>(value: T) -> ObjectSlots {
    (value.into_object().into_handle(),)
}

/// A value that JavaScript has checked.
pub fn take<T: JsType>((handle,): ObjectSlots) -> T {
    T::from_object(JsObject::from_handle(handle))
}

/// The same object once more.
pub fn clone<T: JsType>(value: &T) -> T {
    T::from_object(value.as_object().clone())
}

/// Whether both hold the same object.
pub fn is_same<T: JsType>(left: &T, right: &T) -> bool {
    left.as_object() == right.as_object()
}

/// What `{:?}` prints: `Element(HTMLDivElement)`.
///
/// # Errors
/// The formatter's.
pub fn debug<T: JsType>(name: &str, value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{name}({})", sys::debug_text_of(value.as_object().handle()))
}

/// # Classes
impl JsObject {
    /// This object as one of a class that [`js_type!`](crate::js_type) declares.
    ///
    /// The other way is `From`, and costs nothing.
    ///
    /// ```
    /// # use crossing::prelude::*;
    /// # js_type! { pub Element = "globalThis.Element"; }
    /// # fn f(document: JsObject) -> Result<Element, JsError> {
    /// let found: JsObject = document.call_method("querySelector", ("main",))?;
    /// found.cast::<Element>()
    /// # }
    /// ```
    ///
    /// # Errors
    /// When the object is not an instance of the class, or there is no such class.
    pub fn cast<T: JsType>(self) -> Result<T, JsError> {
        if let Some(class) = T::CLASS {
            let (class, len) = sys::borrow_text(class);
            checked(sys::object_cast(self.handle(), class, len))?;
        }
        Ok(T::from_object(self))
    }

    /// Whether the object is an instance of a class: JavaScript's `instanceof`. No object is one of a class that is
    /// missing, or that throws when it is asked.
    ///
    /// ```
    /// # use crossing::prelude::*;
    /// # js_type! { pub Element = "globalThis.Element"; }
    /// # fn f(node: &JsObject) -> bool {
    /// node.is_instance_of::<Element>()
    /// # }
    /// ```
    #[must_use]
    pub fn is_instance_of<T: JsType>(&self) -> bool {
        T::CLASS.is_none_or(|class| {
            let (class, len) = sys::borrow_text(class);
            matches!(checked(sys::object_is(self.handle(), class, len)), Ok(1))
        })
    }
}
