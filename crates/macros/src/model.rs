//! What the user wrote, in our own words. Every part keeps its tokens, so that errors stand at the right place.

use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, Expr, Signature, Type, Visibility};

use crate::{
    annotation::Annotation,
    form::{Form, FormWord},
};

/// A type in a signature and what the user said of it.
pub(crate) struct Value {
    pub(crate) ty: Type,
    pub(crate) annotation: Annotation,
}

/// A parameter.
pub(crate) struct Param {
    /// Its name; `None` where a pattern stands.
    pub(crate) name: Option<Ident>,
    pub(crate) value: Value,
    /// `#[js(rest)]`: its elements are the arguments.
    pub(crate) rest: Option<Attribute>,
}

/// What imports and exports have in common.
pub(crate) struct Function {
    /// Attributes that pass through to the user's function.
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    /// The signature, without our attributes on its parameters.
    pub(crate) sig: Signature,
    pub(crate) params: Vec<Param>,
    pub(crate) result: Value,
}

/// A function of JavaScript, or something else of it that the user's function stands for.
pub(crate) struct Import {
    pub(crate) function: Function,
    /// `None`: a function.
    pub(crate) form: Option<FormWord>,
    pub(crate) name: Expr,
    pub(crate) module: Option<Expr>,
}

impl Import {
    pub(crate) fn form(&self) -> Option<Form> {
        self.form.as_ref().map(|form| form.form)
    }

    /// The object in which the name is looked up.
    pub(crate) fn receiver(&self) -> Option<&Param> {
        let (form, first) = (self.form()?, self.function.params.first()?);
        form.is_receiver(first.name.as_ref()).then_some(first)
    }

    /// The parameter whose elements are arguments.
    pub(crate) fn rest(&self) -> Option<&Param> {
        self.function.params.last().filter(|param| param.rest.is_some())
    }
}

/// A function for JavaScript.
pub(crate) struct Export {
    pub(crate) function: Function,
    /// The body, as it was written. `None`: it is missing, and was told.
    pub(crate) body: Option<TokenStream>,
    pub(crate) name: Option<Expr>,
    pub(crate) namespace: Option<Expr>,
}

/// An `impl` block with exports.
pub(crate) struct ExportBlock {
    pub(crate) attrs: Vec<Attribute>,
    /// Whether it has parameters, which nothing beside it knows. It was told.
    pub(crate) is_generic: bool,
    /// Everything in front of the braces.
    pub(crate) head: TokenStream,
    pub(crate) ty: Type,
    pub(crate) items: Vec<BlockItem>,
}

/// What stands in an `impl` block.
pub(crate) enum BlockItem {
    /// A marked function.
    Export(Box<Export>),
    /// Anything else.
    Other(TokenStream),
}
