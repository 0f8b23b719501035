//! An import of the contract, as the comparison sees it.

use crossing_abi::{Decoded, DecodedParam, DecodedRecord, DecodedTy, Tag, flags};

/// What an import does with what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Call,
    New,
    Get,
    Set,
}

/// An import from a module.
#[derive(Clone, Copy, Debug)]
pub(super) struct Import<'r> {
    pub(super) name: &'r str,
    pub(super) module: &'r str,
    pub(super) rust_path: &'r str,
    pub(super) params: &'r [DecodedParam],
    pub(super) result: &'r DecodedTy,
    pub(super) form: Form,
    pub(super) is_async: bool,
    pub(super) is_fallible: bool,
    pub(super) has_rest: bool,
}

impl<'r> Import<'r> {
    /// The imports of a record that name a module. Those of the global object and of objects name none.
    pub(super) fn of(record: &'r DecodedRecord) -> Option<Import<'r>> {
        let Decoded::Import { name, module: Some(module), rust_path, params, result, .. } = &record.body
        else {
            return None;
        };
        let has = |flag| record.flags & flag != 0;
        if has(flags::RECEIVER) || name.starts_with("globalThis.") {
            return None;
        }
        let form = match record.flags & flags::FORM {
            flags::NEW => Form::New,
            flags::GET => Form::Get,
            flags::SET => Form::Set,
            _ => Form::Call,
        };
        let (is_async, is_fallible, has_rest) = (has(flags::ASYNC), has(flags::FALLIBLE), has(flags::REST));
        Some(Import { name, module, rust_path, params, result, form, is_async, is_fallible, has_rest })
    }

    /// The parameters that are an argument each.
    pub(super) fn arguments(&self) -> &'r [DecodedParam] {
        &self.params[..self.params.len() - usize::from(self.has_rest)]
    }

    /// Whether Rust waits for a promise, or keeps it.
    pub(super) fn wants_promise(&self) -> bool {
        self.is_async || self.result.tag == Tag::Promise
    }

    /// What Rust gets in the end.
    pub(super) fn awaited(&self) -> &'r DecodedTy {
        match self.result.inner.first() {
            Some(inner) if self.result.tag == Tag::Promise => inner,
            _ => self.result,
        }
    }
}
