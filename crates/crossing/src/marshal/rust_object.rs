//! `RustObject<T>`: a Rust value by reference. One slot, the number under which Rust keeps it for JavaScript.

use crossing_abi::{Tag, Ty};

use crate::{
    FromJs, IntoJs, RustObject, ToJs,
    annotation::{Annotation, AsRustObject, Choice},
    boundary::{Crosses, Lendable, Value},
    temps::Temps,
};

#[diagnostic::do_not_recommend]
impl<T> Crosses for RustObject<T> {
    type Kind = Value;
}

impl<T: 'static, const AS: u8> ToJs<AS> for RustObject<T>
where
    Choice<AS>: Annotation<Word: AsRustObject>,
{
    const TY: Ty = Ty::leaf(Tag::RustObject);
    type Slots = (u32,);
    fn to_js(&self, _: &mut Temps) -> Self::Slots {
        (self.number(),)
    }
}

impl<T: 'static, const AS: u8> IntoJs<AS> for RustObject<T>
where
    Choice<AS>: Annotation<Word: AsRustObject>,
{
    fn into_js(self) -> Self::Slots {
        (self.number(),)
    }
}

impl<T: 'static, const AS: u8> FromJs<AS> for RustObject<T>
where
    Choice<AS>: Annotation<Word: AsRustObject>,
{
    const TY: Ty = Ty::leaf(Tag::RustObject);
    type Slots = (u32,);
    fn from_js((number,): Self::Slots) -> Self {
        RustObject::accept(number)
    }
}

#[diagnostic::do_not_recommend]
impl<T: 'static, const AS: u8> Lendable<AS> for RustObject<T> {
    type Value = RustObject<T>;
    type Slots = (u32,);
    type Owner = RustObject<T>;
    fn own((number,): Self::Slots) -> RustObject<T> {
        RustObject::accept(number)
    }
    fn lend(owner: &RustObject<T>) -> &RustObject<T> {
        owner
    }
}
