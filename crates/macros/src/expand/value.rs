//! What imports and exports expand alike: types at the boundary, and records.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Lifetime, Type, TypeReference, parse_quote,
    spanned::Spanned,
    visit_mut::{self, VisitMut},
};

use super::js_cfg;
use crate::model::{Param, Value};

/// A type for the signature of an `extern` function, where only its slots matter: all lifetimes are `'static`.
pub(super) fn for_signature(ty: &Type) -> Type {
    struct Static;
    impl VisitMut for Static {
        fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
            *lifetime = parse_quote!('static);
        }
        fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
            reference.lifetime = Some(parse_quote!('static));
            visit_mut::visit_type_reference_mut(self, reference);
        }
        // The lifetimes in `Fn(&str)` and `fn(&str)` are its own.
        fn visit_type_bare_fn_mut(&mut self, _: &mut syn::TypeBareFn) {}
        fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut syn::ParenthesizedGenericArguments) {}
    }
    let mut ty = ty.clone();
    Static.visit_type_mut(&mut ty);
    ty
}

/// `<T as TRAIT<AS>>::MEMBER`, all of it at the type's place, so that rustc's errors point there, once.
pub(super) fn member(
    value: &Value,
    private: &TokenStream,
    trait_: &TokenStream,
    member: &str,
) -> TokenStream {
    let Value { ty, annotation } = value;
    let (ty, constant, member) = (for_signature(ty), &annotation.0, format_ident!("{member}"));
    quote_spanned!(value.ty.span()=> <#ty as #private::#trait_<{ #private::#constant }>>::#member)
}

/// A path of `private` with a type and its annotation: `private::PATH::<T, AS>`.
pub(super) fn with_type(value: &Value, private: &TokenStream, path: &TokenStream) -> TokenStream {
    let Value { ty, annotation } = value;
    let constant = &annotation.0;
    quote_spanned!(ty.span()=> #private::#path::<#ty, { #private::#constant }>)
}

/// The four slots of a parameter: names and types.
pub(super) struct Slots {
    pub(super) names: [Ident; 4],
    pub(super) types: [TokenStream; 4],
}

/// The slots of parameter `index`. `module` is that of `private` with the types `A` to `D`.
pub(super) fn slots(index: usize, param: &Param, private: &TokenStream, module: &str) -> Slots {
    let module = format_ident!("{module}");
    let (ty, constant) = (for_signature(&param.value.ty), &param.value.annotation.0);
    let names = ["a", "b", "c", "d"].map(|slot| local(&format!("{slot}{index}")));
    let types = ["A", "B", "C", "D"].map(|slot| {
        let slot = format_ident!("{slot}");
        quote_spanned!(param.value.ty.span()=> #private::#module::#slot<#ty, { #private::#constant }>)
    });
    Slots { names, types }
}

/// The parameters as the record lists them.
pub(super) fn record_params(params: &[Param], private: &TokenStream, trait_: &TokenStream) -> TokenStream {
    let params = params.iter().map(|param| {
        let name = param.name.as_ref().map(name_of).unwrap_or_default();
        let ty = member(&param.value, private, trait_, "TY");
        quote!(#private::Param { name: #name, ty: #ty })
    });
    quote!(&[#(#params),*])
}

/// What the record says, as a constant.
pub(super) fn info(kind: &str, fields: &TokenStream, private: &TokenStream) -> TokenStream {
    let kind = format_ident!("{kind}");
    quote! {
        #[allow(dead_code)]
        const CROSSING_INFO: #private::#kind<'static> = #private::#kind { #fields };
    }
}

/// The static that puts the record into the section, in the object file of the function around it.
pub(super) fn record() -> TokenStream {
    let js = js_cfg();
    quote! {
        #[allow(dead_code)]
        #[cfg_attr(#js, used, unsafe(link_section = "crossing"))]
        static CROSSING_RECORD: [u8; CROSSING_INFO.encoded_len()] = CROSSING_INFO.encode();
    }
}

/// The name of a variable that no variable of the user's can be mistaken for.
pub(super) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// The closure that boxes an error of the user's; wrong ones are errors at `span`.
pub(super) fn boxed(span: Span, private: &TokenStream) -> TokenStream {
    let error = local("error");
    quote_spanned!(span=> |#error| #private::Thrown(#error).into_boxed())
}

/// An identifier as text, without `r#`.
pub(super) fn name_of(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}

/// `Some(tokens)` or `None` as tokens.
pub(super) fn option(tokens: Option<&impl ToTokens>) -> TokenStream {
    match tokens {
        Some(tokens) => quote!(::core::option::Option::Some(#tokens)),
        None => quote!(::core::option::Option::None),
    }
}
