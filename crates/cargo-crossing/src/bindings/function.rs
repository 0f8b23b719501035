//! Functions: a declaration for each overload, and for each number of optional arguments.

use super::{
    Writer,
    names::{Taken, snake},
    types::{Mapped, Position},
};
use crate::js_module::{Arity, Param, Signature, Type};

/// What a declaration is of.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    /// In Rust.
    pub(super) name: &'a str,
    /// In JavaScript.
    pub(super) path: &'a str,
    pub(super) docs: &'a str,
    /// `new`, `method`, `get`, `set`, or nothing.
    pub(super) form: &'a str,
    /// The type of the first argument, where the name is looked up in that.
    pub(super) receiver: Option<&'a str>,
    /// The result, where it is not the signature's.
    pub(super) result: Option<&'a str>,
}

/// How many declarations the optional parameters of a function make, at most.
const MOST_VARIANTS: usize = 5;

impl Writer<'_> {
    /// Declares all that a function can be called with.
    pub(super) fn functions(&mut self, subject: Subject<'_>, signatures: &[Signature]) {
        let mut seen: Vec<String> = Vec::new();
        for signature in signatures {
            let needed = needed(signature);
            let optional = signature.params.iter().filter(|param| param.arity != Arity::Rest).count();
            let has_rest = signature.params.len() > optional;
            for count in (needed..=optional).take(MOST_VARIANTS) {
                // What takes any number of arguments takes none of them too.
                let params = match count == optional && has_rest {
                    true => &signature.params[..],
                    false => &signature.params[..count],
                };
                let name = with(subject.name, &signature.params[needed..count]);
                let declaration = self.declaration(subject, params, &signature.result);
                if let Some(reason) = self.types.refused.take() {
                    self.skip(subject.path, reason);
                    continue;
                }
                if seen.contains(&declaration.key) {
                    continue;
                }
                let name = self.taken.free(&name);
                self.write(subject, &name, &declaration);
                seen.push(declaration.key);
            }
        }
    }

    fn write(&mut self, subject: Subject<'_>, name: &str, declaration: &Declaration) {
        self.docs(subject.docs, "");
        for note in &declaration.notes {
            self.line(&format!("// `JsAny` or `JsObject` stands for {note}."));
        }
        if declaration.key.contains("dyn Fn") {
            self.line("// The closure is good until the call returns; for one that JavaScript keeps write `&Callback<dyn FnMut(…)>`.");
        }
        let form = if subject.form.is_empty() { String::new() } else { format!("{}, ", subject.form) };
        let module = if subject.receiver.is_some() { "" } else { ", MODULE" };
        let returns = declaration.returns.map(|word| format!(", returns = {word}")).unwrap_or_default();
        self.line(&format!("#[js_import({form}{:?}{module}{returns})]", subject.path));
        let is_async = if declaration.is_async { "async " } else { "" };
        self.line(&format!("pub {is_async}fn {name}{};\n", declaration.key));
    }

    /// Everything behind a function's name.
    fn declaration(&mut self, subject: Subject<'_>, params: &[Param], result: &Type) -> Declaration {
        self.types.notes.clear();
        let (result, is_async) = match (subject.form, self.promised(result)) {
            ("" | "method", Some(inner)) => (inner, true),
            _ => (result.clone(), false),
        };
        let own = subject.receiver.filter(|_| result == Type::This);
        let result = match subject.result.or(own) {
            Some(text) => Mapped { text: text.to_owned(), annotation: None },
            None => self.types.map(&result, Position::Result),
        };
        let mut names = Taken::default();
        let mut texts: Vec<String> = subject.receiver.map(|ty| format!("this: &{ty}")).into_iter().collect();
        for param in params {
            let name = names.free(&snake(&param.name));
            texts.push(self.param(&name, param, is_async));
        }
        Declaration {
            key: format!("({}) -> Result<{}, JsError>", texts.join(", "), result.text),
            is_async,
            returns: result.annotation,
            notes: std::mem::take(&mut self.types.notes).into_iter().collect(),
        }
    }

    fn param(&mut self, name: &str, param: &Param, is_async: bool) -> String {
        if param.arity == Arity::Rest {
            let Mapped { text, .. } = self.types.map(&param.ty, Position::Inner);
            return format!("#[js(rest)] {name}: &[{text}]");
        }
        let Mapped { mut text, annotation } = self.types.map(&param.ty, Position::Argument);
        if is_async {
            // What is awaited cannot borrow for itself alone.
            text = text.replace("&mut dyn FnMut", "&dyn Fn");
        }
        let annotation = annotation.map(|word| format!("#[js({word})] ")).unwrap_or_default();
        format!("{annotation}{name}: {text}")
    }

    /// What a promise resolves to.
    fn promised(&mut self, result: &Type) -> Option<Type> {
        use crate::js_module::Named;
        match self.types.modules.named(result)? {
            Named::Global(name, args) if name == "Promise" || name == "PromiseLike" => {
                Some(args.into_iter().next().unwrap_or(Type::Any))
            }
            Named::Type(ty) => self.promised(&ty),
            _ => None,
        }
    }
}

struct Declaration {
    /// Parameters and result.
    key: String,
    is_async: bool,
    returns: Option<&'static str>,
    notes: Vec<String>,
}

/// How many arguments there must be.
fn needed(signature: &Signature) -> usize {
    let is_needed = |param: &Param| match param.arity {
        Arity::Needed | Arity::Untyped(_) => true,
        Arity::Optional | Arity::Rest => false,
    };
    signature.params.iter().rposition(is_needed).map_or(0, |last| last + 1)
}

/// `greet_with_mark_and_color`
fn with(name: &str, optional: &[Param]) -> String {
    let names: Vec<String> = optional.iter().map(|param| snake(&param.name)).collect();
    match names.is_empty() {
        true => name.to_owned(),
        false => format!("{}_with_{}", name.trim_start_matches("r#"), names.join("_and_").replace("r#", "")),
    }
}
