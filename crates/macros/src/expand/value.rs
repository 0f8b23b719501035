//! What imports and exports expand alike: types at the boundary, and records.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{
    Lifetime, Signature, Type, TypeReference, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::js_cfg;
use crate::{
    closures,
    model::{Param, Value},
};

/// The place of a user's type, and how expanded code names the type there.
///
/// Everything that carries a bound on the type is written as `<T as Trait<AS>>::…`, with every token of it at the
/// type. So a wrong type is the same error wherever it is used, and rustc prints it once.
pub(super) struct Place {
    /// `crossing::private`, at the type.
    private: TokenStream,
    ty: Type,
    /// The annotation, where the trait has one.
    constant: Option<Ident>,
    trait_: Ident,
    start: Span,
    end: Span,
    /// The `&` or `&mut` in front of the user's type.
    borrow: Option<TokenStream>,
}

impl Place {
    /// The argument of an import: what is behind the `&`, where there is one. Its lifetimes are left out, which fits
    /// every use.
    pub(super) fn import_arg(value: &Value, private: &TokenStream) -> Place {
        let (ty, trait_, borrow) = match &value.ty {
            Type::Reference(reference) => match &reference.mutability {
                Some(_) => (&*reference.elem, "ImportArgMut", Some(quote!(&mut))),
                None => (&*reference.elem, "ImportArg", Some(quote!(&))),
            },
            ty => (ty, "ImportArg", None),
        };
        let constant = Some(value.annotation.constant.clone());
        Place { borrow, ..Place::new(ty, constant, private, trait_, &parse_quote!('_)) }
    }

    /// The result of an import. Nothing lends to it, so its lifetimes are `'static`; as in the other places.
    pub(super) fn import_result(value: &Value, private: &TokenStream) -> Place {
        Place::of_value(value, private, "ImportResult", &parse_quote!('static))
    }

    /// The result of an import that writes a property.
    pub(super) fn set_result(value: &Value, private: &TokenStream) -> Place {
        Place::new(&value.ty, None, private, "SetResult", &parse_quote!('static))
    }

    /// The result of an `async` function, beside its place as an import's or export's.
    pub(super) fn awaited_result(value: &Value, private: &TokenStream) -> Place {
        Place::of_value(value, private, "AwaitedResult", &parse_quote!('static))
    }

    /// The argument of an import whose elements are arguments.
    pub(super) fn rest_arg(value: &Value, private: &TokenStream) -> Place {
        let place = Place::import_arg(value, private);
        let trait_ = Ident::new("RestArg", place.end);
        Place { constant: None, trait_, ..place }
    }

    /// The argument of an export.
    pub(super) fn export_arg(value: &Value, private: &TokenStream) -> Place {
        Place::of_value(value, private, "ExportArg", &parse_quote!('static))
    }

    /// The result of an export.
    pub(super) fn export_result(value: &Value, private: &TokenStream) -> Place {
        Place::of_value(value, private, "ExportResult", &parse_quote!('static))
    }

    /// The result of `main`.
    pub(super) fn main_result(ty: &Type, private: &TokenStream) -> Place {
        Place::new(ty, None, private, "MainResult", &parse_quote!('static))
    }

    /// The result of a test.
    pub(super) fn test_result(ty: &Type, private: &TokenStream) -> Place {
        Place::new(ty, None, private, "TestResult", &parse_quote!('static))
    }

    fn of_value(value: &Value, private: &TokenStream, trait_: &str, lifetime: &Lifetime) -> Place {
        Place::new(&value.ty, Some(value.annotation.constant.clone()), private, trait_, lifetime)
    }

    fn new(
        ty: &Type,
        mut constant: Option<Ident>,
        private: &TokenStream,
        trait_: &str,
        lifetime: &Lifetime,
    ) -> Place {
        let (start, end) = ends(ty);
        if let Some(constant) = &mut constant {
            constant.set_span(end);
        }
        let (private, trait_) = (at(private.clone(), end), Ident::new(trait_, end));
        Place { private, ty: with_lifetimes(ty, lifetime), constant, trait_, start, end, borrow: None }
    }

    /// `<T as Trait<AS>>::MEMBER`
    pub(super) fn member(&self, member: &str) -> TokenStream {
        let Place { private, ty, constant, trait_, start, end, .. } = self;
        let arguments = constant.as_ref().map(|constant| quote_spanned!(*end=> <{ #private::#constant }>));
        let member = Ident::new(member, *end);
        let open = quote_spanned!(*start=> <);
        quote_spanned!(*end=> #open #ty as #private::#trait_ #arguments>::#member)
    }

    /// A call of a member, as a whole at the type.
    pub(super) fn call(&self, member: &str, arguments: &TokenStream) -> TokenStream {
        let member = self.member(member);
        quote_spanned!(self.end=> #member(#arguments))
    }

    /// The slots of the import's argument `name`.
    pub(super) fn to_slots(&self, name: &Ident, temps: &Ident) -> TokenStream {
        let value = match &self.borrow {
            Some(borrow) => quote!(#borrow *#name),
            None => quote!(&#name),
        };
        self.call("to_slots", &quote!(#value, &mut #temps))
    }

    /// The place, unless annotation or type were told to be wrong: then there is nothing more to say.
    pub(super) fn if_known(self, value: &Value) -> Option<Place> {
        let is_wrong = value.annotation.is_wrong || has_mutable(&self.ty) || closures::has_mistake(&self.ty);
        (!is_wrong).then_some(self)
    }

    /// A statement that says first, and once, what is wrong with the type. What else uses the type says the same leaf
    /// of it, which rustc then leaves out.
    pub(super) fn check(&self) -> TokenStream {
        self.ask("TY")
    }

    /// A statement that asks for a constant.
    pub(super) fn ask(&self, constant: &str) -> TokenStream {
        let constant = self.member(constant);
        quote_spanned!(self.end=> let _ = #constant;)
    }

    /// What a call holds of an export's argument, out of its slots.
    pub(super) fn hold(&self, slots: &[Ident]) -> TokenStream {
        self.call("hold", &quote!((#(#slots),*)))
    }

    /// The same for longer than the call.
    pub(super) fn keep(&self, slots: &[Ident]) -> TokenStream {
        let (hold, path) = (self.hold(slots), at(self.private.clone(), self.start));
        quote_spanned!(self.end=> #path::Held::keep(#hold))
    }

    /// The argument of an export, out of what is held.
    pub(super) fn lend(&self, held: &TokenStream) -> TokenStream {
        let path = at(self.private.clone(), self.start);
        quote_spanned!(self.end=> #path::Held::lend(&mut #held))
    }

    /// The last of an export's arguments, unless Rust refuses one of them: then the function is not called. Here, after
    /// all were converted, because as variables they would have wrong types told again.
    pub(super) fn unless_refused(&self, last: &TokenStream, args: &[Place]) -> TokenStream {
        let refused = self.return_if_refused(args);
        let argument = Ident::new("crossing_last", self.end);
        quote_spanned! {self.end=>
            match #last {
                #argument => {
                    #refused
                    #argument
                }
            }
        }
    }

    /// Leaves the shim if Rust has refused one of the arguments that were just converted.
    pub(super) fn return_if_refused(&self, args: &[Place]) -> TokenStream {
        let private = &self.private;
        let types = args.iter().map(|arg| arg.member("TY"));
        quote_spanned! {self.end=>
            if const { #private::can_refuse(&[#(&#types),*]) } && #private::fail_if_refused() {
                return ::core::default::Default::default();
            }
        }
    }
}

/// An item that checks the types of a function in which something else is wrong. `None` where the function itself says
/// what they are: with type parameters, `impl Trait` or `Self`.
pub(super) fn checks(sig: &Signature, places: &[Place], constant: &Ident) -> Option<TokenStream> {
    struct Unknown(bool);
    impl VisitMut for Unknown {
        fn visit_type_impl_trait_mut(&mut self, _: &mut syn::TypeImplTrait) {
            self.0 = true;
        }
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            self.0 |= path.segments.first().is_some_and(|segment| segment.ident == "Self");
            visit_mut::visit_path_mut(self, path);
        }
    }
    let mut unknown = Unknown(sig.generics.type_params().next().is_some() || sig.receiver().is_some());
    for place in places {
        unknown.visit_type_mut(&mut place.ty.clone());
    }
    let checks = places.iter().map(Place::check);
    (!unknown.0).then(|| {
        quote! {
            #[doc(hidden)]
            #[allow(dead_code, deprecated, non_upper_case_globals)]
            const #constant: () = { #(#checks)* };
        }
    })
}

/// The names of the slots of parameter `index`.
pub(super) fn slot_names(index: usize) -> [Ident; 4] {
    ["a", "b", "c", "d"].map(|slot| local(&format!("{slot}{index}")))
}

/// The slots of the wasm function's parameters and of its result, found by their numbers: the types `CrossingSlots0` and
/// so on, and `CrossingResult`.
///
/// Named by the user's types, a wrong one would be told once more. The numbers stand in a function, as everything else
/// that names the user's types: so a type parameter of an `impl` block around it is one error of rustc.
pub(super) fn slots(args: &[Place], result: &Place, private: &TokenStream) -> TokenStream {
    let codes = args.iter().chain([result]).map(|place| place.member("CODE"));
    let (names, indices) = ((0..args.len()).map(slots_name), 0..args.len());
    let last = args.len();
    let count = last + 1;
    quote! {
        #[allow(dead_code)]
        const fn crossing_codes() -> [u16; #count] {
            [#(#codes),*]
        }
        #(
            #[allow(dead_code)]
            type #names = #private::Slots<{ crossing_codes()[#indices] }>;
        )*
        #[allow(dead_code)]
        type CrossingResult = #private::Slots<{ crossing_codes()[#last] }>;
    }
}

fn slots_name(index: usize) -> Ident {
    format_ident!("CrossingSlots{index}")
}

/// The types of a list's slots.
fn slot_types(list: &Ident, private: &TokenStream) -> [TokenStream; 4] {
    ["A", "B", "C", "D"].map(|slot| {
        let slot = format_ident!("{slot}");
        quote!(<#list as #private::SlotList>::#slot)
    })
}

/// The types of the slots of parameter `index`.
pub(super) fn arg_types(index: usize, private: &TokenStream) -> [TokenStream; 4] {
    slot_types(&slots_name(index), private)
}

/// The types of the slots of the result.
pub(super) fn result_types(private: &TokenStream) -> [TokenStream; 4] {
    slot_types(&format_ident!("CrossingResult"), private)
}

/// The parameters of a wasm function: names and types.
pub(super) fn wasm_params(count: usize, private: &TokenStream) -> Vec<TokenStream> {
    let params = (0..count).map(|index| {
        let (names, types) = (slot_names(index), arg_types(index, private));
        quote!(#(#names: #types),*)
    });
    params.collect()
}

/// Where a type begins and ends. Their join, which the whole has, is not stable.
pub(super) fn ends(ty: &Type) -> (Span, Span) {
    let mut tokens = ty.to_token_stream().into_iter();
    let start = tokens.next().map_or_else(Span::call_site, |token| token.span());
    (start, tokens.last().map_or(start, |token| token.span()))
}

/// Tokens of our own, moved to `span`.
fn at(tokens: TokenStream, span: Span) -> TokenStream {
    let mut tokens: Vec<_> = tokens.into_iter().collect();
    tokens.iter_mut().for_each(|token| token.set_span(span));
    tokens.into_iter().collect()
}

/// Whether a mutable borrow stands in it, which was told.
fn has_mutable(ty: &Type) -> bool {
    struct Find(bool);
    impl VisitMut for Find {
        fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
            self.0 |= reference.mutability.is_some();
            visit_mut::visit_type_reference_mut(self, reference);
        }
    }
    let mut found = Find(false);
    found.visit_type_mut(&mut ty.clone());
    found.0
}

/// The type, with one lifetime everywhere.
fn with_lifetimes(ty: &Type, lifetime: &Lifetime) -> Type {
    struct Replace<'a>(&'a Lifetime);
    impl VisitMut for Replace<'_> {
        fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
            *lifetime = self.0.clone();
        }
        fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
            reference.lifetime = Some(self.0.clone());
            visit_mut::visit_type_reference_mut(self, reference);
        }
        // The lifetimes in `Fn(&str)` and `fn(&str)` are its own.
        fn visit_type_bare_fn_mut(&mut self, _: &mut syn::TypeBareFn) {}
        fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut syn::ParenthesizedGenericArguments) {}
    }
    let mut ty = ty.clone();
    Replace(lifetime).visit_type_mut(&mut ty);
    ty
}

/// The parameters as the record lists them.
pub(super) fn record_params(params: &[Param], places: &[Place], private: &TokenStream) -> TokenStream {
    let params = params.iter().zip(places).map(|(param, place)| {
        let name = param.name.as_ref().map(name_of).unwrap_or_default();
        let ty = place.member("TY");
        quote!(#private::Param { name: #name, ty: #ty })
    });
    quote!(const { &[#(#params),*] })
}

/// What the record says, as a constant.
pub(super) fn info(kind: &str, fields: &TokenStream, private: &TokenStream) -> TokenStream {
    let kind = format_ident!("{kind}");
    quote! {
        const fn crossing_info() -> #private::#kind<'static> {
            #private::#kind { #fields }
        }
        #[allow(dead_code)]
        const CROSSING_INFO: #private::#kind<'static> = crossing_info();
    }
}

/// The static that puts the record into the section, in the object file of the function around it.
///
/// Without `#[used]`, which would leave a second copy in the program's memory: rustc compiles every static, and writes one
/// with a `link_section` into the section also when nothing refers to it.
pub(super) fn record() -> TokenStream {
    let js = js_cfg();
    quote! {
        #[allow(dead_code)]
        #[cfg_attr(#js, unsafe(link_section = "crossing"))]
        static CROSSING_RECORD: [u8; CROSSING_INFO.encoded_len()] = CROSSING_INFO.encode();
    }
}

/// The name of a variable that no variable of the user's can be mistaken for.
pub(super) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// The closure that boxes an error of the user's; wrong ones are errors at the type.
pub(super) fn boxed(ty: &Type, private: &TokenStream) -> TokenStream {
    let start = ends(ty).0;
    let (error, private) = (local("error"), at(private.clone(), start));
    quote_spanned!(start=> |#error| #private::Thrown(#error).into_boxed())
}

/// An identifier as text, without `r#`.
pub(super) fn name_of(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}

/// A function's Rust path as a text.
pub(super) fn path_of(ident: &Ident) -> TokenStream {
    let name = name_of(ident);
    quote!(::core::concat!(::core::module_path!(), "::", #name))
}

/// `Some(tokens)` or `None` as tokens.
pub(super) fn option(tokens: Option<&impl ToTokens>) -> TokenStream {
    match tokens {
        Some(tokens) => quote!({
            let text: &str = #tokens;
            ::core::option::Option::Some(text)
        }),
        None => quote!(::core::option::Option::None),
    }
}
