//! From the model to Rust. Each macro: parse, check, expand; and with errors, an item that still exists.

mod class;
mod export;
mod import;
mod initializer;
mod main;
mod test;
mod value;

use proc_macro_crate::{FoundCrate, crate_name};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::{
    attr::{ExportArgs, ImportArgs},
    catalogue as message, check, class as classes, initializer as files, item,
    model::BlockItem,
    parse,
    report::Report,
    subject::Subject,
    test as tests,
};

/// `#[js_import]`
pub(crate) fn import(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::new();
    let raw = match read::<parse::RawFunction>(item, Subject::Import, &mut report) {
        (_, Some(raw)) => raw,
        (item, None) => return with_errors(report, item),
    };
    let args = ImportArgs::parse(attribute, place_of_attribute(&raw.sig), &mut report);
    let import = parse::import(args, raw, &mut report);
    check::import(&import, &mut report);
    match report.finish() {
        None => import::expand(&import, &crossing()),
        Some(errors) => import::fallback(&import, errors, &crossing()),
    }
}

/// `#[js_export]`
pub(crate) fn export(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::new();
    match read(item, Subject::Export, &mut report) {
        (item, None) => with_errors(report, item),
        (_, Some(parse::ExportItem::Function(raw))) => {
            let args = ExportArgs::parse(attribute, &mut report);
            let export = parse::export(args, raw, &mut report);
            check::export(&export, false, &mut report);
            let (function, crossing) = (export::user_function(&export), crossing());
            let beside = match report.finish() {
                None => export::expand(&export, None, &crossing),
                Some(errors) => {
                    let checks = export::fallback(&export, None, &crossing);
                    quote!(#errors #checks)
                }
            };
            quote!(#function #beside)
        }
        (_, Some(parse::ExportItem::Block(raw))) => {
            check::no_arguments(&attribute, "write the options at the functions", &mut report);
            export_block(raw, report)
        }
    }
}

fn export_block(raw: parse::RawBlock, mut report: Report) -> TokenStream {
    let block = parse::export_block(raw, &mut report);
    for item in &block.items {
        if let BlockItem::Export(export) = item {
            check::export(export, true, &mut report);
        }
    }
    let (user_block, crossing, errors) = (export::user_block(&block), crossing(), report.finish());
    let exports = block.items.iter().filter_map(|item| match item {
        BlockItem::Export(_) if block.is_generic => None,
        BlockItem::Export(export) if errors.is_some() => export::fallback(export, Some(&block.ty), &crossing),
        BlockItem::Export(export) => Some(export::expand(export, Some(&block.ty), &crossing)),
        BlockItem::Other(_) => None,
    });
    quote!(#user_block #errors #(#exports)*)
}

/// `js_type!`
pub(crate) fn js_type(tokens: TokenStream) -> TokenStream {
    let mut report = Report::new();
    let classes = classes::parse(tokens, &mut report);
    let (errors, crossing) = (report.finish(), crossing());
    let items = classes.iter().map(|class| class::expand(class, &crossing));
    quote!(#errors #(#items)*)
}

/// `js_initializer!`
pub(crate) fn initializer(tokens: TokenStream) -> TokenStream {
    let mut report = Report::new();
    let file = files::parse(tokens, &mut report);
    let expanded = file.map(|file| initializer::expand(&file, &crossing()));
    let errors = report.finish();
    quote!(#errors #expanded)
}

/// `#[crossing::main]`
pub(crate) fn main(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::new();
    check::no_arguments(&attribute, "remove them: there is one executor", &mut report);
    let mut raw = match read::<parse::RawFunction>(item, Subject::Main, &mut report) {
        (_, Some(raw)) => raw,
        (item, None) => return with_errors(report, item),
    };
    raw.attrs = parse::without_ours(raw.attrs, Subject::Main, &mut report);
    check::main(&raw, &mut report);
    match report.finish() {
        None => main::expand(&raw, &crossing()),
        Some(errors) => main::fallback(&raw, errors),
    }
}

/// `#[crossing::test]`
pub(crate) fn test(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::new();
    let mut raw = match read::<parse::RawFunction>(item, Subject::Test, &mut report) {
        (_, Some(raw)) => raw,
        (item, None) => return with_errors(report, item),
    };
    raw.attrs = parse::without_ours(raw.attrs, Subject::Test, &mut report);
    let test = tests::parse(attribute, raw, &mut report);
    check::test(&test.function, &mut report);
    match report.finish() {
        None => test::expand(&test, &crossing()),
        Some(errors) => test::fallback(&test, errors),
    }
}

/// The item, and what it is; `None` when it is none of ours.
fn read<T: syn::parse::Parse>(
    item: TokenStream,
    subject: Subject,
    report: &mut Report,
) -> (TokenStream, Option<T>) {
    if let Some(keyword) = item::wrong_keyword(&item, subject) {
        report.error(keyword, &message::WRONG_ITEM, &[subject.attribute(), subject.stands_on()]);
        return (item, None);
    }
    let item = item::without_late_self(item);
    let parsed = report.ok(syn::parse2(item.clone()));
    (item, parsed)
}

/// The place of the attribute, for errors. Not its context: rustc would say that the error is the macro's.
fn place_of_attribute(sig: &syn::Signature) -> Span {
    Span::call_site().resolved_at(sig.ident.span())
}

/// What is wrong with an item that is none of ours, and the item, for rustc to judge.
fn with_errors(report: Report, item: TokenStream) -> TokenStream {
    let errors = report.finish();
    quote!(#errors #item)
}

/// The path of the crate `crossing`, under the name that the user's manifest gives it.
fn crossing() -> TokenStream {
    match crate_name("crossing") {
        Ok(FoundCrate::Itself) => quote!(::crossing),
        Ok(FoundCrate::Name(name)) => {
            let name = Ident::new(&name, Span::call_site());
            quote!(::#name)
        }
        // Not in the manifest: rustc says so at the path.
        Err(_) => quote!(::crossing),
    }
}

/// The `cfg` of targets that have JavaScript.
fn js_cfg() -> TokenStream {
    quote!(all(target_family = "wasm", target_os = "unknown"))
}
