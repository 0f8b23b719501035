//! `#[crossing::test]`: its options, and the attributes of rustc's own tests beside it.

use proc_macro2::{Group, TokenStream, TokenTree};
use syn::{
    Attribute, Expr, ExprAssign, ExprLit, Lit, LitStr, Meta, ReturnType, Token, Type, parse::Parser,
    punctuated::Punctuated,
};

use crate::{
    attr::{Piece, only_ident, pieces},
    catalogue as message,
    parse::RawFunction,
    report::Report,
};

/// A function that is a test.
pub(crate) struct Test {
    /// Without the attributes that are read here.
    pub(crate) function: RawFunction,
    pub(crate) ignored: Option<Mark>,
    pub(crate) panics: Option<Mark>,
    pub(crate) options: Options,
}

/// `#[ignore]` or `#[should_panic]`.
pub(crate) struct Mark {
    /// As it was written.
    pub(crate) attribute: Attribute,
    /// The reason, or what the panic says.
    pub(crate) text: Option<LitStr>,
}

/// `#[crossing::test(native, timeout = …, modules(…))]`
#[derive(Default)]
pub(crate) struct Options {
    /// Whether it runs where there is no JavaScript, too.
    pub(crate) native: bool,
    /// Milliseconds; 0: as many as others.
    pub(crate) timeout: u32,
    /// Names and addresses.
    pub(crate) modules: Vec<(Expr, Expr)>,
}

/// Reads a test.
pub(crate) fn parse(attribute: TokenStream, mut function: RawFunction, report: &mut Report) -> Test {
    let options = Options::parse(attribute, report);
    let mut take = |name| {
        let at = function.attrs.iter().position(|attr| attr.path().is_ident(name))?;
        let attribute = function.attrs.remove(at);
        let text = text_of(&attribute, report);
        Some(Mark { attribute, text })
    };
    let (ignored, panics) = (take("ignore"), take("should_panic"));
    if let (Some(panics), ReturnType::Type(_, ty)) = (&panics, &function.sig.output)
        && !matches!(&**ty, Type::Tuple(unit) if unit.elems.is_empty())
    {
        report.error(&panics.attribute, &message::PANIC_OR_RESULT, &[]);
    }
    Test { function, ignored, panics, options }
}

/// `#[name]`, `#[name = "text"]` or `#[name(expected = "text")]`
fn text_of(attribute: &Attribute, report: &mut Report) -> Option<LitStr> {
    let value = match &attribute.meta {
        Meta::Path(_) => return None,
        Meta::NameValue(pair) => pair.value.clone(),
        Meta::List(list) => match list.parse_args::<ExprAssign>() {
            Ok(ExprAssign { left, right, .. }) if is_word(&left, "expected") => *right,
            _ => {
                report.error(attribute, &message::TEST_TEXT, &[]);
                return None;
            }
        },
    };
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
        _ => {
            report.error(attribute, &message::TEST_TEXT, &[]);
            None
        }
    }
}

fn is_word(expr: &Expr, word: &str) -> bool {
    matches!(expr, Expr::Path(path) if path.path.is_ident(word))
}

impl Options {
    fn parse(tokens: TokenStream, report: &mut Report) -> Options {
        const KNOWN: &str = "`native`, `timeout = …` and `modules(…)`";
        let mut options = Options::default();
        for piece in pieces(tokens) {
            match piece {
                Piece::Option(key, value) if key == "timeout" => match milliseconds(&value) {
                    Some(_) if options.timeout != 0 => {
                        report.error(key, &message::TWICE, &["`timeout`"]);
                    }
                    Some(timeout) => options.timeout = timeout,
                    None => report.error(key, &message::TEST_TIMEOUT, &[]),
                },
                Piece::Option(key, _) => {
                    report.error(&key, &message::UNKNOWN_OPTION, &[&key.to_string(), KNOWN]);
                }
                Piece::Value(tokens) if only_ident(&tokens).is_some_and(|word| word == "native") => {
                    options.native = true;
                }
                Piece::Value(tokens) => match group_of_modules(&tokens) {
                    Some(group) => options.modules.extend(modules(&group, report)),
                    None => {
                        let first = tokens.into_iter().next();
                        let word = first.as_ref().map(ToString::to_string).unwrap_or_default();
                        report.error(first, &message::UNKNOWN_OPTION, &[&word, KNOWN]);
                    }
                },
            }
        }
        options
    }
}

/// A literal of seconds.
fn milliseconds(value: &TokenStream) -> Option<u32> {
    let seconds = match syn::parse2(value.clone()).ok()? {
        Lit::Int(seconds) => seconds.base10_parse::<f64>().ok()?,
        Lit::Float(seconds) => seconds.base10_parse::<f64>().ok()?,
        _ => return None,
    };
    let milliseconds = (seconds * 1000.0).round();
    (milliseconds >= 1.0 && milliseconds <= f64::from(u32::MAX)).then_some(milliseconds as u32)
}

/// The parentheses of `modules(…)`.
fn group_of_modules(tokens: &TokenStream) -> Option<Group> {
    let mut tokens = tokens.clone().into_iter();
    match (tokens.next()?, tokens.next()?, tokens.next()) {
        (TokenTree::Ident(word), TokenTree::Group(group), None) if word == "modules" => Some(group),
        _ => None,
    }
}

/// `"Name" = "./address.js", …`
fn modules(group: &Group, report: &mut Report) -> Vec<(Expr, Expr)> {
    let parsed = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(group.stream());
    let mut modules = Vec::new();
    for pair in report.ok(parsed).into_iter().flatten() {
        match pair {
            Expr::Assign(ExprAssign { left, right, .. }) => modules.push((*left, *right)),
            other => report.error(other, &message::TEST_MODULE, &[]),
        }
    }
    for literal in modules.iter().flat_map(|(name, address)| [name, address]) {
        if matches!(literal, Expr::Lit(ExprLit { lit, .. }) if !matches!(lit, Lit::Str(_))) {
            report.error(literal, &message::NOT_TEXT, &["the name or address of a module"]);
        }
    }
    modules
}
