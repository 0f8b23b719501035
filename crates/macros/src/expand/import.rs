//! `#[js_import]`.
//!
//! ```text
//! pub fn console_log(text: &str) {
//!     const CROSSING_INFO: … = …; type CrossingSlots0 = …; type CrossingResult = …;
//!     fn crossing_shim(text: &str) {
//!         static CROSSING_RECORD: [u8; …] = …;                      // in the section `crossing`
//!         extern "C" { fn crossing_import(a0: …, b0: …, c0: …, d0: …) -> …; }
//!         let mut temps = private::Temps::new();
//!         let (a0, b0, c0, d0) = <str as private::ImportArg<AUTO>>::to_slots(text, &mut temps);
//!         let wire = unsafe { crossing_import(a0, b0, c0, d0) };
//!         match private::take_error() {
//!             None => <() as private::ImportResult<AUTO>>::from_wire(wire),
//!             Some(error) => crossing_failed(error),                // cold, never inlined
//!         }
//!     }
//!     crossing_shim(text)
//! }
//! ```
//!
//! Record, declaration and call stand in one private function that is neither generic nor `async`. It may be inlined
//! anywhere, and then calls `crossing_failed`, which stands beside the record and never is: that call makes the
//! linker take the object file in which the record lies. (The shim of an `async` import is itself never inlined.)
//! Everything else stays on the outer function.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{
    js_cfg,
    value::{
        Place, arg_types, checks, info, local, name_of, option, path_of, record, record_params, result_types,
        slot_names, slots, wasm_params,
    },
};
use crate::{
    form::Form,
    model::{Import, Param},
    symbol,
};

/// `crossing_abi::IMPORT_MODULE`, and `GLUE_MODULE` where wasm-bindgen's JavaScript does the importing.
const IMPORT_MODULE: &str = if cfg!(feature = "wasm-bindgen") { "./crossing_glue.js" } else { "crossing" };

pub(super) fn expand(import: &Import, crossing: &TokenStream) -> TokenStream {
    let private = quote!(#crossing::private);
    let parts = Parts::new(import, &private);
    let function = &import.function;
    let (attrs, vis, sig) = (&function.attrs, &function.vis, &function.sig);
    let info = info("Import", &parts.info_fields(), &private);
    let slots = slots(&parts.args, &parts.result, &private);
    let (shim, call, track_caller) = match sig.asyncness {
        None => (parts.sync_shim(), parts.sync_call(), Some(quote!(#[track_caller]))),
        Some(_) => (parts.async_shim(), parts.async_call(), None),
    };
    quote! {
        #(#attrs)*
        #track_caller
        #vis #sig {
            #info
            #slots
            #shim
            #call
        }
    }
}

/// What the parts of an expansion have in common.
struct Parts<'a> {
    import: &'a Import,
    private: &'a TokenStream,
    symbol: String,
    /// The parameters' names.
    names: Vec<&'a Ident>,
    args: Vec<Place>,
    result: Place,
    /// What more is asked of types.
    more: Vec<Place>,
}

impl<'a> Parts<'a> {
    fn new(import: &'a Import, private: &'a TokenStream) -> Parts<'a> {
        let function = &import.function;
        Parts {
            import,
            private,
            symbol: symbol::unique(&function.sig.ident),
            names: function.params.iter().filter_map(|param| param.name.as_ref()).collect(),
            args: function.params.iter().map(|param| Place::import_arg(&param.value, private)).collect(),
            result: Place::import_result(&function.result, private),
            more: form_result(import, private).into_iter().chain(rest_arg(import, private)).collect(),
        }
    }

    fn info_fields(&self) -> TokenStream {
        let (import, symbol) = (self.import, &self.symbol);
        let (name, module) = (&import.name, option(import.module.as_ref()));
        let rust_name = name_of(&import.function.sig.ident);
        let params = record_params(&import.function.params, &self.args, self.private);
        let (result, fallible) = (self.result.member("TY"), self.result.member("FALLIBLE"));
        let (private, is_async) = (self.private, import.function.sig.asyncness.is_some());
        let form = form_flags(import, private);
        quote! {
            symbol: #symbol,
            name: #name,
            module: #module,
            rust_module: ::core::module_path!(),
            rust_name: #rust_name,
            params: #params,
            result: #result,
            flags: #private::flags(#fallible, #is_async) #form,
        }
    }

    fn sync_call(&self) -> TokenStream {
        let names = &self.names;
        quote!(crossing_shim(#(#names),*))
    }

    fn async_call(&self) -> TokenStream {
        let (names, private, operation) = (&self.names, self.private, local("operation"));
        let (check, discard) = (self.result.check(), self.result.member("discard"));
        let check_awaited = Place::awaited_result(&self.import.function.result, private).ask("CHECK");
        let awaited = quote! {
            #private::await_slots(
                &CROSSING_INFO,
                |#operation| crossing_shim(#(#names,)* #operation),
                #discard,
            ).await
        };
        let (wire, place) = (local("wire"), self.place());
        let settle = self.result.call("settle", &quote!(#wire));
        quote! {
            #check
            #check_awaited
            let #wire = #awaited;
            #place
            #settle
        }
    }

    /// Where what it makes was made, where that is tracked.
    fn place(&self) -> TokenStream {
        let (private, place) = (self.private, local("_place"));
        let path = path_of(&self.import.function.sig.ident);
        quote!(let #place = #private::import_place(#path);)
    }

    fn sync_shim(&self) -> TokenStream {
        let sig = &self.import.function.sig;
        let (generics, output, private) = (&sig.generics, &sig.output, self.private);
        let (names, params) = (&self.names, shim_params(&self.import.function.params));
        let slots = result_types(private);
        let wire = quote!(#private::Wire<#(#slots),*>);
        let (declarations, call) = (self.declarations(None, &wire), self.wasm_call(None));
        let checks = self.args.iter().chain([&self.result]).chain(&self.more).map(Place::check);
        let (wire_name, error, place) = (local("wire"), local("error"), self.place());
        let from_wire = self.result.call("from_wire", &quote!(#wire_name));
        let from_raised = self.result.call("from_raised", &quote!(#error));
        let unavailable = self.result.call("unavailable", &quote!(&CROSSING_INFO));
        let js = js_cfg();
        quote! {
            #[inline]
            #[track_caller]
            fn crossing_shim #generics (#(#params),*) #output {
                #declarations
                #[cfg(#js)]
                #[cold]
                #[inline(never)]
                #[track_caller]
                fn crossing_failed #generics (#error: #private::Raised) #output {
                    #from_raised
                }
                #(#checks)*
                #[cfg(#js)]
                return {
                    #place
                    let #wire_name = { #call };
                    match #private::take_error() {
                        ::core::option::Option::None => #from_wire,
                        ::core::option::Option::Some(#error) => crossing_failed(#error),
                    }
                };
                #[cfg(not(#js))]
                return {
                    let _ = (#(#names,)*);
                    #unavailable
                };
            }
        }
    }

    fn async_shim(&self) -> TokenStream {
        let generics = &self.import.function.sig.generics;
        let (names, params) = (&self.names, shim_params(&self.import.function.params));
        let (operation, js) = (local("operation"), js_cfg());
        let declarations = self.declarations(Some(&operation), &quote!(u32));
        let call = self.wasm_call(Some(&operation));
        let checks = self.args.iter().chain(&self.more).map(Place::check);
        quote! {
            #[inline(never)]
            fn crossing_shim #generics (#(#params,)* #operation: usize) -> u32 {
                #declarations
                #(#checks)*
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

    /// Record and `extern` declaration. `operation` is the parameter after the user's that an `async` import has.
    fn declarations(&self, operation: Option<&Ident>, wire: &TokenStream) -> TokenStream {
        let (record, symbol, js) = (record(), &self.symbol, js_cfg());
        let module = IMPORT_MODULE;
        let mut declared = wasm_params(self.args.len(), self.private);
        declared.extend(operation.map(|name| quote!(#name: usize)));
        quote! {
            #record
            #[cfg(#js)]
            #[allow(improper_ctypes)]
            #[link(wasm_import_module = #module)]
            unsafe extern "C" {
                #[link_name = #symbol]
                fn crossing_import(#(#declared),*) -> #wire;
            }
        }
    }

    /// The call of what was declared.
    fn wasm_call(&self, operation: Option<&Ident>) -> TokenStream {
        let (private, temps) = (self.private, local("temps"));
        let (mut lines, mut passed) = (vec![quote!(#private::before_call();)], Vec::new());
        if !self.args.is_empty() {
            lines.push(quote!(let mut #temps = #private::Temps::new();));
        }
        for (index, (place, name)) in self.args.iter().zip(&self.names).enumerate() {
            let (slots, types) = (slot_names(index), arg_types(index, self.private));
            let to_slots = place.to_slots(name, &temps);
            lines.push(quote!(let (#(#slots),*): (#(#types),*) = #to_slots;));
            passed.push(quote!(#(#slots),*));
        }
        passed.extend(operation.map(|name| quote!(#name)));
        // SAFETY of the expanded call: the section tells JavaScript the types of exactly this declaration.
        quote!(#(#lines)* unsafe { crossing_import(#(#passed),*) })
    }
}

/// The item when something is wrong with it: it exists, so nothing else fails. Its types are checked all the same.
pub(super) fn fallback(import: &Import, errors: TokenStream, crossing: &TokenStream) -> TokenStream {
    let (private, function) = (quote!(#crossing::private), &import.function);
    let (attrs, vis, mut sig) = (&function.attrs, &function.vis, function.sig.clone());
    sig.variadic = None;
    let params = function.params.iter().map(|param| &param.value);
    let mut places: Vec<_> =
        params.filter_map(|value| Place::import_arg(value, &private).if_known(value)).collect();
    let results = [Some(Place::import_result(&function.result, &private)), form_result(import, &private)];
    places.extend(results.into_iter().flatten().filter_map(|place| place.if_known(&function.result)));
    places.extend(rest_arg(import, &private));
    let checks = checks(&sig, &places, &Ident::new("_", Span::call_site()));
    quote! {
        #(#attrs)*
        #[allow(unused_variables)]
        #vis #sig {
            #errors
            #checks
            ::core::unreachable!()
        }
    }
}

/// What is written has no result.
fn form_result(import: &Import, private: &TokenStream) -> Option<Place> {
    (import.form() == Some(Form::Set)).then(|| Place::set_result(&import.function.result, private))
}

/// The elements of what is an array are arguments.
fn rest_arg(import: &Import, private: &TokenStream) -> Option<Place> {
    import.rest().map(|param| Place::rest_arg(&param.value, private))
}

/// What form and parameters add to the record's flags.
fn form_flags(import: &Import, private: &TokenStream) -> TokenStream {
    let form = import.form().and_then(Form::flag);
    let receiver = import.receiver().map(|_| "RECEIVER");
    let rest = import.rest().map(|_| "REST");
    let flags = form.into_iter().chain(receiver).chain(rest).map(|flag| Ident::new(flag, Span::call_site()));
    quote!(#(| #private::flags::#flags)*)
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
