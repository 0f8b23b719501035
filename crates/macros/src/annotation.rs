//! The words of `#[js(…)]` and `returns = …`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};

use crate::{catalogue as message, report::Report};

/// An annotation.
#[derive(Clone)]
pub(crate) struct Annotation {
    /// The constant of `crossing::private` that stands for it, at the user's word.
    pub(crate) constant: Ident,
    /// Whether it was told that this is none. Then nothing is known of its type.
    pub(crate) is_wrong: bool,
}

/// Words and their constants.
const WORDS: &[(&str, &str)] = &[
    ("Number", "NUMBER"),
    ("BigInt", "BIG_INT"),
    ("String", "STRING"),
    ("Boolean", "BOOLEAN"),
    ("Object", "OBJECT"),
    ("Any", "ANY"),
    ("Void", "VOID"),
    ("Date", "DATE"),
    ("Error", "ERROR"),
    ("Function", "FUNCTION"),
    ("MemoryView", "MEMORY_VIEW"),
    ("Array", "ARRAY"),
];

impl Annotation {
    /// The type's own meaning.
    pub(crate) fn auto() -> Annotation {
        Annotation { constant: Ident::new("AUTO", Span::call_site()), is_wrong: false }
    }

    /// One that was told to be wrong.
    pub(crate) fn wrong() -> Annotation {
        Annotation { is_wrong: true, ..Annotation::auto() }
    }

    /// Whether it is about a value.
    pub(crate) fn is_of_value(&self) -> bool {
        !self.is_wrong && self.constant != "AUTO" && self.constant != "VOID"
    }

    /// The annotation of one word. `place`: where an empty one is told.
    pub(crate) fn parse(tokens: TokenStream, place: Span, report: &mut Report) -> Annotation {
        let mut words = tokens.clone().into_iter();
        let (Some(TokenTree::Ident(word)), None) = (words.next(), words.next()) else {
            match tokens.is_empty() {
                true => report.error_at(place, &message::ANNOTATION, &[]),
                false => report.error(tokens, &message::ANNOTATION, &[]),
            }
            return Annotation::wrong();
        };
        match WORDS.iter().find(|(name, _)| word == name) {
            Some((_, constant)) => {
                Annotation { constant: Ident::new(constant, word.span()), is_wrong: false }
            }
            None => {
                report.error(&word, &message::UNKNOWN_WORD, &[&word.to_string()]);
                Annotation::wrong()
            }
        }
    }
}
