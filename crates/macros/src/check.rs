//! Rules that no type can express, one function a rule.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    FnArg, GenericParam, ParenthesizedGenericArguments, Pat, ReturnType, Signature, Type, TypeBareFn,
    TypeReference,
    visit_mut::{self, VisitMut},
};

use crate::{
    catalogue as message, closures,
    form::{Form, FormWord},
    model::{Export, Function, Import, Param},
    parse::RawFunction,
    report::Report,
    subject::Subject,
};

/// Checks an import.
pub(crate) fn import(import: &Import, report: &mut Report) {
    check_function(&import.function, Subject::Import, report);
    check_import_names(&import.function.sig, report);
    check_no_self_type(&import.function.sig, "", report);
    if let Some(form) = &import.form {
        check_form(form, import, report);
    }
    check_rest(import, report);
}

/// The elements of an array become the last arguments.
fn check_rest(import: &Import, report: &mut Report) {
    let params = &import.function.params;
    let last = params.len().saturating_sub(1);
    let has_receiver = import.receiver().is_some();
    for (index, param) in params.iter().enumerate() {
        let is_receiver = has_receiver && index == 0;
        match &param.rest {
            Some(rest) if index != last || is_receiver => report.error(rest, &message::REST_PLACE, &[]),
            Some(rest) if import.form() == Some(Form::Set) => report.error(rest, &message::SET_VALUE, &[]),
            _ => {}
        }
    }
}

/// Each form has its own parameters and result.
fn check_form(FormWord { form, word }: &FormWord, import: &Import, report: &mut Report) {
    let (sig, receiver) = (&import.function.sig, import.receiver());
    let params = &import.function.params[usize::from(receiver.is_some())..];
    let (late, params): (Vec<_>, Vec<_>) =
        params.iter().partition(|param| form.is_receiver(param.name.as_ref()));
    late.iter().for_each(|param| report.error(tokens(param), &message::LATE_RECEIVER, &[]));
    match form {
        Form::New => {}
        Form::Get => {
            params.iter().for_each(|param| report.error(tokens(param), &message::GET_PARAMETER, &[]))
        }
        Form::Set if params.is_empty() => report.error(word, &message::SET_VALUE, &[]),
        Form::Set => {
            params.iter().skip(1).for_each(|param| report.error(tokens(param), &message::SET_VALUE, &[]));
        }
        Form::Method if receiver.is_none() && late.is_empty() => {
            report.error(word, &message::NO_RECEIVER, &[]);
        }
        Form::Method => {}
    }
    if *form == Form::Get && matches!(sig.output, ReturnType::Default) {
        report.error(word, &message::GET_RESULT, &[]);
    }
    if let Form::New | Form::Set = form
        && let Some(asyncness) = &sig.asyncness
    {
        report.error(asyncness, &message::ASYNC_FORM, &[&word.to_string()]);
    }
    if let (Some(module), Some(_)) = (&import.module, receiver) {
        report.error(module, &message::RECEIVER_AND_MODULE, &[]);
    }
}

/// A parameter as it was written.
fn tokens(Param { name, value, .. }: &Param) -> TokenStream {
    let (name, ty) = (name.iter(), &value.ty);
    quote!(#(#name:)* #ty)
}

/// Checks an export. `in_block`: it stands in a marked `impl` block.
pub(crate) fn export(export: &Export, in_block: bool, report: &mut Report) {
    let sig = &export.function.sig;
    check_function(&export.function, Subject::Export, report);
    if !in_block {
        check_no_self_type(sig, ", or mark the `impl` block with `#[js_export]` too", report);
    }
    export.function.params.iter().filter_map(|param| param.rest.as_ref()).for_each(|rest| {
        report.error(rest, &message::REST_EXPORT, &[]);
    });
}

/// Checks a main.
pub(crate) fn main(raw: &RawFunction, report: &mut Report) {
    let sig = &raw.sig;
    if raw.body.is_none() {
        report.error(sig, &message::NO_BODY, &[Subject::Main.name()]);
    }
    check_qualifiers(sig, Subject::Main, report);
    check_generics(sig, Subject::Main, report);
    if !sig.inputs.is_empty() {
        report.error(&sig.inputs, &message::MAIN_PARAMETERS, &[]);
    }
}

/// Checks a test.
pub(crate) fn test(raw: &RawFunction, report: &mut Report) {
    let sig = &raw.sig;
    if raw.body.is_none() {
        report.error(sig, &message::NO_BODY, &[Subject::Test.name()]);
    }
    check_qualifiers(sig, Subject::Test, report);
    check_generics(sig, Subject::Test, report);
    if !sig.inputs.is_empty() {
        report.error(&sig.inputs, &message::TEST_PARAMETERS, &[]);
    }
}

fn check_function(function: &Function, subject: Subject, report: &mut Report) {
    let sig = &function.sig;
    check_qualifiers(sig, subject, report);
    check_generics(sig, subject, report);
    check_impl_trait(sig, subject, report);
    check_receiver(sig, subject, report);
    check_mutable(sig, subject, report);
    check_closures(function, report);
}

/// A call across the boundary is an ordinary safe call: no `const`, `unsafe`, `extern` or `...`.
fn check_qualifiers(sig: &Signature, subject: Subject, report: &mut Report) {
    let gaps = &[subject.name()];
    if let Some(token) = &sig.constness {
        report.error(token, &message::CONST, gaps);
    }
    if let Some(token) = &sig.unsafety {
        report.error(token, &message::UNSAFE, gaps);
    }
    if let Some(abi) = &sig.abi {
        report.error(abi, &message::EXTERN, gaps);
    }
    if let Some(variadic) = &sig.variadic {
        report.error(variadic, &message::VARIADIC, gaps);
    }
}

/// One symbol has one signature. `fn f<T: ToJs>(value: T)` would need as many as it has types.
fn check_generics(sig: &Signature, subject: Subject, report: &mut Report) {
    for param in &sig.generics.params {
        if !matches!(param, GenericParam::Lifetime(_)) {
            report.error(param, &message::GENERIC, &[subject.name(), subject.instead_of_generic()]);
        }
    }
}

/// `impl Trait` is generic too, wherever it stands.
fn check_impl_trait(sig: &Signature, subject: Subject, report: &mut Report) {
    struct Find<'a>(Subject, &'a mut Report);
    impl VisitMut for Find<'_> {
        fn visit_type_impl_trait_mut(&mut self, ty: &mut syn::TypeImplTrait) {
            self.1.error(ty, &message::IMPL_TRAIT, &[self.0.name()]);
        }
    }
    visit_types(sig, &mut Find(subject, report));
}

/// JavaScript has no Rust `self` to pass.
fn check_receiver(sig: &Signature, subject: Subject, report: &mut Report) {
    if let Some(receiver) = sig.receiver() {
        report.error(receiver, &message::RECEIVER, &[subject.name()]);
    }
}

/// Values are copied: what was written to the copy would be lost. An import can lend memory while it is called, which its
/// types decide.
fn check_mutable(sig: &Signature, subject: Subject, report: &mut Report) {
    for input in &sig.inputs {
        let FnArg::Typed(typed) = input else { continue };
        match (&*typed.ty, subject) {
            (Type::Reference(reference), Subject::Import) if reference.mutability.is_some() => {
                if sig.asyncness.is_some() {
                    report.error(reference, &message::MUTABLE_ASYNC, &[]);
                }
                check_mutable_parts(&reference.elem, report);
            }
            (Type::Reference(reference), _) if reference.mutability.is_some() => {
                report.error(reference, &message::MUTABLE, &[subject.name()]);
            }
            (ty, _) => check_mutable_parts(ty, report),
        }
    }
    if let ReturnType::Type(_, ty) = &sig.output {
        check_mutable_parts(ty, report);
    }
}

/// A mutable borrow is an argument by itself, or none.
fn check_mutable_parts(ty: &Type, report: &mut Report) {
    struct Find<'a>(&'a mut Report);
    impl VisitMut for Find<'_> {
        fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
            match reference.mutability {
                Some(_) => self.0.error(reference, &message::MUTABLE_PART, &[]),
                None => visit_mut::visit_type_reference_mut(self, reference),
            }
        }
        // What is in `Fn(&mut i32)` and `fn(&mut i32)` does not cross with it.
        fn visit_type_bare_fn_mut(&mut self, _: &mut TypeBareFn) {}
        fn visit_parenthesized_generic_arguments_mut(&mut self, _: &mut ParenthesizedGenericArguments) {}
    }
    Find(report).visit_type_mut(&mut ty.clone());
}

/// JavaScript calls a closure with as many values as its type has, and lends it none of them.
fn check_closures(function: &Function, report: &mut Report) {
    let values = function.params.iter().map(|param| &param.value);
    values.chain([&function.result]).for_each(|value| closures::check(&value.ty, report));
}

/// Errors name the parameter, so an import's parameters need names.
fn check_import_names(sig: &Signature, report: &mut Report) {
    for input in &sig.inputs {
        if let FnArg::Typed(typed) = input
            && !matches!(&*typed.pat, Pat::Ident(pat) if pat.subpat.is_none() && pat.by_ref.is_none())
        {
            report.error(&typed.pat, &message::PATTERN, &[]);
        }
    }
}

/// An attribute on a method does not learn which type `Self` is.
fn check_no_self_type(sig: &Signature, or_else: &'static str, report: &mut Report) {
    struct Find<'a>(&'static str, &'a mut Report);
    impl VisitMut for Find<'_> {
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            if let Some(segment) = path.segments.first().filter(|segment| segment.ident == "Self") {
                self.1.error(segment, &message::SELF_TYPE, &[self.0]);
            }
            visit_mut::visit_path_mut(self, path);
        }
    }
    visit_types(sig, &mut Find(or_else, report));
}

/// Visits the types of the parameters, but for `self`, and of the result.
fn visit_types(sig: &Signature, visitor: &mut impl VisitMut) {
    for input in &sig.inputs {
        if let FnArg::Typed(typed) = input {
            visitor.visit_type_mut(&mut typed.ty.clone());
        }
    }
    if let ReturnType::Type(_, ty) = &sig.output {
        visitor.visit_type_mut(&mut ty.clone());
    }
}

/// Attributes that take no arguments.
pub(crate) fn no_arguments(attribute: &TokenStream, instead: &str, report: &mut Report) {
    if !attribute.is_empty() {
        report.error(attribute, &message::ARGUMENTS, &[instead]);
    }
}
