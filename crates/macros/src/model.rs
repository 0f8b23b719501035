//! What the user wrote, in our own words. Every part keeps its tokens, so that errors stand at the right place.

use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, Expr, Signature, Type, Visibility};

use crate::annotation::Annotation;

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

/// A function of JavaScript.
pub(crate) struct Import {
    pub(crate) function: Function,
    pub(crate) name: Expr,
    pub(crate) module: Option<Expr>,
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
