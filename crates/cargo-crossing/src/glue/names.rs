//! Names in the generated module: of the function that an import is made with, and of parameters.

use crossing_abi::flags;

/// The function that makes what an import calls, and its file.
pub(super) fn binder(flags: u8) -> (&'static str, &'static str) {
    match flags & flags::FORM {
        flags::NEW => ("forms", "bindConstructor"),
        flags::GET => ("forms", "bindGetter"),
        flags::SET => ("forms", "bindSetter"),
        _ if flags & flags::RECEIVER != 0 => ("forms", "bindMethod"),
        _ => ("modules", "bindFunction"),
    }
}

/// A parameter's name that TypeScript accepts.
pub(super) fn safe(name: &str) -> String {
    const RESERVED: &str = "arguments await break case catch class const continue debugger default delete do else enum eval \
        export extends false finally for function if implements import in instanceof interface let new \
        null package private protected public return static super switch this throw true try typeof var \
        void while yield";
    if RESERVED.split(' ').any(|word| word == name) { format!("{name}_") } else { name.to_owned() }
}
