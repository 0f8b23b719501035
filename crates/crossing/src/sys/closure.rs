//! Closures that JavaScript calls.
//!
//! JavaScript knows a closure by its address. It reads a [`Head`] there: the functions to call it by, of its type, and where
//! it was made. One that is kept is in an `Rc`, of which each call has a share: so it may be dropped while it runs. One that is
//! lent lies in the `Temps` of the call.
//!
//! With an exported table JavaScript calls `CALL` with the slots of the arguments; without, it writes them to the [`FRAME`]
//! and calls `FRAMED` through `crossing_1_call`. The frame is one for all: it is read before anything else is done, and the
//! result is read as soon as it was written.

use std::{
    cell::{Cell, RefCell, UnsafeCell},
    mem,
    ops::Deref,
    panic::Location,
    ptr,
    rc::Rc,
};

use super::{
    closure_end, closure_refused, fail,
    memory::{address_of, borrow_text},
};
use crate::{
    FromJs,
    annotation::numbers::AUTO,
    arity::for_each_arity,
    boundary::ExportResult,
    closure::{CallbackSignature, Function},
    diagnostics::{Alive, Kind},
    entry,
    refusal::{self, can_refuse},
    slots::{Slot, SlotList},
    temps::{Anything, Kept, Temps},
};

/// What JavaScript reads at a closure's address.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct Head {
    /// The handle under which JavaScript keeps its function; 0: it has none. JavaScript writes it.
    handle: Cell<u32>,
    entry: *const Entry,
    frame: u32,
    made: Made,
}

/// Where a closure was made; of use to whoever looks for a mistake, so all 0 in a release.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
struct Made {
    file: u32,
    file_len: u32,
    line: u32,
    column: u32,
}

impl Made {
    fn at(location: &'static Location<'static>) -> Made {
        if !cfg!(debug_assertions) {
            return Made::default();
        }
        let (file, file_len) = borrow_text(location.file());
        Made { file, file_len, line: location.line(), column: location.column() }
    }
}

/// The functions of a type of closures, as indices of the table.
#[derive(Debug)]
#[repr(C)]
pub struct Entry {
    call: *const (),
    framed: *const (),
    release: *const (),
}

/// A closure, with what JavaScript reads in front.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct Closure<P> {
    head: Head,
    function: RefCell<P>,
    _alive: Option<Alive>,
}

impl Entry {
    pub(crate) const fn of<P: Function>() -> Entry {
        Entry {
            call: <P::Args as Trampolines<P>>::CALL,
            framed: <P::Args as Trampolines<P>>::FRAMED,
            release: release::<P> as *const (),
        }
    }
}

impl<P> Closure<P> {
    /// `entry` is that of `P`.
    fn new(function: P, entry: &'static Entry, made: Made, alive: Option<Alive>) -> Closure<P> {
        let frame = address_of(FRAME.0.get().cast());
        let head = Head { handle: Cell::new(0), entry, frame, made };
        Closure { head, function: RefCell::new(function), _alive: alive }
    }

    /// The handle of JavaScript's function, or 0, and the address.
    pub(crate) fn slots(closure: &Rc<Closure<P>>) -> (u32, u32) {
        (closure.head.handle.get(), address_of(Rc::as_ptr(closure).cast()))
    }

    /// The same for JavaScript to keep: it has a share of its own.
    pub(crate) fn give(closure: Rc<Closure<P>>) -> (u32, u32) {
        let slots = Closure::slots(&closure);
        _ = Rc::into_raw(closure);
        slots
    }
}

impl<P> Drop for Closure<P> {
    fn drop(&mut self) {
        let handle = self.head.handle.get();
        if handle != 0 {
            closure_end(handle);
        }
    }
}

/// A closure that is called. Of one that is kept it is a share, so that the closure may be dropped while it runs.
struct Running<P: Function>(*const Closure<P>);

impl<P: Function> Running<P> {
    /// The closure at an address that JavaScript was given.
    fn at(address: usize) -> Running<P> {
        let closure = ptr::with_exposed_provenance::<Closure<P>>(address);
        if P::IS_KEPT {
            // SAFETY: it is in an `Rc`, and JavaScript calls it only until it was told that the last share is gone.
            unsafe { Rc::increment_strong_count(closure) }
        }
        Running(closure)
    }
}

impl<P: Function> Deref for Running<P> {
    type Target = Closure<P>;

    fn deref(&self) -> &Closure<P> {
        // SAFETY: of a closure that is kept this is a share. One that is lent is called only until the call returns for which
        // it was lent, and lives in that call's `Temps`.
        unsafe { &*self.0 }
    }
}

impl<P: Function> Drop for Running<P> {
    fn drop(&mut self) {
        if P::IS_KEPT {
            // SAFETY: `at` has added it.
            unsafe { Rc::decrement_strong_count(self.0) }
        }
    }
}

/// A closure for longer than a call, made there.
pub(crate) fn keep_closure<F: CallbackSignature + ?Sized>(
    function: Box<F>,
    made: &'static Location<'static>,
) -> Rc<Closure<Option<Box<F>>>> {
    Rc::new(Closure::new(
        Some(function),
        const { &F::ENTRY },
        Made::at(made),
        Some(Alive::new(Kind::Callback)),
    ))
}

/// A closure for the duration of a call: its address.
pub(crate) fn lend_closure<'a, P: Function + 'a>(function: P, temps: &mut Temps) -> u32 {
    let closure = Kept::new(Closure::new(function, const { &Entry::of::<P>() }, Made::default(), None));
    let address = address_of(ptr::from_ref(&closure.value).cast());
    let closure: Box<Kept<dyn Anything + 'a>> = closure;
    // SAFETY: only the lifetime is another. JavaScript forgets the closure when the call returns, and `Temps` live no longer
    // than what was borrowed for the call.
    temps.keep(unsafe { mem::transmute::<Box<Kept<dyn Anything + 'a>>, Box<Kept>>(closure) });
    address
}

/// Ends JavaScript's own share.
extern "C-unwind" fn release<P>(closure: usize, _: u32) {
    // SAFETY: JavaScript was given a share and gives it back once.
    drop(unsafe { Rc::from_raw(ptr::with_exposed_provenance::<Closure<P>>(closure)) });
}

/// Where JavaScript puts slots when it cannot pass them: eight bytes for each that there is.
struct Frame(UnsafeCell<[u64; 4 * 8]>);

// SAFETY: without threads nobody else looks; with threads each instance would need its own, and the contract has none.
unsafe impl Sync for Frame {}

static FRAME: Frame = Frame(UnsafeCell::new([0; 4 * 8]));

/// Reads slots, one after the other.
struct Words(*const u8);

impl Words {
    fn next<S: Slot>(&mut self) -> S {
        if size_of::<S>() == 0 {
            return S::default();
        }
        // SAFETY: JavaScript has written the slots of as many arguments as are read here, and the frame has room for them.
        unsafe {
            let slot = self.0.cast::<S>().read();
            self.0 = self.0.add(8);
            slot
        }
    }
}

type First<T> = <<T as FromJs>::Slots as SlotList>::A;
type Second<T> = <<T as FromJs>::Slots as SlotList>::B;
type Third<T> = <<T as FromJs>::Slots as SlotList>::C;
type Fourth<T> = <<T as FromJs>::Slots as SlotList>::D;
type Return<P> = <<<P as Function>::Output as ExportResult<AUTO>>::Slots as SlotList>::Return;

/// The functions by which JavaScript calls closures with these arguments.
pub(crate) trait Trampolines<P> {
    /// Takes the closure's address and the slots, returns as an export does.
    const CALL: *const ();
    /// Takes the closure's address and that of the slots, and puts there what the other returns.
    const FRAMED: *const ();
}

macro_rules! trampolines {
    ($(($T:ident $a:ident $b:ident $c:ident $d:ident))*) => {
        const _: () = {
            #[allow(improper_ctypes_definitions, reason = "absent slots are `()`")]
            #[allow(clippy::too_many_arguments, reason = "up to four for each of the closure's")]
            // Twice in the program it would be too large for what it does to be inlined in it.
            #[inline(never)]
            extern "C" fn call<P: Function<Args = ($($T,)*)>, $($T: FromJs),*>(
                closure: usize,
                $($a: First<$T>, $b: Second<$T>, $c: Third<$T>, $d: Fourth<$T>),*
            ) -> Return<P> {
                let args = || ($($T::from_js(SlotList::join(($a, $b, $c, $d))),)*);
                enter::<P>(closure, args, const { can_refuse(&[$(&$T::TY),*]) })
            }

            extern "C-unwind" fn framed<P: Function<Args = ($($T,)*)>, $($T: FromJs),*>(closure: usize, frame: u32) {
                let frame = ptr::with_exposed_provenance_mut::<u8>(frame as usize);
                let _words = &mut Words(frame);
                $(let ($a, $b, $c, $d) = (_words.next(), _words.next(), _words.next(), _words.next());)*
                let result = call::<P, $($T),*>(closure, $($a, $b, $c, $d),*);
                // SAFETY: the frame has room for a slot, and is aligned for each.
                unsafe { frame.cast::<Return<P>>().write(result) }
            }

            impl<P: Function<Args = Self>, $($T: FromJs),*> Trampolines<P> for ($($T,)*) {
                const CALL: *const () = call::<P, $($T),*> as *const ();
                const FRAMED: *const () = framed::<P, $($T),*> as *const ();
            }
        };
    };
}

for_each_arity! { trampolines }

#[inline(always)]
fn enter<P: Function>(closure: usize, args: impl FnOnce() -> P::Args, can_be_refused: bool) -> Return<P> {
    entry::enter(|| {
        // First, since a conversion may run code that drops the closure.
        let share = Running::<P>::at(closure);
        let args = args();
        if let Some(error) = refusal::take(can_be_refused) {
            drop((args, share));
            fail(error.into_handle());
            return Default::default();
        }
        let result = P::call(&share.function, args);
        if let Err(refused) = result {
            closure_refused(closure, refused as u32);
        }
        // Before the result is published, since what goes with it may call JavaScript.
        drop(share);
        result.map_or_else(|_| Default::default(), |result| result.publish(Into::into))
    })
}
