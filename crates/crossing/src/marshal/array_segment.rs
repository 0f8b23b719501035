//! `ArraySegment<T>`: a view of its memory that JavaScript keeps until it disposes of it.
//!
//! To JavaScript four slots: address, length, the number under which a clone is kept that keeps the memory, and the
//! function that forgets it. Each crossing keeps a clone of its own, so disposing of one view leaves the others alone.
//! From JavaScript one slot: the number.

use crossing_abi::{Tag, Ty};

use super::Element;
use crate::{
    ArraySegment, FromJs, IntoJs, ToJs,
    annotation::{Annotation, AsSegment, Choice},
    boundary::{Alone, Crosses, InAnother, StandsAlone},
    diagnostics::Kind,
    kept, refusal, sys,
    temps::Temps,
};

#[diagnostic::do_not_recommend]
impl<T> Crosses for ArraySegment<T> {
    type Kind = Alone;
}

impl<T: Element, const AS: u8> StandsAlone<AS> for ArraySegment<T>
where
    Choice<AS>: Annotation<Word: AsSegment>,
{
    const TY: Ty = Ty::composite(Tag::ArraySegment, &[&T::TY]);
    type Out = (u32, u32, u32, u32);
    type In = (u32,);
    fn to_slots(&self) -> Self::Out {
        let (address, length) = sys::share_memory(self);
        let (number, forget) = kept::keep(Kind::Segment, self.clone());
        (address, length, number, forget as u32)
    }
    fn from_slots((number,): Self::In) -> Self {
        // JavaScript has checked that it holds a segment of this type. An object's own code, run to check a later argument,
        // may have disposed of the view since.
        kept::find(number).unwrap_or_else(|| {
            refusal::refuse(sys::segment_refused);
            ArraySegment::default()
        })
    }
}

// Asked for by the types around it: these say that there is none.

impl<T, const AS: u8> ToJs<AS> for ArraySegment<T>
where
    ArraySegment<T>: InAnother,
{
    const TY: Ty = Ty::leaf(Tag::Unit);
    type Slots = ();
    fn to_js(&self, _: &mut Temps) {}
}

impl<T, const AS: u8> IntoJs<AS> for ArraySegment<T>
where
    ArraySegment<T>: InAnother,
{
    fn into_js(self) {}
}

impl<T, const AS: u8> FromJs<AS> for ArraySegment<T>
where
    ArraySegment<T>: InAnother,
{
    const TY: Ty = Ty::leaf(Tag::Unit);
    type Slots = ();
    fn from_js((): ()) -> Self {
        ArraySegment::default()
    }
}
