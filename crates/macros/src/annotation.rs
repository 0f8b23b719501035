//! The words of `#[js(…)]` and `returns = …`.

use proc_macro2::{Ident, Span};
use syn::{
    Result,
    parse::{Parse, ParseStream},
};

/// An annotation: the constant of `crossing::private` that stands for it, at the user's word.
#[derive(Clone)]
pub(crate) struct Annotation(pub(crate) Ident);

/// Words and their constants.
const WORDS: &[(&str, &str)] = &[
    ("Number", "NUMBER"),
    ("BigInt", "BIG_INT"),
    ("String", "STRING"),
    ("Boolean", "BOOLEAN"),
    ("Object", "OBJECT"),
    ("Any", "ANY"),
    ("Void", "VOID"),
];

impl Annotation {
    /// The type's own meaning.
    pub(crate) fn auto() -> Annotation {
        Annotation(Ident::new("AUTO", Span::call_site()))
    }
}

impl Parse for Annotation {
    fn parse(input: ParseStream<'_>) -> Result<Annotation> {
        let word: Ident = input.parse()?;
        match WORDS.iter().find(|(name, _)| word == name) {
            Some((_, constant)) => Ok(Annotation(Ident::new(constant, word.span()))),
            None => {
                let names: Vec<_> = WORDS.iter().map(|(name, _)| *name).collect();
                let message =
                    format!("`{word}` is not a JavaScript type here; expected one of: {}", names.join(", "));
                Err(syn::Error::new(word.span(), message))
            }
        }
    }
}
