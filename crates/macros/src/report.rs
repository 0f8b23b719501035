//! Collects errors, so that the user sees every mistake at once.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

use crate::catalogue::Message;

/// The errors of one item. Dropping it unread is a bug in the macro and panics.
pub(crate) struct Report {
    errors: Option<Vec<syn::Error>>,
}

impl Report {
    pub(crate) fn new() -> Report {
        Report { errors: Some(Vec::new()) }
    }

    /// Notes an error on `tokens`.
    pub(crate) fn error(&mut self, tokens: impl ToTokens, message: &Message, gaps: &[&str]) {
        self.push(syn::Error::new_spanned(tokens, message.with(gaps)));
    }

    /// Notes an error at a place.
    pub(crate) fn error_at(&mut self, span: Span, message: &Message, gaps: &[&str]) {
        self.push(syn::Error::new(span, message.with(gaps)));
    }

    /// Notes an error of the parser.
    pub(crate) fn push(&mut self, error: syn::Error) {
        if let Some(errors) = &mut self.errors {
            errors.push(error);
        }
    }

    /// The value, or a note of the error.
    pub(crate) fn ok<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// All errors as `compile_error!`s; `None` if there are none.
    pub(crate) fn finish(mut self) -> Option<TokenStream> {
        let all = self.errors.take()?.into_iter().reduce(|mut all, next| {
            all.combine(next);
            all
        });
        all.map(|error| error.into_compile_error())
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        if self.errors.is_some() && !std::thread::panicking() {
            panic!("a macro of crossing forgot to report its errors");
        }
    }
}
