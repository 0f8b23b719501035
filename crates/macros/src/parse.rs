//! From tokens to the model. Bodies are not parsed: an editor works while they are half written.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{
    Attribute, FnArg, Meta, Pat, Result, ReturnType, Signature, Token, Type, Visibility, braced,
    parse::{Parse, ParseStream, Parser},
    parse_quote,
};

use crate::{
    annotation::Annotation,
    attr::{ExportArgs, ImportArgs, only_ident},
    catalogue as message,
    model::{BlockItem, Export, ExportBlock, Function, Import, Param, Value},
    report::Report,
    subject::Subject,
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
        let (vis, mut sig) = (input.parse()?, input.parse()?);
        ungroup(&mut sig);
        let body = match input.parse::<Option<Token![;]>>()? {
            Some(_) => None,
            None => Some(input.parse::<proc_macro2::Group>()?.into_token_stream()),
        };
        Ok(RawFunction { attrs, vis, sig, body })
    }
}

/// Takes off the group that a type has around it that came as `$ty` from a macro of the user's: what it is should not depend on
/// that.
fn ungroup(sig: &mut Signature) {
    let params = sig.inputs.iter_mut().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(&mut typed.ty),
        FnArg::Receiver(_) => None,
    });
    let result = match &mut sig.output {
        ReturnType::Type(_, ty) => Some(ty),
        ReturnType::Default => None,
    };
    for ty in params.chain(result) {
        while let Type::Group(group) = &**ty {
            *ty = group.elem.clone();
        }
    }
}

/// The item under `#[js_import]`.
pub(crate) fn import(args: ImportArgs, raw: RawFunction, report: &mut Report) -> Import {
    if let Some(body) = &raw.body
        && !raw.attrs.iter().any(is_ours)
    {
        report.error(body, &message::IMPORT_BODY, &[]);
    }
    let function = function(raw.attrs, raw.vis, raw.sig, args.returns, Subject::Import, report);
    let name = args.name.unwrap_or_else(|| parse_quote!(""));
    Import { function, form: args.form, name, module: args.module }
}

/// The function under `#[js_export]`.
pub(crate) fn export(args: ExportArgs, raw: RawFunction, report: &mut Report) -> Export {
    if raw.body.is_none() && !raw.attrs.iter().any(is_ours) {
        report.error(&raw.sig, &message::NO_BODY, &[Subject::Export.name()]);
    }
    let function = function(raw.attrs, raw.vis, raw.sig, args.returns, Subject::Export, report);
    Export { function, body: raw.body, name: args.name, namespace: args.namespace }
}

fn function(
    attrs: Vec<Attribute>,
    vis: Visibility,
    mut sig: Signature,
    returns: Option<Annotation>,
    subject: Subject,
    report: &mut Report,
) -> Function {
    // Told below, and meant for the result.
    let is_annotated = attrs.iter().any(|attr| attr.path().is_ident("js"));
    let attrs = without_ours(attrs, subject, report);
    let params = sig.inputs.iter_mut().filter_map(|input| param(input, report)).collect();
    let ty = match &sig.output {
        ReturnType::Default => parse_quote!(()),
        ReturnType::Type(_, ty) => (**ty).clone(),
    };
    let unsaid = if is_annotated { Annotation::wrong() } else { Annotation::auto() };
    let mut annotation = returns.unwrap_or(unsaid);
    if matches!(sig.output, ReturnType::Default) && annotation.is_of_value() {
        report.error(&annotation.constant, &message::NO_RESULT, &[]);
        annotation = Annotation::auto();
    }
    Function { attrs, vis, sig, params, result: Value { ty, annotation } }
}

/// A function's attributes without those of ours, which cannot stand there.
pub(crate) fn without_ours(attrs: Vec<Attribute>, subject: Subject, report: &mut Report) -> Vec<Attribute> {
    let mut others = Vec::new();
    for attr in attrs {
        if attr.path().is_ident("js") {
            report.error(&attr, &message::ANNOTATED_FUNCTION, &[subject.instead_of_annotation()]);
        } else if is_ours(&attr) {
            report.error(&attr, &message::TWO_ATTRIBUTES, &[]);
        } else {
            others.push(attr);
        }
    }
    others
}

fn is_ours(attr: &Attribute) -> bool {
    let mut names = attr.path().segments.iter().rev().map(|segment| segment.ident.to_string());
    match names.next().as_deref() {
        Some("js_import" | "js_export") => true,
        Some("main" | "test") => names.next().as_deref() == Some("crossing"),
        _ => false,
    }
}

/// A parameter; takes our attributes off it. Receivers are left to the checks.
fn param(input: &mut FnArg, report: &mut Report) -> Option<Param> {
    let attrs = match input {
        FnArg::Typed(typed) => &mut typed.attrs,
        FnArg::Receiver(receiver) => &mut receiver.attrs,
    };
    let (ours, others): (Vec<_>, Vec<_>) = attrs.drain(..).partition(|attr| attr.path().is_ident("js"));
    *attrs = others;
    let FnArg::Typed(typed) = input else { return None };
    let (rests, annotations): (Vec<_>, Vec<_>) = ours.into_iter().partition(is_rest);
    let again = rests.iter().skip(1).chain(annotations.iter().skip(1));
    again.for_each(|attr| report.error(attr, &message::ANNOTATED_TWICE, &[]));
    let mut annotation = None;
    for attr in &annotations {
        let parsed = parse_annotation(attr, report);
        annotation.get_or_insert(parsed);
    }
    let name = match &*typed.pat {
        Pat::Ident(pat) if pat.subpat.is_none() => Some(pat.ident.clone()),
        _ => None,
    };
    let annotation = annotation.unwrap_or_else(Annotation::auto);
    let value = Value { ty: (*typed.ty).clone(), annotation };
    Some(Param { name, value, rest: rests.into_iter().next() })
}

/// `#[js(rest)]`
fn is_rest(attr: &Attribute) -> bool {
    matches!(&attr.meta, Meta::List(list) if only_ident(&list.tokens).is_some_and(|word| word == "rest"))
}

/// `#[js(Word)]`
fn parse_annotation(attr: &Attribute, report: &mut Report) -> Annotation {
    match &attr.meta {
        Meta::List(list) => {
            let place = list.delimiter.span().join();
            Annotation::parse(list.tokens.clone(), place, report)
        }
        _ => {
            report.error(attr, &message::ANNOTATION, &[]);
            Annotation::wrong()
        }
    }
}

/// What `#[js_export]` can stand on.
pub(crate) enum ExportItem {
    Function(RawFunction),
    Block(RawBlock),
}

/// An `impl` block whose items are not yet looked at.
pub(crate) struct RawBlock {
    attrs: Vec<Attribute>,
    generics: syn::Generics,
    /// The trait that it implements, and `for`.
    trait_: Option<TokenStream>,
    /// Everything in front of the braces.
    head: TokenStream,
    ty: Type,
    items: TokenStream,
}

impl Parse for ExportItem {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        let is_block = input.peek(Token![impl]) || input.peek(Token![unsafe]) && input.peek2(Token![impl]);
        if !is_block {
            return RawFunction::parse_after(attrs, input).map(ExportItem::Function);
        }
        let unsafety: Option<Token![unsafe]> = input.parse()?;
        let keyword: Token![impl] = input.parse()?;
        let generics: syn::Generics = input.parse()?;
        let not: Option<Token![!]> = input.parse()?;
        let mut ty: Type = input.parse()?;
        let mut trait_ = None;
        if let Some(keyword) = input.parse::<Option<Token![for]>>()? {
            trait_ = Some(quote!(#not #ty #keyword));
            ty = input.parse()?;
        }
        let conditions: Option<syn::WhereClause> = input.parse()?;
        let head = quote!(#unsafety #keyword #generics #trait_ #ty #conditions);
        let content;
        braced!(content in input);
        Ok(ExportItem::Block(RawBlock { attrs, generics, trait_, head, ty, items: content.parse()? }))
    }
}

/// The `impl` block under `#[js_export]`.
pub(crate) fn export_block(raw: RawBlock, report: &mut Report) -> ExportBlock {
    let RawBlock { attrs, generics, trait_, head, ty, items } = raw;
    let attrs = without_ours(attrs, Subject::Export, report);
    if let Some(trait_) = &trait_ {
        report.error(trait_, &message::TRAIT_IMPL, &[]);
    }
    let is_generic = !generics.params.is_empty();
    if is_generic {
        report.error(&generics, &message::GENERIC_IMPL, &[]);
    }
    let (mut parsed, mut is_marked) = (Vec::new(), false);
    let result = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            let rest = input.fork().parse::<TokenStream>()?;
            match block_item(input, &mut is_marked, report) {
                Ok(item) => parsed.push(item),
                Err(error) => {
                    report.push(error);
                    input.parse::<TokenStream>()?;
                    parsed.push(BlockItem::Other(rest));
                }
            }
        }
        Ok(())
    })
    .parse2(items);
    report.ok(result);
    if !is_marked && trait_.is_none() && !is_generic {
        report.error(&ty, &message::NOTHING_MARKED, &[]);
    }
    ExportBlock { attrs, is_generic, head, ty, items: parsed }
}

fn block_item(input: ParseStream<'_>, is_marked: &mut bool, report: &mut Report) -> Result<BlockItem> {
    let mut attrs = input.fork().call(Attribute::parse_outer)?;
    let Some(mark) = attrs.iter().position(is_export) else {
        return Ok(BlockItem::Other(input.parse::<syn::ImplItem>()?.into_token_stream()));
    };
    *is_marked = true;
    input.call(Attribute::parse_outer)?;
    let mark = attrs.remove(mark);
    let item = input.fork().parse::<TokenStream>()?;
    if let Some(keyword) = crate::item::wrong_keyword(&item, Subject::Main) {
        report.error(keyword, &message::NOT_A_FUNCTION, &[]);
        let item: syn::ImplItem = input.parse()?;
        return Ok(BlockItem::Other(quote!(#(#attrs)* #item)));
    }
    let args = match &mark.meta {
        Meta::Path(_) => ExportArgs::default(),
        Meta::List(list) => ExportArgs::parse(list.tokens.clone(), report),
        Meta::NameValue(_) => {
            report.error(&mark, &message::POSITIONAL, &[]);
            ExportArgs::default()
        }
    };
    let raw = RawFunction::parse_after(attrs, input)?;
    Ok(BlockItem::Export(Box::new(export(args, raw, report))))
}

fn is_export(attr: &Attribute) -> bool {
    attr.path().segments.last().is_some_and(|segment| segment.ident == "js_export")
}
