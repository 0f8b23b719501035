//! `#[js_import]`.
//!
//! ```text
//! pub fn console_log(text: &str) {
//!     fn crossing_shim(text: &str) {
//!         static CROSSING_RECORD: [u8; …] = …;                      // in the section `crossing`
//!         extern "C" { fn crossing_import(a0: u32, b0: u32, c0: (), d0: ()); }
//!         let (a0, b0, c0, d0) = private::to_slots::<&str, AUTO>(&text);
//!         let wire = unsafe { crossing_import(a0, b0, c0, d0) };
//!         private::finish_import::<(), AUTO>(wire)         // reads the error flag
//!     }
//!     crossing_shim(text)
//! }
//! ```
//!
//! Record, declaration and call stand in one private function that is not generic, not inlined and not `async`:
//! only so the record goes wherever the import goes. Everything else stays on the outer function.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    js_cfg,
    value::{self, info, local, name_of, option, record, record_params, slots, with_type},
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
    let symbol = symbol::unique(&sig.ident);
    let info = info("Import", &info_fields(import, &symbol, &private), &private);
    let result = with_type(&function.result, &private, &quote!(await_import));
    let (shim, call) = match sig.asyncness {
        None => (sync_shim(import, &symbol, &private), quote!(crossing_shim(#(#names),*))),
        Some(_) => {
            let operation = local("operation");
            let start = quote!(|#operation| crossing_shim(#(#names,)* #operation));
            (async_shim(import, &symbol, &private), quote!(#result(&CROSSING_INFO, #start).await))
        }
    };
    let track_caller = sig.asyncness.is_none().then(|| quote!(#[track_caller]));
    quote! {
        #(#attrs)*
        #track_caller
        #vis #sig {
            #info
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

fn sync_shim(import: &Import, symbol: &str, private: &TokenStream) -> TokenStream {
    let function = &import.function;
    let (generics, output) = (&function.sig.generics, &function.sig.output);
    let params = shim_params(&function.params);
    let names = names(&function.params);
    let wire = value::for_signature(&function.result.ty);
    let annotation = &function.result.annotation.0;
    let wire = quote!(#private::ImportWire<#wire, { #private::#annotation }>);
    let Body { declarations, call } = body(import, symbol, None, &wire, private);
    let finish = with_type(&function.result, private, &quote!(finish_import));
    let unavailable = with_type(&function.result, private, &quote!(no_javascript));
    let js = js_cfg();
    quote! {
        #[inline(never)]
        #[track_caller]
        fn crossing_shim #generics (#(#params),*) #output {
            #declarations
            #[cfg(#js)]
            return #finish({ #call });
            #[cfg(not(#js))]
            return {
                let _ = (#(#names,)*);
                #unavailable(&CROSSING_INFO)
            };
        }
    }
}

fn async_shim(import: &Import, symbol: &str, private: &TokenStream) -> TokenStream {
    let function = &import.function;
    let generics = &function.sig.generics;
    let params = shim_params(&function.params);
    let names = names(&function.params);
    let operation = local("operation");
    let Body { declarations, call } = body(import, symbol, Some(&operation), &quote!(u32), private);
    let js = js_cfg();
    quote! {
        #[inline(never)]
        fn crossing_shim #generics (#(#params,)* #operation: usize) -> u32 {
            #declarations
            #[cfg(#js)]
            return { #call };
            #[cfg(not(#js))]
            return {
                let _ = (#(#names,)* #operation);
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

/// What both shims hold. `operation` is the parameter after the user's that an `async` import has.
fn body(
    import: &Import,
    symbol: &str,
    operation: Option<&Ident>,
    wire: &TokenStream,
    private: &TokenStream,
) -> Body {
    let record = record();
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
    declared.extend(operation.map(|name| quote!(#name: usize)));
    passed.extend(operation.map(|name| quote!(#name)));
    let js = js_cfg();
    let declarations = quote! {
        #record
        #[cfg(#js)]
        #[allow(improper_ctypes)]
        #[link(wasm_import_module = "crossing")]
        unsafe extern "C" {
            #[link_name = #symbol]
            fn crossing_import(#(#declared),*) -> #wire;
        }
    };
    // SAFETY of the expanded call: the section tells JavaScript the types of exactly this declaration.
    Body { declarations, call: quote!(#(#lines)* unsafe { crossing_import(#(#passed),*) }) }
}

fn info_fields(import: &Import, symbol: &str, private: &TokenStream) -> TokenStream {
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
