//! The calls.

use crate::primitives_interop::*;
use crossing::prelude::*;

/// Calls each import.
#[expect(clippy::approx_constant, reason = "the document's numbers")]
pub(crate) async fn run() -> Result<(), JsError> {
    // Ensure that the JS module is loaded.
    JsHost::import("PrimitivesShim", "./primitives_shim.js").await?;

    // Call a proxy of a JS function, console.log().
    console_log("Printed from JSImport of console.log()".into());

    // Basic examples of JS interop with an integer.
    increment_counter();
    let counter_value = get_counter();
    log_int(counter_value);
    log_string("I'm a string from Rust in your browser!");

    // Mapping some other Rust types to JS primitives.
    log_value_and_type(true.into());
    log_value_and_type(0x3A_u8.into());
    log_value_and_type('C'.into());
    log_value_and_type(u16::from(b'C').into());
    log_value_and_type(12_i16.into());
    // A JS Number holds smaller integers and gives overflow errors.
    log_value_and_type_for_number(9007199254740990);
    // A JS BigInt holds larger ones.
    log_value_and_type_for_big_int(1234567890123456789);
    log_value_and_type(3.14_f32.into());
    log_value_and_type(3.14_f64.into());
    log_value_and_type("A string".into());
    Ok(())
}
