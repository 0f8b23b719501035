//! An import against a module: the name is looked up, and what is found must be what Rust makes of it.

use super::{
    finding::{Finding, Level, code},
    import::Form,
    rust_source::RustPlace,
    signature::Comparison,
    values::{self, Way},
};
use crate::js_module::{Found, Item, ItemKind, Kind, Member, Place, Signature, Type};

/// What an import was found to be.
pub(super) enum Verdict {
    Findings(Vec<Finding>),
    /// It cannot be told.
    Unknown,
}

impl From<Finding> for Verdict {
    fn from(finding: Finding) -> Verdict {
        Verdict::Findings(vec![finding])
    }
}

const FINE: Verdict = Verdict::Findings(Vec::new());

impl Comparison<'_, '_> {
    /// Compares the import with a module, which is an object with its exports.
    pub(super) fn with_module(&mut self, module: &Item) -> Verdict {
        let parts: Vec<&str> = self.import.name.split('.').collect();
        let mut holder = module.clone();
        let mut found: Option<Member> = None;
        for (index, part) in parts.iter().enumerate() {
            let is_last = index + 1 == parts.len();
            match self.modules.member(&holder, part) {
                Found::Missing => return self.missing(&holder, part, is_last),
                Found::Type => return self.only_type(part).into(),
                Found::Unknown => return Verdict::Unknown,
                Found::Member(member) if is_last => found = Some(*member),
                Found::Member(member) => match self.modules.value(*member) {
                    Found::Member(member) => holder = member.item,
                    _ => return Verdict::Unknown,
                },
            }
        }
        let Some(member) = found else { return Verdict::Unknown };
        if self.import.form == Form::Set {
            return self.set(&holder, member);
        }
        match self.modules.value(member) {
            Found::Member(member) => self.with_member(&member),
            _ => Verdict::Unknown,
        }
    }

    fn place(&self) -> Option<&RustPlace> {
        self.rust.map(|rust| &rust.name)
    }

    fn module(&self) -> String {
        format!("module `{}`", super::sources::label(self.import.module))
    }

    /// How messages call the import's name.
    fn label(&self) -> String {
        format!("`{}` of {}", self.import.name, self.module())
    }

    fn missing(&mut self, holder: &Item, part: &str, is_last: bool) -> Verdict {
        // A property can be added, and one that is not there is undefined.
        let is_export = matches!(holder.kind, ItemKind::Module(_));
        let takes_undefined =
            values::may_be_null(&Some(vec![Kind::Null, Kind::AnyObject]), self.import.result);
        match self.import.form {
            Form::Set if is_last && !is_export => return FINE,
            Form::Get if is_last && !takes_undefined => return FINE,
            _ => {}
        }
        let (subject, path) = match self.import.name.rsplit_once('.') {
            Some((path, _)) if is_last => (format!("`{path}` of {} has", self.module()), part),
            _ => (format!("{} exports", self.module()), part),
        };
        let mut finding = Finding::error(code::NO_NAME, format!("{subject} no `{path}`"))
            .at_rust(self.place(), "is looked up at the first call");
        if let ItemKind::Module(file) = holder.kind {
            if let Some(place) = self.modules.declared(file, part) {
                let help = "`export` it, under the name that Rust says";
                return finding
                    .at_js(place, "is declared, and not exported under this name")
                    .help(help)
                    .into();
            }
            if part == "default" && self.modules.has_stars(file) {
                finding = finding.help("`export *` leaves `default` out: `export { default } from \"…\"`");
            }
        }
        self.with_nearest(finding, holder, part).into()
    }

    /// Says which names there are.
    fn with_nearest(&mut self, finding: Finding, holder: &Item, part: &str) -> Finding {
        let names = self.names(holder);
        let near = nearest(part, &names).and_then(|near| match self.modules.member(holder, &near) {
            Found::Member(member) => Some((near, member.item.place)),
            _ => None,
        });
        if let Some((near, place)) = near {
            return finding.at_js(place, "has a name like it").help(format!("did you mean `{near}`?"));
        }
        let finding = finding.at_js(start(holder.place), format!("has no `{part}`"));
        if names.is_empty() {
            return finding;
        }
        let names = names.iter().take(8).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        finding.help(format!("there is {names}"))
    }

    fn names(&mut self, holder: &Item) -> Vec<String> {
        match &holder.kind {
            ItemKind::Module(file) => self.modules.names(*file).0.into_iter().collect(),
            _ => holder.members.named.keys().cloned().collect(),
        }
    }

    fn only_type(&self, part: &str) -> Finding {
        let message =
            format!("`{part}` of {} is a type, of which nothing is left at run time", self.module());
        Finding::error(code::NO_NAME, message).at_rust(self.place(), "is looked up at the first call")
    }

    fn set(&mut self, holder: &Item, member: Member) -> Verdict {
        let place = member.item.place;
        if matches!(holder.kind, ItemKind::Module(_)) {
            let message = format!("{} cannot be set: exports belong to their module", self.label());
            let finding = Finding::error(code::PROPERTY, message).at_rust(self.place(), "would throw");
            let help = "export a function that sets it, or an object whose property it is";
            return finding.at_js(place, "is exported").help(help).into();
        }
        if !member.can_write {
            let message = format!("{} cannot be set", self.label());
            let finding = Finding::error(code::PROPERTY, message).at_rust(self.place(), "would throw");
            return finding.at_js(place, "can only be read").into();
        }
        let Some(value) = self.import.params.last() else { return Verdict::Unknown };
        let ty = self.type_of(&member.item);
        if values::may_match(self.modules, &ty, &value.ty, Way::ToJs) {
            return FINE;
        }
        let (takes, passes) = (values::words(self.modules, &ty), values::rust_words(&value.ty, Way::ToJs));
        let message = format!("{} gets {passes}, and is {takes}", self.label());
        let rust = self.rust.and_then(|rust| rust.params.last());
        Finding::error(code::ARGUMENT, message)
            .at_rust(rust, format!("is {passes}"))
            .at_js(place, format!("is {takes}"))
            .into()
    }

    fn with_member(&mut self, member: &Member) -> Verdict {
        match self.import.form {
            Form::Get if !member.can_read => {
                let message = format!("{} can only be set", self.label());
                Finding::error(code::PROPERTY, message)
                    .at_rust(self.place(), "is undefined")
                    .at_js(member.item.place, "")
                    .into()
            }
            Form::Get => self.get(member),
            Form::New => self.construct(&member.item),
            Form::Call | Form::Set => self.invoke(&member.item),
        }
    }

    fn get(&mut self, member: &Member) -> Verdict {
        let mut ty = self.type_of(&member.item);
        if member.is_optional {
            ty = Type::Union(vec![ty, Type::Undefined]);
        }
        let of_value = Signature { uses_arguments: true, ..Signature::empty(member.item.place) };
        Verdict::Findings(self.with_signature(&of_value, &ty))
    }

    fn type_of(&mut self, item: &Item) -> Type {
        match &item.kind {
            ItemKind::Value(ty) => ty.clone(),
            ItemKind::Function(function) => match function.signatures.first() {
                Some(signature) => Type::Function(Box::new(signature.clone())),
                None => Type::Any,
            },
            ItemKind::Class(_) => Type::named(item.place.file, "Function", Vec::new()),
            ItemKind::Object | ItemKind::Module(_) => Type::Object,
            ItemKind::Reference(_) => Type::Any,
        }
    }

    fn invoke(&mut self, item: &Item) -> Verdict {
        match &item.kind {
            ItemKind::Function(function) => self.best(&function.signatures, None),
            ItemKind::Class(_) => {
                let message = format!("{} is a class, which cannot be called without `new`", self.label());
                let finding = Finding::error(code::FORM, message).at_rust(self.place(), "is called");
                finding
                    .at_js(item.place, "is a class")
                    .help(format!("write `#[js_import(new, \"{}\", …)]`", self.import.name))
                    .into()
            }
            ItemKind::Object | ItemKind::Module(_) => self.not_callable(item, "an object"),
            ItemKind::Value(ty) => match self.modules.calls(ty) {
                Some(signatures) if signatures.is_empty() => {
                    let words = values::words(self.modules, ty);
                    self.not_callable(item, &words)
                }
                Some(signatures) => self.best(&signatures, None),
                None => Verdict::Unknown,
            },
            ItemKind::Reference(_) => Verdict::Unknown,
        }
    }

    fn not_callable(&self, item: &Item, what: &str) -> Verdict {
        let message = format!("{} is no function", self.label());
        let finding = Finding::error(code::FORM, message).at_rust(self.place(), "is called");
        let finding = finding.at_js(item.place, format!("is {what}"));
        let help = match self.import.params.is_empty() {
            true => format!("read it with `#[js_import(get, \"{}\", …)]`", self.import.name),
            false => return finding.into(),
        };
        finding.help(help).into()
    }

    fn construct(&mut self, item: &Item) -> Verdict {
        let object = Type::Object;
        match &item.kind {
            ItemKind::Class(class) if class.is_abstract => self.no_constructor(item, "is abstract").into(),
            ItemKind::Class(class) => match self.modules.constructors(class) {
                Some(signatures) => self.best(&signatures, Some(&object)),
                None => Verdict::Unknown,
            },
            ItemKind::Function(function) if function.is_constructible => match function.signatures.as_slice()
            {
                // What `new` gets from a function is its own affair.
                [one] if !one.is_typed => self.best(&function.signatures, Some(&Type::Any)),
                _ => Verdict::Unknown,
            },
            ItemKind::Function(_) => self.no_constructor(item, "cannot be called with `new`").into(),
            ItemKind::Object | ItemKind::Module(_) => self.no_constructor(item, "is an object").into(),
            ItemKind::Value(ty) if self.modules.constructs(ty).is_some() => {
                let signatures = self.modules.constructs(ty).unwrap_or_default();
                self.best(&signatures, Some(&object))
            }
            ItemKind::Value(ty) => match self.modules.kinds(ty) {
                Some(kinds)
                    if !kinds.iter().any(|kind| {
                        matches!(kind, Kind::Function(_) | Kind::AnyObject | Kind::Object(_))
                    }) =>
                {
                    let words = values::words(self.modules, ty);
                    self.no_constructor(item, &format!("is {words}")).into()
                }
                _ => Verdict::Unknown,
            },
            ItemKind::Reference(_) => Verdict::Unknown,
        }
    }

    fn no_constructor(&self, item: &Item, what: &str) -> Finding {
        let message = format!("{} is no class of which there can be objects", self.label());
        Finding::error(code::FORM, message)
            .at_rust(self.place(), "is called with `new`")
            .at_js(item.place, what)
    }

    /// Of overloads one that fits is enough; else the one that fits best is told.
    fn best(&mut self, signatures: &[Signature], result: Option<&Type>) -> Verdict {
        let mut best: Option<Vec<Finding>> = None;
        for signature in signatures {
            let findings = self.with_signature(signature, result.unwrap_or(&signature.result));
            if best.as_ref().is_none_or(|best| weight(&findings) <= weight(best)) {
                best = Some(findings);
            }
        }
        best.map_or(Verdict::Unknown, Verdict::Findings)
    }
}

/// How bad findings are.
pub(super) fn weight(findings: &[Finding]) -> usize {
    findings.iter().map(|finding| if finding.level == Level::Error { 100 } else { 1 }).sum()
}

/// The first line of a file or object.
fn start(place: Place) -> Place {
    Place { end: place.start, ..place }
}

/// The name that is most like another.
fn nearest(name: &str, names: &[String]) -> Option<String> {
    let folded = |text: &str| text.replace('_', "").to_lowercase();
    let distance = |other: &&String| match folded(other) == folded(name) {
        true => 0,
        false => strsim::damerau_levenshtein(name, other),
    };
    let best = names.iter().min_by_key(distance)?;
    (distance(&best) <= 1 + name.len() / 4).then(|| best.clone())
}
