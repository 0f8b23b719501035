//! The arguments of the attributes. Each is read by itself, so that every mistake is told.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::{Expr, ExprLit, Lit};

use crate::{annotation::Annotation, catalogue as message, form::FormWord, report::Report};

/// `#[js_import(form, name, module, returns = …)]`
pub(crate) struct ImportArgs {
    /// `None`: a function, which has no word.
    pub(crate) form: Option<FormWord>,
    /// `None`: it is missing, and was told.
    pub(crate) name: Option<Expr>,
    pub(crate) module: Option<Expr>,
    pub(crate) returns: Option<Annotation>,
}

/// `#[js_export(name = …, namespace = …, returns = …)]`
#[derive(Default)]
pub(crate) struct ExportArgs {
    pub(crate) name: Option<Expr>,
    pub(crate) namespace: Option<Expr>,
    pub(crate) returns: Option<Annotation>,
}

impl ImportArgs {
    /// `place`: where a missing name is told.
    pub(crate) fn parse(tokens: TokenStream, place: Span, report: &mut Report) -> ImportArgs {
        let mut args = ImportArgs { form: None, name: None, module: None, returns: None };
        let mut named = false;
        for piece in pieces(tokens) {
            match piece {
                Piece::Option(key, value) => match key.to_string().as_str() {
                    "module" => set_text(&mut args.module, &key, value, "the module", report),
                    "returns" => set_word(&mut args.returns, &key, value, report),
                    word => report.error(&key, &message::UNKNOWN_OPTION, &[word, "`module` and `returns`"]),
                },
                Piece::Value(tokens) if !named => match FormWord::parse(&tokens) {
                    Some(form) if args.form.is_some() => {
                        report.error(form.word, &message::TWICE, &["what the import does"]);
                    }
                    Some(form) => args.form = Some(form),
                    None => {
                        named = true;
                        args.name = text(tokens, "the import's name", report);
                    }
                },
                Piece::Value(tokens) if args.module.is_some() => {
                    report.error(tokens, &message::TWICE, &["the module"]);
                }
                Piece::Value(tokens) => args.module = text(tokens, "the module's name", report),
            }
        }
        if !named && args.name.is_none() {
            report.error_at(place, &message::NO_NAME, &[]);
        }
        args
    }
}

impl ExportArgs {
    pub(crate) fn parse(tokens: TokenStream, report: &mut Report) -> ExportArgs {
        const OPTIONS: [&str; 3] = ["name", "namespace", "returns"];
        let mut args = ExportArgs::default();
        for piece in pieces(tokens) {
            match piece {
                Piece::Option(key, value) => match key.to_string().as_str() {
                    "name" => set_text(&mut args.name, &key, value, "`name`", report),
                    "namespace" => set_text(&mut args.namespace, &key, value, "`namespace`", report),
                    "returns" => set_word(&mut args.returns, &key, value, report),
                    word => {
                        report.error(
                            &key,
                            &message::UNKNOWN_OPTION,
                            &[word, "`name`, `namespace` and `returns`"],
                        );
                    }
                },
                Piece::Value(tokens) => match only_ident(&tokens).map(|word| word.to_string()) {
                    Some(word) if OPTIONS.contains(&word.as_str()) => {
                        report.error(tokens, &message::NO_VALUE, &[&word, &word]);
                    }
                    _ => report.error(tokens, &message::POSITIONAL, &[]),
                },
            }
        }
        args
    }
}

/// What stands between two commas.
pub(crate) enum Piece {
    /// `key = value`
    Option(Ident, TokenStream),
    /// Anything else.
    Value(TokenStream),
}

/// Splits at commas, but for those of generic arguments.
pub(crate) fn pieces(tokens: TokenStream) -> Vec<Piece> {
    let (mut pieces, mut depth, mut last) = (vec![Vec::new()], 0_usize, ' ');
    for token in tokens {
        let char = match &token {
            TokenTree::Punct(punct) => punct.as_char(),
            _ => ' ',
        };
        match (char, last) {
            ('<', ':') => depth += 1,
            ('>', _) => depth = depth.saturating_sub(1),
            _ => {}
        }
        last = char;
        match pieces.last_mut() {
            Some(piece) if char != ',' || depth > 0 => piece.push(token),
            _ => pieces.push(Vec::new()),
        }
    }
    pieces.into_iter().filter(|piece| !piece.is_empty()).map(piece).collect()
}

fn piece(tokens: Vec<TokenTree>) -> Piece {
    let is =
        |at: usize, char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == char);
    match tokens.first() {
        Some(TokenTree::Ident(key)) if is(1, '=') && !is(2, '=') => {
            Piece::Option(key.clone(), tokens.into_iter().skip(2).collect())
        }
        _ => Piece::Value(tokens.into_iter().collect()),
    }
}

pub(crate) fn only_ident(tokens: &TokenStream) -> Option<Ident> {
    let mut tokens = tokens.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(word)), None) => Some(word),
        _ => None,
    }
}

/// An expression. That it is text is for rustc to say, but for literals.
fn text(tokens: TokenStream, what: &str, report: &mut Report) -> Option<Expr> {
    let expr = report.ok(syn::parse2(tokens))?;
    if let Expr::Lit(ExprLit { lit, .. }) = &expr
        && !matches!(lit, Lit::Str(_))
    {
        report.error(lit, &message::NOT_TEXT, &[what]);
    }
    Some(expr)
}

fn set_text(slot: &mut Option<Expr>, key: &Ident, value: TokenStream, what: &str, report: &mut Report) {
    if slot.is_some() {
        report.error(key, &message::TWICE, &[what]);
    } else if value.is_empty() {
        report.error(key, &message::NO_VALUE, &[&key.to_string(), &key.to_string()]);
    } else {
        *slot = text(value, what, report);
    }
}

fn set_word(slot: &mut Option<Annotation>, key: &Ident, value: TokenStream, report: &mut Report) {
    if slot.is_some() {
        report.error(key, &message::TWICE, &["`returns`"]);
    } else if value.is_empty() {
        report.error(key, &message::NO_VALUE, &["returns", "returns"]);
        *slot = Some(Annotation::wrong());
    } else {
        *slot = Some(Annotation::parse(value, key.span(), report));
    }
}
