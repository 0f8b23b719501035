//! From tokens to the model. Bodies are not parsed: an editor works while they are half written.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{
    Attribute, Error, FnArg, Pat, Result, ReturnType, Signature, Token, Type, Visibility, braced,
    parse::{Parse, ParseStream, Parser},
    parse_quote,
};

use crate::{
    annotation::Annotation,
    attr::{ExportArgs, ImportArgs},
    model::{BlockItem, Export, ExportBlock, Function, Import, Param, Value},
    report::Report,
};

/// A function whose body, if it has one, is just tokens.
pub(crate) struct RawFunction {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) sig: Signature,
    /// The braces and what is in them.
    pub(crate) body: Option<TokenStream>,
}

impl Parse for RawFunction {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        Self::parse_after(attrs, input)
    }
}

impl RawFunction {
    fn parse_after(attrs: Vec<Attribute>, input: ParseStream<'_>) -> Result<Self> {
        let (vis, sig) = (input.parse()?, input.parse()?);
        let body = match input.parse::<Option<Token![;]>>()? {
            Some(_) => None,
            None => Some(input.parse::<proc_macro2::Group>()?.into_token_stream()),
        };
        Ok(RawFunction { attrs, vis, sig, body })
    }
}

/// The item under `#[js_import]`.
pub(crate) fn import(args: Option<ImportArgs>, raw: RawFunction, report: &mut Report) -> Import {
    if let Some(body) = &raw.body {
        report.error(body, "an import has no body, JavaScript has it: end the signature with `;`");
    }
    let args = args.unwrap_or_else(|| ImportArgs { name: parse_quote!(""), module: None, returns: None });
    let function = function(raw.attrs, raw.vis, raw.sig, args.returns, report);
    Import { function, name: args.name, module: args.module }
}

/// The function under `#[js_export]`.
pub(crate) fn export(args: ExportArgs, raw: RawFunction, report: &mut Report) -> Export {
    let body = raw.body.unwrap_or_else(|| {
        report.error(&raw.sig, "an export needs a body; a function of JavaScript is a `#[js_import]`");
        quote::quote!({ ::core::unreachable!() })
    });
    let function = function(raw.attrs, raw.vis, raw.sig, args.returns, report);
    Export { function, body, name: args.name, namespace: args.namespace }
}

fn function(
    attrs: Vec<Attribute>,
    vis: Visibility,
    mut sig: Signature,
    returns: Option<Annotation>,
    report: &mut Report,
) -> Function {
    let params = sig.inputs.iter_mut().filter_map(|input| param(input, report)).collect();
    let ty = match &sig.output {
        ReturnType::Default => parse_quote!(()),
        ReturnType::Type(_, ty) => (**ty).clone(),
    };
    let annotation = returns.unwrap_or_else(Annotation::auto);
    Function { attrs, vis, sig, params, result: Value { ty, annotation } }
}

/// A parameter; takes our attributes off it. Receivers are left to the checks.
fn param(input: &mut FnArg, report: &mut Report) -> Option<Param> {
    let FnArg::Typed(typed) = input else { return None };
    let (ours, others): (Vec<_>, Vec<_>) = typed.attrs.drain(..).partition(|attr| attr.path().is_ident("js"));
    typed.attrs = others;
    let mut annotation = None;
    for attr in ours {
        if let Some(parsed) = report.ok(attr.parse_args::<Annotation>())
            && annotation.replace(parsed).is_some()
        {
            report.error(&attr, "this parameter is annotated twice");
        }
    }
    let name = match &*typed.pat {
        Pat::Ident(pat) if pat.subpat.is_none() => Some(pat.ident.clone()),
        _ => None,
    };
    let annotation = annotation.unwrap_or_else(Annotation::auto);
    Some(Param { name, value: Value { ty: (*typed.ty).clone(), annotation } })
}

/// What `#[js_export]` can stand on.
pub(crate) enum ExportItem {
    Function(RawFunction),
    Block(RawBlock),
}

/// An `impl` block whose items are not yet looked at.
pub(crate) struct RawBlock {
    attrs: Vec<Attribute>,
    ty: Type,
    items: TokenStream,
}

impl Parse for ExportItem {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        if !input.peek(Token![impl]) {
            return RawFunction::parse_after(attrs, input).map(ExportItem::Function);
        }
        let keyword: Token![impl] = input.parse()?;
        let generics: syn::Generics = input.parse()?;
        if !generics.params.is_empty() {
            return Err(Error::new_spanned(
                generics,
                "exports cannot stand in a generic `impl`: name one type",
            ));
        }
        let ty: Type = input.parse()?;
        if input.peek(Token![for]) {
            let message =
                "exports cannot stand in a trait's `impl`; write a function of the type that calls it";
            return Err(Error::new_spanned(keyword, message));
        }
        let content;
        braced!(content in input);
        Ok(ExportItem::Block(RawBlock { attrs, ty, items: content.parse()? }))
    }
}

/// The `impl` block under `#[js_export]`.
pub(crate) fn export_block(raw: RawBlock, report: &mut Report) -> ExportBlock {
    let RawBlock { attrs, ty, items } = raw;
    let mut parsed = Vec::new();
    let result = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            parsed.push(block_item(input, report)?);
        }
        Ok(())
    })
    .parse2(items);
    report.ok(result);
    if !parsed.iter().any(|item| matches!(item, BlockItem::Export(_))) {
        report.error(&ty, "nothing in this `impl` is exported: mark its functions with `#[js_export]` too");
    }
    ExportBlock { attrs, ty, items: parsed }
}

fn block_item(input: ParseStream<'_>, report: &mut Report) -> Result<BlockItem> {
    let mut attrs = input.fork().call(Attribute::parse_outer)?;
    let Some(mark) = attrs.iter().position(is_export) else {
        return Ok(BlockItem::Other(input.parse::<syn::ImplItem>()?.into_token_stream()));
    };
    input.call(Attribute::parse_outer)?;
    let mark = attrs.remove(mark);
    let args = match &mark.meta {
        syn::Meta::Path(_) => ExportArgs::default(),
        meta => {
            let args = meta.require_list().and_then(|list| list.parse_args());
            report.ok(args).unwrap_or_default()
        }
    };
    let raw = RawFunction::parse_after(attrs, input)?;
    Ok(BlockItem::Export(Box::new(export(args, raw, report))))
}

fn is_export(attr: &Attribute) -> bool {
    attr.path().segments.last().is_some_and(|segment| segment.ident == "js_export")
}
