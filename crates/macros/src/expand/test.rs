//! `#[crossing::test]`.
//!
//! Where there is JavaScript the function has a record and an export, by which the test runner finds and runs it. Elsewhere it
//! is a test of rustc's. Both exist in a test's build of the user's crate only, so that a program has no tests of the
//! crates that it depends on.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::{
    js_cfg,
    main::result_type,
    value::{Place, info, local, name_of, record},
};
use crate::{
    parse::RawFunction,
    symbol,
    test::{Mark, Test},
};

/// Why a test does not run where there is no JavaScript.
const NEEDS_JAVASCRIPT: &str = "needs JavaScript: cargo crossing test";

pub(super) fn expand(test: &Test, crossing: &TokenStream) -> TokenStream {
    let private = quote!(#crossing::private);
    let RawFunction { attrs, vis, sig, body } = &test.function;
    let (js, shim, native) = (js_cfg(), shim(test, &private), native(test, &private));
    quote! {
        #[cfg(all(test, #js))]
        #(#attrs)*
        #vis #sig #body
        #[cfg(all(test, #js))]
        #shim
        #[cfg(all(test, not(#js)))]
        #native
    }
}

/// The function when something is wrong with it.
pub(super) fn fallback(test: &Test, errors: TokenStream) -> TokenStream {
    let RawFunction { attrs, vis, sig, body } = &test.function;
    let body = body.clone().unwrap_or_else(|| quote!({ ::core::unreachable!() }));
    quote! {
        #errors
        #[cfg(test)]
        #[allow(dead_code, unused_variables)]
        #(#attrs)*
        #vis #sig #body
    }
}

/// Runs it for JavaScript.
fn shim(test: &Test, private: &TokenStream) -> TokenStream {
    let sig = &test.function.sig;
    let (ident, symbol) = (&sig.ident, symbol::unique(&sig.ident));
    let fields = fields(test, &symbol, private);
    let (info, record) = (info("Test", &fields, private), record());
    let promise = local("promise");
    let place = Place::test_result(&result_type(&test.function), private);
    let run = match sig.asyncness {
        None => place.call("run", &quote!(#promise, #ident)),
        Some(_) => place.call("run_async", &quote!(#promise, #ident())),
    };
    quote! {
        const _: () = {
            #info
            #record
            #[unsafe(export_name = #symbol)]
            extern "C" fn crossing_shim(#promise: u32) {
                #run
            }
        };
    }
}

/// What the record says.
fn fields(test: &Test, symbol: &str, private: &TokenStream) -> TokenStream {
    let Test { function, ignored, panics, options } = test;
    let ident = &function.sig.ident;
    let (rust_name, timeout) = (name_of(ident), options.timeout);
    let is_async = function.sig.asyncness.is_some();
    let (is_ignored, should_panic) = (ignored.is_some(), panics.is_some());
    let (ignored, panics) = (text(ignored), text(panics));
    let modules = modules(test);
    // At the function's name, so that it is the function's line.
    let line = quote_spanned!(ident.span()=> ::core::line!());
    quote! {
        symbol: #symbol,
        package: ::core::env!("CARGO_PKG_NAME"),
        rust_module: ::core::module_path!(),
        rust_name: #rust_name,
        file: ::core::file!(),
        line: #line,
        ignored: #ignored,
        panics: #panics,
        timeout: #timeout,
        modules: const { #modules },
        flags: #private::test_flags(#is_async, #is_ignored, #should_panic),
    }
}

/// The modules, as a constant.
fn modules(test: &Test) -> TokenStream {
    let modules = test.options.modules.iter().map(|(name, address)| {
        quote! {{
            let module: (&str, &str) = (#name, #address);
            module
        }}
    });
    quote!(&[#(#modules),*])
}

fn text(mark: &Option<Mark>) -> String {
    mark.as_ref().and_then(|mark| mark.text.as_ref()).map(|text| text.value()).unwrap_or_default()
}

/// The test of rustc's. By its path in core, since `test` may be the name under which the user has ours.
fn native(test: &Test, private: &TokenStream) -> TokenStream {
    let Test { function: RawFunction { attrs, vis, sig, body }, ignored, panics, options } = test;
    let js = js_cfg();
    let ignored = match ignored {
        Some(Mark { attribute, .. }) => quote!(#attribute),
        None if options.native => TokenStream::new(),
        None => quote!(#[ignore = #NEEDS_JAVASCRIPT]),
    };
    let panics = panics.iter().map(|Mark { attribute, .. }| attribute);
    // Or rustc would say that constants in it are not used.
    let modules = (!options.modules.is_empty()).then(|| {
        let modules = modules(test);
        quote! {
            #[cfg(all(test, not(#js)))]
            const _: &[(&str, &str)] = #modules;
        }
    });
    let mut outer = sig.clone();
    let body = match outer.asyncness.take() {
        None => quote!(#body),
        Some(_) => {
            let ident = &sig.ident;
            quote!({
                #sig #body
                #private::block_on(#ident())
            })
        }
    };
    quote! {
        #[::core::prelude::v1::test]
        #ignored
        #(#panics)*
        #(#attrs)*
        #vis #outer #body
        #modules
    }
}
