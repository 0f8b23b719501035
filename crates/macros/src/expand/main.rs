//! `#[crossing::main]`.
//!
//! The user's function stays, in a `bin` under another name: there `main` must be what the host platform calls.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{ReturnType, spanned::Spanned};

use super::{
    js_cfg,
    value::{boxed, info, local, name_of, record},
};
use crate::{parse::RawFunction, symbol};

pub(super) fn expand(raw: &RawFunction, crossing: &TokenStream) -> TokenStream {
    let private = quote!(#crossing::private);
    let RawFunction { attrs, vis, sig, body } = raw;
    let is_bin = sig.ident == "main";
    let mut user_sig = sig.clone();
    if is_bin {
        user_sig.ident = format_ident!("crossing_main", span = sig.ident.span());
    }
    let ident = &user_sig.ident;
    let native = is_bin.then(|| native_main(raw, ident, &private));
    let shim = shim(raw, ident, &private);
    quote! {
        #(#attrs)*
        #vis #user_sig #body
        #native
        #shim
    }
}

/// Runs it for JavaScript.
fn shim(raw: &RawFunction, ident: &syn::Ident, private: &TokenStream) -> TokenStream {
    let symbol = symbol::unique(&raw.sig.ident);
    let (rust_name, is_async) = (name_of(&raw.sig.ident), raw.sig.asyncness.is_some());
    let fields = quote! {
        symbol: #symbol,
        package: ::core::env!("CARGO_PKG_NAME"),
        rust_module: ::core::module_path!(),
        rust_name: #rust_name,
        flags: #private::flags(false, #is_async),
    };
    let (info, record) = (info("Main", &fields, private), record());
    let js = js_cfg();
    let span = match &raw.sig.output {
        ReturnType::Default => raw.sig.ident.span(),
        ReturnType::Type(_, ty) => ty.span(),
    };
    let (promise, boxed) = (local("promise"), boxed(span, private));
    let run = match raw.sig.asyncness {
        None => quote_spanned!(span=> #private::run(#promise, #ident, #boxed)),
        Some(_) => quote_spanned!(span=> #private::run_async(#promise, #ident(), #boxed)),
    };
    quote! {
        #[allow(dead_code)]
        const _: () = {
            #[allow(unused_imports)]
            use #private::IntoBoxed as _;
            #info
            #record
            #[cfg_attr(#js, unsafe(export_name = #symbol))]
            extern "C" fn crossing_shim(#promise: u32) {
                #run
            }
        };
    }
}

/// The `main` of a `bin`. JavaScript does not call it; without JavaScript it runs the user's.
fn native_main(raw: &RawFunction, ident: &syn::Ident, private: &TokenStream) -> TokenStream {
    let js = js_cfg();
    let boxed = boxed(ident.span(), private);
    let run = match raw.sig.asyncness {
        None => quote!(#private::run_natively(#ident, #boxed)),
        Some(_) => quote!(#private::run_natively_async(#ident(), #boxed)),
    };
    quote! {
        fn main() -> ::std::process::ExitCode {
            #[cfg(#js)]
            return ::std::process::ExitCode::SUCCESS;
            #[cfg(not(#js))]
            return {
                #[allow(unused_imports)]
                use #private::IntoBoxed as _;
                #run
            };
        }
    }
}
