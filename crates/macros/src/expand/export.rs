//! `#[js_export]`.
//!
//! ```text
//! fn greeting(name: &str) -> String { … }                   // as it was written
//! const _: () = {
//!     static CROSSING_RECORD: [u8; …] = …;                            // in the section `crossing`
//!     #[export_name = "greeting_HASH"]
//!     extern "C" fn shim(a0: …, b0: …, c0: …, d0: …) -> … {
//!         private::enter(|| {
//!             let result = greeting(
//!                 match private::Held::lend(&mut <&str as private::ExportArg<AUTO>>::hold((a0, b0, c0, d0))) {
//!                     last => {
//!                         if const { private::can_refuse(…) } && private::fail_if_refused() {
//!                             return Default::default();
//!                         }
//!                         last
//!                     }
//!                 },
//!             );                                              // the arguments are dropped here
//!             <String as private::ExportResult<AUTO>>::publish(result, |error| private::Thrown(error).into_boxed())
//!         })
//!     }
//! };
//! ```
//!
//! The shim of an `async fn` has the number of JavaScript's promise as its last argument and returns nothing. It moves what
//! it holds into the future.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::{
    Attribute, Expr, ExprLit, Lit, Meta, Type, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::{
    js_cfg,
    value::{
        Place, boxed, checks, info, local, name_of, option, path_of, record, record_params, result_types,
        slot_names, slots, wasm_params,
    },
};
use crate::{
    catalogue::UNMARKED_IMPL,
    model::{BlockItem, Export, ExportBlock, Param, Value},
    symbol,
};

/// The function as the user wrote it, without our attributes.
pub(super) fn user_function(export: &Export) -> TokenStream {
    let function = &export.function;
    let (attrs, vis) = (&function.attrs, &function.vis);
    let mut sig = function.sig.clone();
    sig.variadic = None;
    match &export.body {
        Some(body) => quote!(#(#attrs)* #vis #sig #body),
        None => quote!(#(#attrs)* #[allow(unused_variables)] #vis #sig { ::core::unreachable!() }),
    }
}

/// The `impl` block as the user wrote it, without our attributes.
pub(super) fn user_block(block: &ExportBlock) -> TokenStream {
    let (attrs, head) = (&block.attrs, &block.head);
    let items = block.items.iter().map(|item| match item {
        BlockItem::Export(export) => user_function(export),
        BlockItem::Other(tokens) => tokens.clone(),
    });
    quote!(#(#attrs)* #head { #(#items)* })
}

/// What stands beside a function in which something is wrong: its types are checked all the same.
pub(super) fn fallback(
    export: &Export,
    container: Option<&Type>,
    crossing: &TokenStream,
) -> Option<TokenStream> {
    let (private, function) = (quote!(#crossing::private), &export.function);
    let params = function.params.iter().map(|param| resolve(&param.value, container));
    let mut places: Vec<_> =
        params.filter_map(|value| Place::export_arg(&value, &private).if_known(&value)).collect();
    let result = resolve(&function.result, container);
    places.extend(Place::export_result(&result, &private).if_known(&result));
    let constant = constant(&symbol::unique(&function.sig.ident), container);
    checks(&function.sig, &places, &constant)
}

/// What stands beside the function. `container`: the type whose `impl` block it is in.
pub(super) fn expand(export: &Export, container: Option<&Type>, crossing: &TokenStream) -> TokenStream {
    let private = quote!(#crossing::private);
    let function = &export.function;
    let params: Vec<Param> = function.params.iter().map(|param| resolve_param(param, container)).collect();
    let result = resolve(&function.result, container);
    let symbol = symbol::unique(&function.sig.ident);
    let places: Vec<_> = params.iter().map(|param| Place::export_arg(&param.value, &private)).collect();
    let result_place = Place::export_result(&result, &private);
    let record_params = record_params(&params, &places, &private);
    let fields = info_fields(export, container, &symbol, &record_params, &result_place, &private);
    let (info, record) = (info("Export", &fields, &private), record());
    let slots = slots(&places, &result_place, &private);
    let (js, constant) = (js_cfg(), constant(&symbol, container));
    let shim = shim(export, container, &places, &result, &private);
    let conditions = function.attrs.iter().filter(|attr| attr.path().is_ident("cfg"));
    quote! {
        #(#conditions)*
        #[doc(hidden)]
        #[allow(dead_code, deprecated, non_upper_case_globals, improper_ctypes_definitions)]
        const #constant: () = {
            #[allow(unused_imports)]
            use #private::IntoBoxed as _;
            #info
            #record
            #slots
            #[cfg_attr(#js, unsafe(export_name = #symbol))]
            #shim
        };
    }
}

/// The function that JavaScript calls, and what it needs.
fn shim(
    export: &Export,
    container: Option<&Type>,
    args: &[Place],
    result: &Value,
    private: &TokenStream,
) -> TokenStream {
    let ident = &export.function.sig.ident;
    let (helper, path) = match container {
        Some(ty) => (TokenStream::new(), quote!(<#ty>::#ident)),
        None => named(ident),
    };
    let result_place = Place::export_result(result, private);
    let checks = args.iter().chain([&result_place]).map(Place::check);
    let before = quote!(#helper #(#checks)*);
    let (made_here, export_path) = (local("_place"), path_of(ident));
    let place = quote!(let #made_here = #private::export_place(#export_path););
    match export.function.sig.asyncness {
        None => sync_shim(&path, args, result, [&before, &place], private),
        Some(_) => async_shim(&path, args, result, [&before, &place], private),
    }
}

fn sync_shim(
    path: &TokenStream,
    args: &[Place],
    result: &Value,
    [before, place]: [&TokenStream; 2],
    private: &TokenStream,
) -> TokenStream {
    let (declared, [returned, ..]) = (wasm_params(args.len(), private), result_types(private));
    let lent = args.iter().enumerate().map(|(index, arg)| arg.lend(&arg.hold(&slot_names(index))));
    let mut lent: Vec<_> = lent.collect();
    if let (Some(arg), Some(last)) = (args.last(), lent.last_mut()) {
        *last = arg.unless_refused(last, args);
    }
    let (value, boxed) = (local("result"), boxed(&result.ty, private));
    let publish = Place::export_result(result, private).call("publish", &quote!(#value, #boxed));
    quote! {
        extern "C" fn crossing_shim(#(#declared),*) -> #returned {
            #before
            #private::enter(|| {
                #place
                let #value = #path(#(#lent),*);
                #publish
            })
        }
    }
}

/// The shim of an `async` export: its last argument is the promise that JavaScript has made.
fn async_shim(
    path: &TokenStream,
    args: &[Place],
    result: &Value,
    [before, place]: [&TokenStream; 2],
    private: &TokenStream,
) -> TokenStream {
    let (declared, promise) = (wasm_params(args.len(), private), local("promise"));
    let held: Vec<_> = (0..args.len()).map(|index| local(&format!("held{index}"))).collect();
    let keep = args.iter().enumerate().map(|(index, arg)| arg.keep(&slot_names(index)));
    let lent = args.iter().zip(&held).map(|(arg, held)| arg.lend(&quote!(#held)));
    let check_awaited = Place::awaited_result(result, private).ask("CHECK");
    let refused = args.last().map(|arg| arg.return_if_refused(args));
    let future = quote!(async move { #path(#(#lent),*).await });
    let boxed = boxed(&result.ty, private);
    let aborts = args.iter().map(|arg| arg.member("ABORTS"));
    let signals = args.iter().zip(&held).map(|(arg, held)| arg.call("signal", &quote!(&#held)));
    let result_place = Place::export_result(result, private);
    let run = result_place.call("run_async", &quote!(#promise, #future, #boxed));
    let signals = quote!([#(#signals.cloned()),*]);
    let run_until_aborted =
        result_place.call("run_until_aborted", &quote!(#promise, #signals, #future, #boxed));
    quote! {
        extern "C" fn crossing_shim(#(#declared,)* #promise: u32) {
            #before
            #check_awaited
            #private::enter(|| {
                #place
                // Before JavaScript goes on and uses the memory again.
                #(let mut #held = #keep;)*
                #refused
                if const { #private::any(&[#(#aborts),*]) } {
                    #run_until_aborted
                } else {
                    #run
                }
            })
        }
    }
}

/// The name of the constant around the shim. `_` cannot stand in an `impl` block, which may be around a function.
fn constant(symbol: &str, container: Option<&Type>) -> Ident {
    match container {
        Some(_) => Ident::new("_", Span::call_site()),
        None => format_ident!("crossing_{symbol}"),
    }
}

/// The function's name by a macro, and that macro. In an `impl` block that is not marked there is no such name, and the
/// macro's own, in rustc's note, says why.
fn named(ident: &Ident) -> (TokenStream, TokenStream) {
    let name = Ident::new(UNMARKED_IMPL, ident.span().resolved_at(Span::mixed_site()));
    (quote!(macro_rules! #name { () => { #ident } }), quote!(#name!()))
}

fn info_fields(
    export: &Export,
    container: Option<&Type>,
    symbol: &str,
    params: &TokenStream,
    result: &Place,
    private: &TokenStream,
) -> TokenStream {
    let (name, namespace) = (option(export.name.as_ref()), option(export.namespace.as_ref()));
    let rust_name = name_of(&export.function.sig.ident);
    let rust_type = container.map(type_name).unwrap_or_default();
    let docs = docs(&export.function.attrs);
    let (ty, fallible) = (result.member("TY"), result.member("FALLIBLE"));
    let is_async = export.function.sig.asyncness.is_some();
    quote! {
        symbol: #symbol,
        package: ::core::env!("CARGO_PKG_NAME"),
        rust_module: ::core::module_path!(),
        rust_type: #rust_type,
        rust_name: #rust_name,
        namespace: #namespace,
        name: #name,
        docs: #docs,
        params: #params,
        result: #ty,
        flags: #private::export_flags(#fallible, #is_async),
    }
}

/// The last name in a type's path.
fn type_name(ty: &Type) -> String {
    match ty {
        Type::Path(path) => {
            path.path.segments.last().map(|segment| name_of(&segment.ident)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// The doc comment, a line a line.
fn docs(attrs: &[Attribute]) -> String {
    let lines = attrs.iter().filter_map(|attr| match &attr.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    let lines: Vec<String> =
        lines.map(|line| line.strip_prefix(' ').map(str::to_owned).unwrap_or(line)).collect();
    lines.join("\n")
}

fn resolve_param(param: &Param, container: Option<&Type>) -> Param {
    Param { name: param.name.clone(), value: resolve(&param.value, container), rest: None }
}

/// A type with `Self` replaced by the type of the `impl` block, outside of which the shim stands.
fn resolve(value: &Value, container: Option<&Type>) -> Value {
    struct ReplaceSelf<'a>(&'a Type);
    impl VisitMut for ReplaceSelf<'_> {
        fn visit_type_mut(&mut self, ty: &mut Type) {
            if matches!(ty, Type::Path(path) if path.path.is_ident("Self")) {
                *ty = self.0.clone();
            } else if let Type::Path(path) = ty
                && path.qself.is_none()
                && path.path.segments.first().is_some_and(|segment| segment.ident == "Self")
            {
                let (container, rest) = (self.0, path.path.segments.iter().skip(1));
                *ty = parse_quote!(<#container> #(::#rest)*);
            }
            visit_mut::visit_type_mut(self, ty);
        }
    }
    let mut ty = value.ty.clone();
    if let Some(container) = container {
        ReplaceSelf(container).visit_type_mut(&mut ty);
    }
    Value { ty, annotation: value.annotation.clone() }
}
