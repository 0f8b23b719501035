//! From the model to Rust. Each macro: parse, check, expand; and with errors, an item that still exists.

mod export;
mod import;
mod main;
mod value;

use proc_macro_crate::{FoundCrate, crate_name};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::{check, model::BlockItem, parse, report::Report};

/// `#[js_import]`
pub(crate) fn import(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::new();
    let args = report.ok(syn::parse2(attribute));
    let Some(raw) = report.ok(syn::parse2(item.clone())) else { return with_errors(report, item) };
    let import = parse::import(args, raw, &mut report);
    check::import(&import, &mut report);
    match report.finish() {
        None => import::expand(&import, &crossing()),
        Some(errors) => import::fallback(&import, errors),
    }
}

/// `#[js_export]`
pub(crate) fn export(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::new();
    match report.ok(syn::parse2(item.clone())) {
        None => with_errors(report, item),
        Some(parse::ExportItem::Function(raw)) => {
            let args = report.ok(syn::parse2(attribute)).unwrap_or_default();
            let export = parse::export(args, raw, &mut report);
            check::export(&export, false, &mut report);
            let function = export::user_function(&export);
            let rest = report.finish().unwrap_or_else(|| export::expand(&export, None, &crossing()));
            quote!(#function #rest)
        }
        Some(parse::ExportItem::Block(raw)) => {
            check::no_arguments(&attribute, &mut report);
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
    let user_block = export::user_block(&block);
    let rest = report.finish().unwrap_or_else(|| {
        let crossing = crossing();
        let exports = block.items.iter().filter_map(|item| match item {
            BlockItem::Export(export) => Some(export::expand(export, Some(&block.ty), &crossing)),
            BlockItem::Other(_) => None,
        });
        quote!(#(#exports)*)
    });
    quote!(#user_block #rest)
}

/// `#[crossing::main]`
pub(crate) fn main(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut report = Report::new();
    check::no_arguments(&attribute, &mut report);
    let Some(raw) = report.ok(syn::parse2::<parse::RawFunction>(item.clone())) else {
        return with_errors(report, item);
    };
    check::main(&raw.sig, &mut report);
    match report.finish() {
        None => main::expand(&raw, &crossing()),
        Some(errors) => quote!(#errors fn main() {}),
    }
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
