//! Rules that no type can express, one function a rule.

use proc_macro2::TokenStream;
use syn::{
    FnArg, GenericParam, Pat, Signature, Type,
    visit_mut::{self, VisitMut},
};

use crate::{
    model::{Export, Function, Import},
    report::Report,
};

/// Checks an import.
pub(crate) fn import(import: &Import, report: &mut Report) {
    check_common(&import.function, report);
    check_import_names(&import.function.sig, report);
    check_no_self_type(&import.function.sig, report);
}

/// Checks an export. `in_block`: it stands in a marked `impl` block.
pub(crate) fn export(export: &Export, in_block: bool, report: &mut Report) {
    let sig = &export.function.sig;
    check_common(&export.function, report);
    if !in_block {
        check_no_self_type(sig, report);
    }
    if sig.asyncness.is_some() {
        report.error(
            sig.asyncness,
            "`async` exports are not supported yet; export a function that calls `crossing::spawn`",
        );
    }
}

/// Checks a main.
pub(crate) fn main(sig: &Signature, report: &mut Report) {
    check_qualifiers(sig, report);
    check_generics(sig, report);
    if !sig.inputs.is_empty() {
        report.error(&sig.inputs, "`main` has no parameters; `JsHost::args()` has the program's arguments");
    }
}

fn check_common(function: &Function, report: &mut Report) {
    check_qualifiers(&function.sig, report);
    check_generics(&function.sig, report);
    check_receiver(&function.sig, report);
}

/// A call across the boundary is an ordinary safe call: no `const`, `unsafe`, `extern` or `...`.
fn check_qualifiers(sig: &Signature, report: &mut Report) {
    if let Some(token) = &sig.constness {
        report.error(token, "a function that crosses the boundary cannot be `const`");
    }
    if let Some(token) = &sig.unsafety {
        report.error(token, "a function that crosses the boundary is safe: remove `unsafe`");
    }
    if let Some(abi) = &sig.abi {
        report.error(abi, "the calling convention is Crossing's own: remove `extern`");
    }
    if let Some(variadic) = &sig.variadic {
        report.error(variadic, "a function that crosses the boundary has a fixed number of parameters");
    }
}

/// One symbol has one signature. `fn f<T: ToJs>(value: T)` would need as many as it has types.
fn check_generics(sig: &Signature, report: &mut Report) {
    for param in &sig.generics.params {
        if !matches!(param, GenericParam::Lifetime(_)) {
            report.error(
                param,
                "a function that crosses the boundary cannot be generic; write one function for each type \
                 (the same JavaScript function may be imported many times), or use `JsAny`",
            );
        }
    }
    for input in &sig.inputs {
        if let FnArg::Typed(typed) = input
            && let Type::ImplTrait(ty) = &*typed.ty
        {
            report.error(ty, "a parameter that crosses the boundary needs one type, not `impl Trait`");
        }
    }
}

/// JavaScript has no Rust `self` to pass.
fn check_receiver(sig: &Signature, report: &mut Report) {
    if let Some(receiver) = sig.receiver() {
        report.error(
            receiver,
            "a function that crosses the boundary has no `self`; write an associated function and pass what it needs",
        );
    }
}

/// Errors name the parameter, so an import's parameters need names.
fn check_import_names(sig: &Signature, report: &mut Report) {
    for input in &sig.inputs {
        if let FnArg::Typed(typed) = input
            && !matches!(&*typed.pat, Pat::Ident(pat) if pat.subpat.is_none() && pat.by_ref.is_none())
        {
            report.error(&typed.pat, "a parameter of an import needs a plain name");
        }
    }
}

/// An attribute on a method does not learn which type `Self` is.
fn check_no_self_type(sig: &Signature, report: &mut Report) {
    struct FindSelf<'a>(&'a mut Report);
    impl VisitMut for FindSelf<'_> {
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            if path.segments.first().is_some_and(|segment| segment.ident == "Self") {
                self.0.error(
                    &*path,
                    "`Self` is not known here: write the type's name (an export in an `impl` block needs \
                     `#[js_export]` on the block too)",
                );
            }
            visit_mut::visit_path_mut(self, path);
        }
    }
    FindSelf(report).visit_signature_mut(&mut sig.clone());
}

/// Attributes that take no arguments.
pub(crate) fn no_arguments(attribute: &TokenStream, report: &mut Report) {
    if !attribute.is_empty() {
        report.error(attribute, "this attribute takes no arguments here");
    }
}
