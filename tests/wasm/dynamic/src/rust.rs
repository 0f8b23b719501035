//! The program's own life: its memory and its death.

use crossing::prelude::*;

#[js_import("goesOn", "fatal")]
fn goes_on();

#[js_export(namespace = "")]
fn pages() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size::<0>();
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}

#[js_export(namespace = "")]
fn grow() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_grow::<0>(1);
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}

#[js_export(namespace = "")]
fn panic(message: &str) {
    panic!("{message}");
}

/// Asks something of an object whose JavaScript may end the program in between; then no Rust code may run any more.
#[js_export(namespace = "")]
fn through(what: &str, object: &JsObject) {
    let _ = match what {
        "get" => object.get_property::<i32>("property").map(drop),
        "set" => object.set_property("property", 7),
        "has" => object.has_property("property").map(drop),
        "type" => object.type_of_property("property").map(drop),
        "call" => object.call_method::<i32>("method", ()).map(drop),
        "invoke" => object.invoke::<i32>(()).map(drop),
        "new" => object.new_instance(()).map(drop),
        _ => {
            drop(format!("{object:?}"));
            Ok(())
        }
    };
    goes_on();
}
