//! `AbortSignal` and `AbortController`: objects of these classes, as those of `js_type!`. A signal says of itself what it is, for
//! `async` exports.

use std::{fmt, ops::Deref};

use crossing_abi::Ty;

use crate::{
    AbortController, AbortSignal, FromJs, IntoJs, JsObject, JsType, ToJs,
    annotation::{Annotation, AsObject, Choice},
    boundary::Lendable,
    class::{self, ObjectSlots},
    temps::Temps,
};

macro_rules! classes {
    ($($name:ident, $class:literal $(, |$signal:ident| $of:expr)?;)*) => {$(
        crate::boundary::values!($name);

        #[diagnostic::do_not_recommend]
        impl JsType for $name {
            const CLASS: Option<&'static str> = Some($class);
            fn from_object(object: JsObject) -> $name {
                $name(object)
            }
            fn into_object(self) -> JsObject {
                self.0
            }
            fn as_object(&self) -> &JsObject {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = JsObject;
            fn deref(&self) -> &JsObject {
                &self.0
            }
        }

        impl From<$name> for JsObject {
            fn from(value: $name) -> JsObject {
                value.0
            }
        }

        impl Clone for $name {
            /// Holds the same object once more.
            fn clone(&self) -> $name {
                class::clone(self)
            }
        }

        impl PartialEq for $name {
            /// Whether both hold the same object: `===`.
            fn eq(&self, other: &$name) -> bool {
                class::is_same(self, other)
            }
        }

        impl Eq for $name {}

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                class::debug(stringify!($name), self, f)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<const AS: u8> ToJs<AS> for $name
        where
            Choice<AS>: Annotation<Word: AsObject>,
        {
            const TY: Ty = class::describe::<$name>();
            type Slots = ObjectSlots;
            fn to_js(&self, _: &mut Temps) -> ObjectSlots {
                class::lend(self)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<const AS: u8> IntoJs<AS> for $name
        where
            Choice<AS>: Annotation<Word: AsObject>,
        {
            fn into_js(self) -> ObjectSlots {
                class::give(self)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<const AS: u8> FromJs<AS> for $name
        where
            Choice<AS>: Annotation<Word: AsObject>,
        {
            const TY: Ty = class::describe::<$name>();
            type Slots = ObjectSlots;
            fn from_js(slots: ObjectSlots) -> $name {
                class::take(slots)
            }
            $(
                const ABORTS: bool = true;
                fn signal(&self) -> Option<&AbortSignal> {
                    let $signal = self;
                    $of
                }
            )?
        }

        #[diagnostic::do_not_recommend]
        impl<const AS: u8> Lendable<AS> for $name {
            type Value = $name;
            type Slots = ObjectSlots;
            type Owner = $name;
            fn own(slots: ObjectSlots) -> $name {
                class::take(slots)
            }
            fn lend(owner: &$name) -> &$name {
                owner
            }
            $(
                const ABORTS: bool = true;
                fn signal($signal: &$name) -> Option<&AbortSignal> {
                    $of
                }
            )?
        }
    )*};
}

classes! {
    AbortSignal, "globalThis.AbortSignal", |signal| Some(signal);
    AbortController, "globalThis.AbortController";
}
