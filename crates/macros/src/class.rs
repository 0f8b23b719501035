//! `js_type!`: its declarations, read one by one, so that every mistake is told.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{
    Attribute, Expr, ExprLit, Lit, Result, Token, Type, Visibility,
    parse::{ParseStream, Parser},
};

use crate::{catalogue as message, report::Report};

/// `pub Name: Parent = "globalThis.Class"`
pub(crate) struct Class {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
    /// `None`: `JsObject`.
    pub(crate) parent: Option<Type>,
    /// Where the class is. `None`: that is missing or wrong, and was told.
    pub(crate) path: Option<Expr>,
}

/// The declarations of a block.
pub(crate) fn parse(tokens: TokenStream, report: &mut Report) -> Vec<Class> {
    let is_end = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
    let tokens: Vec<_> = tokens.into_iter().collect();
    let pieces = tokens.split(is_end).filter(|piece| !piece.is_empty());
    let parse = |piece: &[TokenTree]| {
        let result = (|input: ParseStream<'_>| class(input, report)).parse2(piece.iter().cloned().collect());
        report.ok(result).flatten()
    };
    pieces.filter_map(parse).collect()
}

fn class(input: ParseStream<'_>, report: &mut Report) -> Result<Option<Class>> {
    let (attrs, vis) = (input.call(Attribute::parse_outer)?, input.parse()?);
    if !input.peek(syn::Ident) {
        refuse_rest(input, report)?;
        return Ok(None);
    }
    let name: Ident = input.parse()?;
    let mut class = Class { attrs, vis, name, parent: None, path: None };
    if input.parse::<Option<Token![:]>>()?.is_some() {
        class.parent = Some(input.parse()?);
    }
    if input.is_empty() {
        report.error(&class.name, &message::NO_CLASS, &[]);
    } else if input.parse::<Option<Token![=]>>()?.is_some() {
        class.path = path(input.parse()?, report);
    }
    refuse_rest(input, report)?;
    Ok(Some(class))
}

/// Tells what is none of a declaration, at its first token.
fn refuse_rest(input: ParseStream<'_>, report: &mut Report) -> Result<()> {
    if let Some(token) = input.parse::<TokenStream>()?.into_iter().next() {
        report.error(token, &message::CLASS, &[]);
    }
    Ok(())
}

/// Where a class is. Of what is no literal the compiler says it.
fn path(path: Expr, report: &mut Report) -> Option<Expr> {
    match &path {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
            let class = text.value();
            let is_global = class.strip_prefix("globalThis.").is_some_and(|class| !class.is_empty());
            if !is_global {
                report.error(text, &message::NOT_GLOBAL, &[]);
                return None;
            }
        }
        Expr::Lit(other) => {
            report.error(other, &message::NOT_TEXT, &["the path of the class"]);
            return None;
        }
        _ => {}
    }
    Some(path)
}
