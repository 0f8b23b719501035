//! The functions that JavaScript calls. Few, because nothing can remove an exported function from a .wasm.
//! Their names and meanings are in `crossing_abi::runtime_exports`.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::JsError;

/// The error of the import call that just returned; 0: it went well. JavaScript sets it by a call and not by
/// writing to memory, whose views may be out of date by then.
static ERROR: AtomicU32 = AtomicU32::new(0);

/// Reads and clears the error. Every import does so after its call, which keeps nested calls apart.
#[inline(always)]
pub(crate) fn take_error() -> Option<JsError> {
    match ERROR.load(Ordering::Relaxed) {
        0 => None,
        handle => {
            ERROR.store(0, Ordering::Relaxed);
            Some(JsError::from_handle(handle))
        }
    }
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
    use crate::sys::memory::scratch;

    const RUNTIME: Runtime<'static> = Runtime { version: env!("CARGO_PKG_VERSION") };

    #[used]
    #[unsafe(link_section = "crossing")]
    static RECORD: [u8; RUNTIME.encoded_len()] = RUNTIME.encode();

    #[unsafe(export_name = "crossing_1_init")]
    extern "C" fn init() -> u32 {
        crate::panic::install_hook();
        scratch()
    }

    #[unsafe(export_name = "crossing_1_raise")]
    extern "C" fn raise(error: u32) {
        ERROR.store(error, Ordering::Relaxed);
    }

    #[unsafe(export_name = "crossing_1_alloc")]
    extern "C" fn allocate(bytes: usize, align: usize) -> *mut u8 {
        match Layout::from_size_align(bytes, align) {
            // SAFETY: JavaScript asks for nothing of size 0, and the check costs nothing beside the allocation.
            Ok(layout) if bytes > 0 => unsafe { alloc(layout) },
            _ => ptr::null_mut(),
        }
    }

    #[unsafe(export_name = "crossing_1_free")]
    extern "C" fn free(pointer: *mut u8, bytes: usize, align: usize) {
        if let Ok(layout) = Layout::from_size_align(bytes, align) {
            // SAFETY: JavaScript frees what `give_*` or `allocate` gave it, once, with the same size.
            unsafe { dealloc(pointer, layout) }
        }
    }

    #[unsafe(export_name = "crossing_1_call")]
    extern "C" fn call(function: extern "C" fn(usize, u32), context: usize, argument: u32) {
        function(context, argument);
    }
}
