use crossing::prelude::*;

#[js_import("f")]
const fn constant();

#[js_import("f")]
unsafe fn dangerous();

#[js_import("f")]
extern "C" fn convention();

#[js_import("f")]
unsafe extern "C" fn variadic(n: i32, ...);

#[js_export]
unsafe extern "C" fn export() {}

fn main() {
    constant();
    unsafe { dangerous() };
    convention();
    unsafe { export() };
}
