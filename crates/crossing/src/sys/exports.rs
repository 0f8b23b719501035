//! The functions that JavaScript calls. Few, because nothing can remove an exported function from a .wasm.
//! Their names and meanings are in `crossing_abi::runtime_exports`.

use std::{
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
};

use crate::JsError;

/// What an import threw: the handle of a value that nobody has taken over yet. Not a `JsError`, which allocates: a
/// call without `Result` never makes one.
#[derive(Clone, Copy, Debug)]
pub struct Raised(NonZeroU32);

impl Raised {
    /// The error of a handle, if that is one.
    pub(crate) fn of(handle: u32) -> Option<Raised> {
        NonZeroU32::new(handle).map(Raised)
    }

    /// The handle. Whoever asks takes it over.
    pub(crate) fn into_handle(self) -> u32 {
        self.0.get()
    }

    /// The error itself.
    pub(crate) fn into_error(self) -> JsError {
        JsError::from_handle(self.into_handle())
    }
}

/// The error of the import call that just returned; 0: it went well. JavaScript sets it by a call and not by
/// writing to memory, whose views may be out of date by then.
static ERROR: AtomicU32 = AtomicU32::new(0);

/// Reads and clears the error. Every import does so after its call, which keeps nested calls apart.
#[inline(always)]
pub(crate) fn take_error() -> Option<Raised> {
    let error = NonZeroU32::new(ERROR.load(Ordering::Relaxed))?;
    ERROR.store(0, Ordering::Relaxed);
    Some(Raised(error))
}

#[cfg(crossing_js)]
mod wasm {
    use std::{
        alloc::{Layout, alloc, dealloc},
        ptr,
        sync::atomic::Ordering,
    };

    use crossing_abi::Runtime;

    use super::ERROR;
    use crate::{entry::enter, sys::memory::scratch};

    const RUNTIME: Runtime<'static> = Runtime { version: env!("CARGO_PKG_VERSION") };

    #[expect(dead_code, reason = "for the section; `#[used]` would leave a second copy in memory")]
    #[unsafe(link_section = "crossing")]
    static RECORD: [u8; RUNTIME.encoded_len()] = RUNTIME.encode();

    #[unsafe(export_name = "crossing_1_init")]
    extern "C" fn init() -> u32 {
        crate::panic::install_hook();
        crate::diagnostics::install();
        scratch()
    }

    #[unsafe(export_name = "crossing_1_raise")]
    extern "C" fn raise(error: u32) {
        ERROR.store(error, Ordering::Relaxed);
    }

    #[unsafe(export_name = "crossing_1_alloc")]
    extern "C" fn allocate(bytes: usize, align: usize) -> *mut u8 {
        // Written out so that the compiler sees that none is above 8, and leaves out the allocator's code for those.
        let align = match align {
            1 => 1,
            2 => 2,
            4 => 4,
            8 => 8,
            _ => return ptr::null_mut(),
        };
        match Layout::from_size_align(bytes, align) {
            // SAFETY: the size is not 0.
            Ok(layout) if bytes > 0 => unsafe { alloc(layout) },
            _ => ptr::null_mut(),
        }
    }

    #[unsafe(export_name = "crossing_1_free")]
    extern "C" fn free(pointer: *mut u8, bytes: usize, align: usize) {
        // SAFETY: JavaScript frees what `give_*` or `allocate` gave it, once, with the same size and alignment: those of
        // a layout.
        unsafe { dealloc(pointer, Layout::from_size_align_unchecked(bytes, align)) }
    }

    #[unsafe(export_name = "crossing_1_call")]
    extern "C" fn call(function: extern "C-unwind" fn(usize, u32), context: usize, argument: u32) {
        enter(|| function(context, argument));
    }
}
