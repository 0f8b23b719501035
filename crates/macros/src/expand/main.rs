//! `#[crossing::main]`.
//!
//! The user's function stays, in a `bin` under another name: there `main` must be what the host platform calls.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{ReturnType, Type, parse_quote};

use super::{
    js_cfg,
    value::{Place, boxed, info, local, name_of, record},
};
use crate::{parse::RawFunction, symbol};

pub(super) fn expand(raw: &RawFunction, crossing: &TokenStream) -> TokenStream {
    let private = quote!(#crossing::private);
    let RawFunction { attrs, vis, sig, body } = raw;
    let mut user_sig = sig.clone();
    let is_bin = sig.ident == "main";
    if is_bin {
        user_sig.ident = format_ident!("crossing_main", span = sig.ident.span());
    }
    let shim = shim(raw, &user_sig.ident, &private);
    let js = js_cfg();
    let beside = if is_bin {
        let native = native_main(raw, &user_sig.ident, &private);
        // One of the two for each target: so a wrong result is one error.
        quote!(#native #[cfg(#js)] #shim)
    } else {
        shim
    };
    quote! {
        #(#attrs)*
        #vis #user_sig #body
        #beside
    }
}

/// The function when something is wrong with it: one that is called `main` exists, as others may call it.
pub(super) fn fallback(raw: &RawFunction, errors: TokenStream) -> TokenStream {
    let main = (raw.sig.ident == "main").then(|| {
        quote!(
            fn main() {}
        )
    });
    quote!(#errors #main)
}

/// Runs it for JavaScript.
fn shim(raw: &RawFunction, ident: &Ident, private: &TokenStream) -> TokenStream {
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
    let (ty, js, promise) = (result_type(raw), js_cfg(), local("promise"));
    let (place, boxed) = (Place::main_result(&ty, private), boxed(&ty, private));
    let run = match raw.sig.asyncness {
        None => place.call("run", &quote!(#promise, #ident, #boxed)),
        Some(_) => place.call("run_async", &quote!(#promise, #ident(), #boxed)),
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
fn native_main(raw: &RawFunction, ident: &Ident, private: &TokenStream) -> TokenStream {
    let (ty, js) = (result_type(raw), js_cfg());
    let (place, boxed) = (Place::main_result(&ty, private), boxed(&ty, private));
    let run = match raw.sig.asyncness {
        None => place.call("run_natively", &quote!(#ident, #boxed)),
        Some(_) => place.call("run_natively_async", &quote!(#ident(), #boxed)),
    };
    quote! {
        // Nothing calls it where it stands in a library.
        #[allow(dead_code)]
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

/// The type of a function's result.
pub(super) fn result_type(raw: &RawFunction) -> Type {
    match &raw.sig.output {
        ReturnType::Default => parse_quote!(()),
        ReturnType::Type(_, ty) => (**ty).clone(),
    }
}
