//! Names in the generated module: of the function that an import is made with, and of parameters.

use crossing_abi::{DecodedParam, flags};

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

/// What a parameter is called in TypeScript. In Rust a `_` in front says that the body does not use it.
pub(super) fn parameter(params: &[DecodedParam], index: usize) -> String {
    let name = params[index].name.as_str();
    let bare = name.trim_start_matches('_');
    let is_taken = params.iter().any(|other| other.name == bare);
    match (name, bare) {
        ("", _) => format!("arg{}", index + 1),
        (_, "") => name.to_owned(),
        _ if bare.starts_with(|first: char| first.is_ascii_digit()) || is_taken => safe(name),
        _ => safe(bare),
    }
}

fn safe(name: &str) -> String {
    const RESERVED: &str = "arguments await break case catch class const continue debugger default delete do else enum eval \
        export extends false finally for function if implements import in instanceof interface let new \
        null package private protected public return static super switch this throw true try typeof var \
        void while yield";
    if RESERVED.split(' ').any(|word| word == name) { format!("{name}_") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use crossing_abi::{DecodedTy, Tag};

    use super::*;

    #[test]
    fn parameters_are_called_as_in_rust() {
        let named = |names: &[&str]| -> Vec<DecodedParam> {
            let ty = || DecodedTy { tag: Tag::Bool, inner: Vec::new(), name: String::new() };
            names.iter().map(|&name| DecodedParam { name: name.to_owned(), ty: ty() }).collect()
        };
        let params = named(&["signal", "_unused", "_signal", "", "_", "_1", "_class"]);
        let names: Vec<_> = (0..params.len()).map(|index| parameter(&params, index)).collect();
        assert_eq!(names, ["signal", "unused", "_signal", "arg4", "_", "_1", "class_"]);
    }
}
