//! `js_type!`.
//!
//! ```text
//! pub struct Element(Node);
//! impl private::JsType for Element { … }        // CLASS, and the object in it
//! impl Clone, PartialEq, Eq, Debug, Deref<Target = Node>, AsRef<Node> for Element …
//! impl From<Element> for Node …                 // and for JsObject
//! impl private::{Crosses, ToJs, IntoJs, FromJs, Lendable} for Element …
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Type, parse_quote, spanned::Spanned};

use super::value::name_of;
use crate::class::Class;

/// A class, and the names that its items need.
struct Parts<'a> {
    class: &'a Class,
    name: &'a Ident,
    parent: Type,
    private: &'a TokenStream,
    /// `JsType`, at the parent: a wrong parent is told there.
    js_type: TokenStream,
}

pub(super) fn expand(class: &Class, crossing: &TokenStream) -> TokenStream {
    let private = &quote!(#crossing::private);
    let parent: Type = class.parent.clone().unwrap_or_else(|| parse_quote!(#private::JsObject));
    let span = parent.span();
    let js_type = quote_spanned!(span=> #private::JsType);
    let parts = Parts { class, name: &class.name, parent, private, js_type };
    let (item, object, upcasts) = (parts.item(), parts.object(), parts.upcasts());
    let (standard, conversions) = (parts.standard(), parts.conversions());
    quote! {
        #item
        #[doc(hidden)]
        #[allow(deprecated)]
        const _: () = { #object #upcasts #standard #conversions };
    }
}

impl Parts<'_> {
    fn item(&self) -> TokenStream {
        let Parts { class, name, parent, .. } = self;
        let (attrs, vis) = (&class.attrs, &class.vis);
        let has_docs = attrs.iter().any(|attr| attr.path().is_ident("doc"));
        let docs = (!has_docs).then(|| format!("JavaScript's class `{}`.", name_of(name)));
        let docs = docs.iter();
        quote! {
            #(#[doc = #docs])*
            #(#attrs)*
            #vis struct #name(#parent);
        }
    }

    fn object(&self) -> TokenStream {
        let Parts { class, name, parent, private, js_type } = self;
        // A wrong one was told.
        let path = class.path.as_ref().map_or_else(|| quote!("globalThis.Object"), ToTokens::to_token_stream);
        quote! {
            impl #private::JsType for #name {
                const CLASS: ::core::option::Option<&'static str> = ::core::option::Option::Some(#path);
                fn from_object(object: #private::JsObject) -> Self {
                    #name(<#parent as #js_type>::from_object(object))
                }
                fn into_object(self) -> #private::JsObject {
                    <#parent as #js_type>::into_object(self.0)
                }
                fn as_object(&self) -> &#private::JsObject {
                    <#parent as #js_type>::as_object(&self.0)
                }
            }
        }
    }

    fn upcasts(&self) -> TokenStream {
        let Parts { class, name, parent, private, .. } = self;
        let into_object = class.parent.as_ref().map(|_| {
            quote! {
                impl ::core::convert::From<#name> for #private::JsObject {
                    fn from(value: #name) -> Self {
                        #private::JsType::into_object(value)
                    }
                }
            }
        });
        quote! {
            impl ::core::ops::Deref for #name {
                type Target = #parent;
                fn deref(&self) -> &#parent {
                    &self.0
                }
            }
            impl ::core::convert::AsRef<#parent> for #name {
                fn as_ref(&self) -> &#parent {
                    &self.0
                }
            }
            impl ::core::convert::From<#name> for #parent {
                fn from(value: #name) -> #parent {
                    value.0
                }
            }
            #into_object
        }
    }

    fn standard(&self) -> TokenStream {
        let Parts { name, private, .. } = self;
        let shown = name_of(name);
        quote! {
            impl ::core::clone::Clone for #name {
                fn clone(&self) -> Self {
                    #private::clone(self)
                }
            }
            impl ::core::cmp::PartialEq for #name {
                fn eq(&self, other: &Self) -> bool {
                    #private::is_same(self, other)
                }
            }
            impl ::core::cmp::Eq for #name {}
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #private::debug(#shown, self, f)
                }
            }
        }
    }

    fn conversions(&self) -> TokenStream {
        let Parts { class, name, private, .. } = self;
        // A path that is not global is told where it stands.
        let span = class.path.as_ref().map_or_else(|| name.span(), Spanned::span);
        let ty = quote_spanned!(span=> #private::describe::<#name>());
        let accepts = quote!(#private::Choice<AS>: #private::Annotation<Word: #private::AsObject>);
        quote! {
            impl #private::Crosses for #name {
                type Kind = #private::Value;
            }
            impl<const AS: u8> #private::ToJs<AS> for #name where #accepts {
                const TY: #private::Ty = #ty;
                type Slots = #private::ObjectSlots;
                fn to_js(&self, _: &mut #private::Temps) -> #private::ObjectSlots {
                    #private::lend(self)
                }
            }
            impl<const AS: u8> #private::IntoJs<AS> for #name where #accepts {
                fn into_js(self) -> #private::ObjectSlots {
                    #private::give(self)
                }
            }
            impl<const AS: u8> #private::FromJs<AS> for #name where #accepts {
                const TY: #private::Ty = #ty;
                type Slots = #private::ObjectSlots;
                fn from_js(slots: #private::ObjectSlots) -> Self {
                    #private::take(slots)
                }
            }
            impl<const AS: u8> #private::Lendable<AS> for #name {
                type Value = #name;
                type Slots = #private::ObjectSlots;
                type Owner = #name;
                fn own(slots: #private::ObjectSlots) -> #name {
                    #private::take(slots)
                }
                fn lend(owner: &#name) -> &#name {
                    owner
                }
            }
        }
    }
}
