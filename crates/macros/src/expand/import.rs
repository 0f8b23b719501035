//! `#[js_import]`.
//!
//! ```text
//! pub fn console_log(text: &str) {
//!     fn shim(text: &str) {
//!         static RECORD: [u8; …] = …;                      // in the section `crossing`
//!         extern "C" { fn import(a0: u32, b0: u32, c0: (), d0: ()); }
//!         let (a0, b0, c0, d0) = private::to_slots::<&str, AUTO>(&text);
//!         let wire = unsafe { import(a0, b0, c0, d0) };
//!         private::finish_import::<(), AUTO>(wire)         // reads the error flag
//!     }
//!     shim(text)
//! }
//! ```
//!
//! Record, declaration and call stand in one private function that is not generic, not inlined and not `async`:
//! only so the record goes wherever the import goes. Everything else stays on the outer function.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    js_cfg,
    value::{self, name_of, option, record, record_params, slots, with_type},
};
use crate::{
    model::{Import, Param},
    symbol,
};

pub(super) fn expand(import: &Import, crossing: &TokenStream) -> TokenStream {
    let function = &import.function;
    let (attrs, vis, sig) = (&function.attrs, &function.vis, &function.sig);
    let private = quote!(#crossing::private);
    let names = names(&function.params);
    let rust_name = name_of(&sig.ident);
    let result = with_type(&function.result, &private, &quote!(await_import));
    let (shim, call) = match sig.asyncness {
        None => (sync_shim(import, &private), quote!(shim(#(#names),*))),
        Some(_) => (
            async_shim(import, &private),
            quote!(#result(#rust_name, |operation| shim(#(#names,)* operation)).await),
        ),
    };
    let track_caller = sig.asyncness.is_none().then(|| quote!(#[track_caller]));
    quote! {
        #(#attrs)*
        #track_caller
        #vis #sig {
            #shim
            #call
        }
    }
}

/// The item when something is wrong with it: it exists, so nothing else fails.
pub(super) fn fallback(import: &Import, errors: TokenStream) -> TokenStream {
    let function = &import.function;
    let (attrs, vis, sig) = (&function.attrs, &function.vis, &function.sig);
    quote! {
        #(#attrs)*
        #[allow(unused_variables)]
        #vis #sig {
            #errors
            ::core::unreachable!()
        }
    }
}

fn sync_shim(import: &Import, private: &TokenStream) -> TokenStream {
    let function = &import.function;
    let (generics, output) = (&function.sig.generics, &function.sig.output);
    let params = shim_params(&function.params);
    let names = names(&function.params);
    let wire = value::for_signature(&function.result.ty);
    let annotation = &function.result.annotation.0;
    let wire = quote!(#private::ImportWire<#wire, { #private::#annotation }>);
    let Body { declarations, call } = body(import, &[], &wire, private);
    let finish = with_type(&function.result, private, &quote!(finish_import));
    let unavailable = with_type(&function.result, private, &quote!(no_javascript));
    let (js, rust_name) = (js_cfg(), name_of(&function.sig.ident));
    quote! {
        #[inline(never)]
        #[track_caller]
        fn shim #generics (#(#params),*) #output {
            #declarations
            #[cfg(#js)]
            return #finish({ #call });
            #[cfg(not(#js))]
            return {
                let _ = (#(#names,)*);
                #unavailable(#rust_name)
            };
        }
    }
}

fn async_shim(import: &Import, private: &TokenStream) -> TokenStream {
    let function = &import.function;
    let generics = &function.sig.generics;
    let params = shim_params(&function.params);
    let names = names(&function.params);
    let operation = format_ident!("operation");
    let Body { declarations, call } = body(import, &[operation], &quote!(u32), private);
    let js = js_cfg();
    quote! {
        #[inline(never)]
        fn shim #generics (#(#params,)* operation: usize) -> u32 {
            #declarations
            #[cfg(#js)]
            return { #call };
            #[cfg(not(#js))]
            return {
                let _ = (#(#names,)* operation);
                0
            };
        }
    }
}

struct Body {
    /// Record and `extern` declaration.
    declarations: TokenStream,
    /// The call, an expression.
    call: TokenStream,
}

/// What both shims hold. `extra` are parameters after the user's, words that are passed on.
fn body(import: &Import, extra: &[Ident], wire: &TokenStream, private: &TokenStream) -> Body {
    let symbol = symbol::unique(&import.function.sig.ident);
    let record = record("Import", &record_fields(import, &symbol, private), private);
    let (mut declared, mut lines, mut passed) = (Vec::new(), Vec::new(), Vec::new());
    for (index, param) in import.function.params.iter().enumerate() {
        let slots = slots(index, param, private, "arg");
        let (names, types) = (&slots.names, &slots.types);
        let to_slots = with_type(&param.value, private, &quote!(to_slots));
        let param = &param.name;
        declared.push(quote!(#(#names: #types),*));
        lines.push(quote!(let (#(#names),*) = #to_slots(&#param);));
        passed.push(quote!(#(#names),*));
    }
    declared.extend(extra.iter().map(|name| quote!(#name: usize)));
    passed.extend(extra.iter().map(|name| quote!(#name)));
    let js = js_cfg();
    let declarations = quote! {
        #record
        #[cfg(#js)]
        #[allow(improper_ctypes)]
        #[link(wasm_import_module = "crossing")]
        unsafe extern "C" {
            #[link_name = #symbol]
            fn import(#(#declared),*) -> #wire;
        }
    };
    // SAFETY of the expanded call: the section tells JavaScript the types of exactly this declaration.
    Body { declarations, call: quote!(#(#lines)* unsafe { import(#(#passed),*) }) }
}

fn record_fields(import: &Import, symbol: &str, private: &TokenStream) -> TokenStream {
    let function = &import.function;
    let (name, module) = (&import.name, option(import.module.as_ref()));
    let rust_name = name_of(&function.sig.ident);
    let params = record_params(&function.params, private, &quote!(ToJs));
    let result = value::member(&function.result, private, &quote!(ImportResult), "TY");
    let fallible = value::member(&function.result, private, &quote!(ImportResult), "FALLIBLE");
    let is_async = function.sig.asyncness.is_some();
    quote! {
        symbol: #symbol,
        name: #name,
        module: #module,
        rust_module: ::core::module_path!(),
        rust_name: #rust_name,
        params: #params,
        result: #result,
        flags: #private::flags(#fallible, #is_async),
    }
}

fn names(params: &[Param]) -> Vec<&Ident> {
    params.iter().filter_map(|param| param.name.as_ref()).collect()
}

fn shim_params(params: &[Param]) -> Vec<TokenStream> {
    params
        .iter()
        .map(|param| {
            let (name, ty) = (&param.name, &param.value.ty);
            quote!(#name: #ty)
        })
        .collect()
}
