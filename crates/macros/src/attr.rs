//! The arguments of the attributes.

use proc_macro2::Ident;
use syn::{
    Expr, Result, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream},
};

use crate::annotation::Annotation;

/// `#[js_import(name, module, returns = …)]`
pub(crate) struct ImportArgs {
    pub(crate) name: Expr,
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

/// Kinds of imports that are not functions; the words are kept free for them.
const LATER: [&str; 4] = ["new", "get", "set", "method"];

impl Parse for ImportArgs {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.is_empty() {
            return Err(
                input.error("expected the function's name: `#[js_import(\"globalThis.console.log\")]`")
            );
        }
        refuse_later_kinds(input)?;
        let mut args = ImportArgs { name: input.parse()?, module: None, returns: None };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            if !(input.peek(Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==])) {
                let module: Expr = input.parse()?;
                set(&mut args.module, module.clone(), &module, "the module")?;
                continue;
            }
            let key = parse_key(input)?;
            match key.to_string().as_str() {
                "module" => set(&mut args.module, input.parse()?, &key, "the module")?,
                "returns" => set(&mut args.returns, input.parse()?, &key, "`returns`")?,
                _ => return Err(unknown(&key, "`module`, `returns`")),
            }
        }
        Ok(args)
    }
}

impl Parse for ExportArgs {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut args = ExportArgs::default();
        while !input.is_empty() {
            let key = parse_key(input)?;
            match key.to_string().as_str() {
                "name" => set(&mut args.name, input.parse()?, &key, "`name`")?,
                "namespace" => set(&mut args.namespace, input.parse()?, &key, "`namespace`")?,
                "returns" => set(&mut args.returns, input.parse()?, &key, "`returns`")?,
                _ => return Err(unknown(&key, "`name`, `namespace`, `returns`")),
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(args)
    }
}

fn refuse_later_kinds(input: ParseStream<'_>) -> Result<()> {
    let fork = input.fork();
    let Ok(word) = fork.call(Ident::parse_any) else { return Ok(()) };
    if fork.peek(Token![,]) && LATER.iter().any(|later| word == later) {
        let message = format!(
            "`{word}` imports are not supported yet; import a JavaScript function that does it, and pass the object"
        );
        return Err(syn::Error::new(word.span(), message));
    }
    Ok(())
}

fn parse_key(input: ParseStream<'_>) -> Result<Ident> {
    let key = input.call(Ident::parse_any)?;
    input.parse::<Token![=]>()?;
    Ok(key)
}

fn set<T>(slot: &mut Option<T>, value: T, at: impl quote::ToTokens, what: &str) -> Result<()> {
    if slot.replace(value).is_some() {
        return Err(syn::Error::new_spanned(at, format!("{what} is given twice")));
    }
    Ok(())
}

fn unknown(key: &Ident, expected: &str) -> syn::Error {
    syn::Error::new(key.span(), format!("unknown option `{key}`; expected one of: {expected}"))
}
