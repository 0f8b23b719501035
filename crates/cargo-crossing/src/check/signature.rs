//! An import against a signature: how many arguments, of which types, and what comes back.

use super::{
    finding::{Finding, code},
    import::Import,
    rust_source::RustImport,
    values::{self, Way},
};
use crate::js_module::{Arity, Modules, ParamUse, Signature, Type};

/// The two sides.
pub(super) struct Comparison<'a, 'r> {
    pub(super) modules: &'a mut Modules,
    pub(super) import: &'a Import<'r>,
    /// Where the import stands, if that was found.
    pub(super) rust: Option<&'a RustImport>,
}

impl Comparison<'_, '_> {
    /// Everything that is wrong with a signature.
    pub(super) fn with_signature(&mut self, signature: &Signature, result: &Type) -> Vec<Finding> {
        let mut findings = Vec::new();
        findings.extend(self.too_few(signature));
        findings.extend(self.too_many(signature));
        for index in 0..self.import.params.len() {
            findings.extend(self.argument(signature, index));
        }
        findings.extend(self.result(result, signature));
        findings
    }

    fn too_few(&self, signature: &Signature) -> Option<Finding> {
        let passed = self.import.arguments().len();
        if self.import.has_rest {
            return None;
        }
        let left = signature.params.get(passed..).unwrap_or_default();
        let fails = |arity| matches!(arity, Arity::Needed | Arity::Untyped(ParamUse::Needed));
        let is_error = left.iter().any(|param| fails(param.arity));
        let missing: Vec<_> = left
            .iter()
            .filter(|param| {
                fails(param.arity) || (!is_error && param.arity == Arity::Untyped(ParamUse::Passed))
            })
            .collect();
        let first = missing.first()?;
        let names = missing.iter().map(|param| format!("`{}`", param.name)).collect::<Vec<_>>().join(" and ");
        let message = format!("{} passes {}, and {names} gets none", self.rust_name(), arguments(passed));
        let finding = match is_error {
            true => Finding::error(code::TOO_FEW, message),
            false => Finding::warning(code::TOO_FEW, message),
        };
        let help = match missing.len() {
            1 => "add a parameter in Rust, or give it a default in JavaScript",
            _ => "add parameters in Rust, or give them defaults in JavaScript",
        };
        let place = self.rust.map(|rust| rust.params.last().unwrap_or(&rust.result));
        Some(finding.at_rust(place, "").at_js(first.place, "needs an argument").help(help))
    }

    fn too_many(&self, signature: &Signature) -> Option<Finding> {
        let most = signature.most()?;
        let passed = self.import.arguments().len();
        if passed < most || (passed == most && !self.import.has_rest) {
            return None;
        }
        let message = match self.import.has_rest {
            true => {
                format!("{} passes any number of arguments, and JavaScript takes {}", self.rust_name(), most)
            }
            false => {
                format!("{} passes {}, and JavaScript takes {most}", self.rust_name(), arguments(passed))
            }
        };
        let extra = self.rust.and_then(|rust| rust.params.get(most));
        Some(
            Finding::error(code::TOO_MANY, message)
                .at_rust(extra, "is ignored")
                .at_js(signature.place, format!("takes {}", arguments(most)))
                .help("remove what is too much in Rust, or take it in JavaScript"),
        )
    }

    /// The type of an argument.
    fn argument(&mut self, signature: &Signature, index: usize) -> Option<Finding> {
        let argument = &self.import.params[index];
        let is_rest = self.import.has_rest && index + 1 == self.import.params.len();
        let rest = signature.params.last().filter(|param| param.arity == Arity::Rest);
        let param = match is_rest {
            true => rest?,
            false => signature.params.get(index).or(rest)?,
        };
        let ty = if is_rest { argument.ty.inner.first()? } else { &argument.ty };
        let place = self.rust.and_then(|rust| rust.params.get(index));
        let takes = values::words(self.modules, &param.ty);
        let label = format!("takes {takes}");
        if !values::may_match(self.modules, &param.ty, ty, Way::ToJs) {
            let passes = values::rust_words(ty, Way::ToJs);
            let message = format!(
                "{} passes {passes} as `{}`, and JavaScript takes {takes}",
                self.rust_name(),
                param.name
            );
            let finding = Finding::error(code::ARGUMENT, message).at_rust(place, format!("is {passes}"));
            return Some(with_advice(finding.at_js(param.place, label), &takes, &passes));
        }
        let kinds = self.modules.kinds(&param.ty);
        if signature.is_typed && param.arity == Arity::Needed && values::refuses_null(&kinds, ty) {
            let message = format!(
                "{} may pass null as `{}`, and JavaScript takes {takes}",
                self.rust_name(),
                param.name
            );
            let finding = Finding::warning(code::NULL, message).at_rust(place, "`None` is null");
            return Some(finding.at_js(param.place, label));
        }
        None
    }

    /// The result, awaited or not.
    fn result(&mut self, js: &Type, signature: &Signature) -> Option<Finding> {
        let place = self.rust.map(|rust| &rust.result);
        let kinds = self.modules.kinds(js);
        let (are_promises, may_be_promises) = values::promises(&kinds);
        let name = self.rust_name();
        let wants_promise = self.import.wants_promise();
        if wants_promise && !may_be_promises {
            let returns = values::words(self.modules, js);
            let message = format!("{name} waits for a promise, and JavaScript returns {returns}");
            let finding = Finding::error(code::ASYNC, message).at_rust(place, "waits");
            let help = "remove `async` in Rust, or make the JavaScript function `async`";
            return Some(finding.at_js(signature.place, format!("returns {returns}")).help(help));
        }
        let inner = if wants_promise { values::awaited(self.modules, js) } else { js.clone() };
        let rust = self.import.awaited();
        if !wants_promise && are_promises {
            return self.lost_promise(js, signature);
        }
        self.value(&inner, rust, signature)
    }

    /// JavaScript returns a promise, and Rust does not know.
    fn lost_promise(&mut self, js: &Type, signature: &Signature) -> Option<Finding> {
        let place = self.rust.map(|rust| &rust.result);
        let rust = self.import.result;
        let help = "make the Rust function `async`, or let it return `JsPromise<…>`";
        if rust.tag == crossing_abi::Tag::Unit {
            let message =
                format!("{} does not wait for the promise, whose error would be lost", self.rust_name());
            let finding = Finding::warning(code::ASYNC, message).at_rust(place, "does not wait");
            return Some(finding.at_js(signature.place, "returns a Promise").help(help));
        }
        if values::may_match(self.modules, js, rust, Way::FromJs) {
            return None;
        }
        let takes = values::rust_words(rust, Way::FromJs);
        let message = format!("JavaScript returns a promise, and {} takes {takes}", self.rust_name());
        let finding = Finding::error(code::ASYNC, message).at_rust(place, format!("is {takes}"));
        Some(finding.at_js(signature.place, "returns a Promise").help(help))
    }

    fn value(&mut self, js: &Type, rust: &crossing_abi::DecodedTy, signature: &Signature) -> Option<Finding> {
        let place = self.rust.map(|rust| &rust.result);
        let returns = values::words(self.modules, js);
        let (takes, verb) = (values::rust_words(rust, Way::FromJs), self.verb());
        if !values::may_match(self.modules, js, rust, Way::FromJs) {
            let message = format!("{} takes {takes}, and JavaScript {verb} {returns}", self.rust_name());
            let finding = Finding::error(code::RESULT, message).at_rust(place, format!("is {takes}"));
            return Some(with_advice(
                finding.at_js(signature.place, format!("{verb} {returns}")),
                &returns,
                &takes,
            ));
        }
        let kinds = self.modules.kinds(js);
        if values::may_be_null(&kinds, rust) && !self.import.is_fallible {
            let message =
                format!("JavaScript may return nothing: {returns}; {} takes {takes}", self.rust_name());
            let finding = Finding::warning(code::NULL, message).at_rust(place, "panics without a value");
            let help = format!("let Rust return `Option<{rust}>`, or a `Result`");
            return Some(finding.at_js(signature.place, format!("{verb} {returns}")).help(help));
        }
        None
    }

    fn verb(&self) -> &'static str {
        if self.import.form == super::import::Form::Get { "has" } else { "returns" }
    }

    pub(super) fn rust_name(&self) -> String {
        let name = self.import.rust_path.rsplit("::").next().unwrap_or(self.import.rust_path);
        format!("`{name}`")
    }
}

/// What to do about mismatches that are common.
fn with_advice(finding: Finding, js: &str, rust: &str) -> Finding {
    match (js, rust) {
        ("a BigInt", "a Number") => finding.help("write `#[js(BigInt)]` at the Rust type"),
        ("a Number", "a BigInt") => finding.help("write `#[js(Number)]` at the Rust type"),
        _ if js.starts_with("an Array") && rust.ends_with("Array") => {
            finding.help("write `#[js(Array)]` at the Rust type, and it is a plain Array")
        }
        _ => finding,
    }
}

fn arguments(number: usize) -> String {
    match number {
        0 => "no argument".to_owned(),
        1 => "1 argument".to_owned(),
        number => format!("{number} arguments"),
    }
}
