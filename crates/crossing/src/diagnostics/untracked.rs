//! Nothing is tracked, and nothing of it is left in the program.

use std::future::Future;

use super::{Kind, Live};

/// The mark of a thing that is alive.
#[derive(Debug)]
pub(crate) struct Alive;

impl Alive {
    #[inline(always)]
    pub(crate) fn new(_: Kind) -> Alive {
        Alive
    }

    #[inline(always)]
    pub(crate) fn end(&mut self) {}
}

/// What is made meanwhile has this place.
#[derive(Debug)]
pub struct Here;

#[inline(always)]
pub(crate) fn here() -> Here {
    Here
}

#[inline(always)]
pub(crate) fn named(_: &'static str) -> Here {
    Here
}

/// The place of what an import makes.
#[inline(always)]
pub fn import_place(_: &'static str) -> Here {
    Here
}

/// The place of what an export is given.
#[inline(always)]
pub fn export_place(_: &'static str) -> Here {
    Here
}

#[inline(always)]
pub(crate) fn task<F: Future>(future: F) -> F {
    future
}

#[inline(always)]
#[cfg(crossing_js)]
pub(crate) fn install() {}

pub(super) fn live() -> Option<Live> {
    None
}

pub(super) fn dump() -> String {
    "not tracked: build with debug_assertions, or with the feature `diagnostics` of crossing".to_owned()
}
