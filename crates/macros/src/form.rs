//! What an import does with what it names, when that is more than to call a function.

use proc_macro2::{Ident, TokenStream};

use crate::attr::only_ident;

/// A form of an import.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Makes an object of a class.
    New,
    /// Reads a property.
    Get,
    /// Writes a property.
    Set,
    /// Calls a function of an object.
    Method,
}

/// A form, as the user wrote it.
pub(crate) struct FormWord {
    pub(crate) form: Form,
    pub(crate) word: Ident,
}

/// The first parameter's name where it is the object that has the property or method.
const RECEIVER: &str = "this";

impl FormWord {
    pub(crate) fn parse(tokens: &TokenStream) -> Option<FormWord> {
        let word = only_ident(tokens)?;
        let form = match word.to_string().as_str() {
            "new" => Form::New,
            "get" => Form::Get,
            "set" => Form::Set,
            "method" => Form::Method,
            _ => return None,
        };
        Some(FormWord { form, word })
    }
}

impl Form {
    /// The constant of `crossing::private::flags`, where the contract has a number for it: a method is called, as
    /// functions are.
    pub(crate) fn flag(self) -> Option<&'static str> {
        match self {
            Form::New => Some("NEW"),
            Form::Get => Some("GET"),
            Form::Set => Some("SET"),
            Form::Method => None,
        }
    }

    /// Whether a parameter of that name is the object in which the import's name is looked up.
    pub(crate) fn is_receiver(self, name: Option<&Ident>) -> bool {
        self != Form::New && name.is_some_and(|name| name == RECEIVER)
    }
}
