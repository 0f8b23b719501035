//! Makes the frames of engines' stacks readable: Rust's names as one writes them, without those that Rust and Crossing have
//! in between.

use std::fmt::Write as _;

use rustc_demangle::try_demangle;

/// A text in which frames may stand.
pub(crate) fn readable(text: &str) -> String {
    let lines = text.lines().filter_map(|line| match function_of(line) {
        None => Some(line.to_owned()),
        Some(function) => {
            let name = name(function);
            (!is_noise(&name)).then(|| format!("    at {name}"))
        }
    });
    lines.fold(String::new(), |mut text, line| {
        let newline = if text.is_empty() { "" } else { "\n" };
        let _ = write!(text, "{newline}{line}");
        text
    })
}

/// The function of a frame in a .wasm: `at file.wasm.function (…:wasm-function[1]:0x2)` of V8, `at function@…` of what
/// `js/test/failure.js` makes of other engines' frames.
fn function_of(line: &str) -> Option<&str> {
    let frame = line.trim_start().strip_prefix("at ").filter(|frame| frame.contains("wasm-function["))?;
    let end = frame.find([' ', '@']).unwrap_or(frame.len());
    let function = &frame[..end];
    Some(function.rsplit_once(".wasm.").map_or(function, |(_, function)| function))
}

/// As in Rust, if it is Rust's.
fn name(function: &str) -> String {
    match try_demangle(function) {
        Ok(name) => format!("{name:#}"),
        Err(_) => function.to_owned(),
    }
}

/// What is between the user's functions, below the first and above the last.
fn is_noise(name: &str) -> bool {
    const CRATES: [&str; 7] = ["core::", "std::", "alloc::", "crossing::", "__rust", "async_task::", "rustc"];
    let name = name.trim_start_matches(['<', '(', '&']);
    // An export's symbol ends in the hash of its place.
    let is_shim = name.ends_with("::crossing_shim")
        || name
            .rsplit_once('_')
            .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    is_shim || name.starts_with("crossing_1_") || CRATES.iter().any(|krate| name.starts_with(krate))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_of_rust_are_named_and_those_of_others_stay() {
        let v8 = "TypeError: x\n    at f (file:///a.js:1:2)\n    at app-1.wasm._ZN3app5parse13crossing_shim17h89e8f3d51cea89e8E \
                  (wasm://wasm/app-1.wasm-0146d1aa:wasm-function[547]:0x178bc)\n    at app-1.wasm.\
                  _ZN3app4errs17h2d25a5faff611645E (wasm://wasm/app:wasm-function[5]:0x1)\n    at \
                  app-1.wasm._ZN4core3ops8function6FnOnce9call_once17hb670c2e8787f69a2E (wasm://wasm/a:wasm-function[6]:0x2)\n    \
                  at app-1.wasm.errs_ddffc390bec65c56 (wasm://wasm/a:wasm-function[7]:0x3)";
        assert_eq!(readable(v8), "TypeError: x\n    at f (file:///a.js:1:2)\n    at app::errs");
        let gecko = "    at _ZN3app4errs17h2d25a5faff611645E@http://127.0.0.1/app.wasm:wasm-function[5]:0x1";
        assert_eq!(readable(gecko), "    at app::errs");
    }
}
