//! Panics on their way to the boundary, where panics unwind.
//!
//! The hook reports each. At the boundary the report is found again by the panic's text: what unwinds has no place any more,
//! and destructors may have panicked and caught that in between.

use std::{
    any::Any,
    cell::RefCell,
    mem,
    panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind},
};

use super::hook::{self, Parts};
use crate::{JsObject, sys};

/// So many reports are kept of panics that the program itself has caught since JavaScript called it.
const MOST: usize = 32;

/// A panic that was reported.
pub(crate) struct Reported {
    text: String,
    file: String,
    line: u32,
    column: u32,
    /// JavaScript's `PanicError`.
    error: JsObject,
}

thread_local! {
    /// The oldest first. Calls into Rust are nested, and so are the reports of each.
    static REPORTS: RefCell<Vec<Reported>> = const { RefCell::new(Vec::new()) };
}

impl Reported {
    fn new(parts: Parts<'_>) -> Reported {
        let error = JsObject::from_handle(parts.tell(sys::panicked, hook::take_cause()));
        let Parts { message, file, line, column } = parts;
        Reported { text: message.to_owned(), file: file.to_owned(), line, column, error }
    }

    /// The handle of the error, which is given away.
    pub(crate) fn into_handle(self) -> u32 {
        self.error.into_handle()
    }
}

/// Notes a panic that begins. One that cannot unwind ends the instance, and std stops the program next.
pub(super) fn report(info: &PanicHookInfo<'_>, parts: Parts<'_>) {
    if cannot_unwind(info) {
        // What led to it, such as the panic of a destructor, says more than std's sentence.
        let last = REPORTS.with_borrow_mut(Vec::pop).map(Reported::into_handle);
        return parts.tell(sys::aborting, last.unwrap_or_else(hook::take_cause));
    }
    let reported = Reported::new(parts);
    drop(REPORTS.with_borrow_mut(|reports| {
        let oldest = (reports.len() == MOST).then(|| reports.remove(0));
        reports.push(reported);
        oldest
    }));
}

/// Only `Debug` tells on the stable toolchain. Should its words change, the instance dies all the same, of the trap.
fn cannot_unwind(info: &PanicHookInfo<'_>) -> bool {
    format!("{info:?}").contains("can_unwind: false")
}

/// How many panics have been reported.
pub(crate) fn count() -> usize {
    REPORTS.with_borrow(Vec::len)
}

/// The report of a panic that was caught, among those after the first `before`. Without one, since another hook has replaced
/// ours, or `resume_unwind` has begun the panic, the error has no place.
pub(crate) fn find(before: usize, payload: Box<dyn Any + Send>) -> Reported {
    let text = super::text_of(&*payload).to_owned();
    let found = REPORTS.with_borrow_mut(|reports| {
        let at = reports.iter().rposition(|report| report.text == text)?;
        (at >= before.min(reports.len())).then(|| reports.remove(at))
    });
    // The payload's destructor is the user's, and may panic too.
    if let Err(another) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        mem::forget(another);
    }
    found.unwrap_or_else(|| Reported::new(Parts { message: &text, file: "", line: 0, column: 0 }))
}

/// Ends the program because of a panic that has begun in a destructor while another one unwound. The compiler stops such a
/// program elsewhere, but not in WebAssembly, where the second replaces the first.
pub(crate) fn abort(before: usize, last: Reported) -> ! {
    let first = REPORTS.with_borrow_mut(|reports| (reports.len() > before).then(|| reports.remove(before)));
    let Reported { text, file, line, column, .. } = &last;
    let message = format!("{text}\n(in a destructor, during another panic)");
    let parts = Parts { message: &message, file, line: *line, column: *column };
    parts.tell(sys::aborting, first.map_or(0, Reported::into_handle));
    std::process::abort()
}

/// Forgets the reports after the first `before`: their panics were caught.
pub(crate) fn forget(before: usize) {
    let caught = REPORTS.with_borrow_mut(|reports| reports.split_off(before.min(reports.len())));
    drop(caught);
}
