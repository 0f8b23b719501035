//! Functions as values: whether what JavaScript passes to one, or Rust does, can be what the other side takes.

use crossing_abi::{DecodedTy, Tag};

use super::values::{self, Way};
use crate::js_module::{Arity, Modules, Signature, Type};

/// A function's result and arguments, in Rust.
fn parts(ty: &DecodedTy) -> (Option<&DecodedTy>, &[DecodedTy]) {
    match ty.inner.split_first() {
        Some((result, arguments)) => (Some(result), arguments),
        None => (None, &[]),
    }
}

/// Which way the arguments go: to a closure of Rust's from JavaScript.
fn way(ty: &DecodedTy) -> (Way, Way) {
    match ty.tag {
        Tag::JsFunction => (Way::ToJs, Way::FromJs),
        _ => (Way::FromJs, Way::ToJs),
    }
}

pub(super) fn may_match(modules: &mut Modules, js: &Signature, rust: &DecodedTy) -> bool {
    let (result, arguments) = parts(rust);
    let (to_callee, to_caller) = way(rust);
    for (index, argument) in arguments.iter().enumerate() {
        let rest = js.params.last().filter(|param| param.arity == Arity::Rest);
        match js.params.get(index).or(rest) {
            Some(param) if !values::may_match(modules, &param.ty, argument, to_callee) => return false,
            // JavaScript passes no such argument, and the closure takes it.
            None if to_callee == Way::FromJs && !takes_nothing(argument) => return false,
            _ => {}
        }
    }
    let is_ignored = to_caller == Way::ToJs && js.result == Type::Undefined;
    is_ignored || result.is_none_or(|result| values::may_match(modules, &js.result, result, to_caller))
}

fn takes_nothing(ty: &DecodedTy) -> bool {
    matches!(ty.tag, Tag::Option | Tag::Any | Tag::Unit | Tag::Error)
}

/// `a Function of (a String, a Number) that returns a Boolean`
pub(super) fn words(modules: &mut Modules, js: Option<&Signature>, depth: usize) -> String {
    let (Some(js), Some(depth)) = (js, depth.checked_sub(1)) else { return "a Function".to_owned() };
    let params: Vec<_> = js.params.iter().map(|param| values::words_at(modules, &param.ty, depth)).collect();
    let result = match js.result {
        Type::Undefined => None,
        _ => Some(values::words_at(modules, &js.result, depth)),
    };
    in_words(&params, result)
}

pub(super) fn rust_words(ty: &DecodedTy) -> String {
    let (result, arguments) = parts(ty);
    let (to_callee, to_caller) = way(ty);
    let params: Vec<_> = arguments.iter().map(|argument| values::rust_words(argument, to_callee)).collect();
    let result = result.filter(|result| result.tag != Tag::Unit);
    in_words(&params, result.map(|result| values::rust_words(result, to_caller)))
}

fn in_words(params: &[String], result: Option<String>) -> String {
    let returns = result.map(|result| format!(" that returns {result}")).unwrap_or_default();
    format!("a Function of ({}){returns}", params.join(", "))
}
