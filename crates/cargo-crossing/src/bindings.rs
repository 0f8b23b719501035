//! Rust declarations for what a JavaScript or TypeScript module exports.

mod function;
mod names;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use function::Subject;
pub(crate) use names::pascal as module_name;
use names::{Taken, pascal, snake};
use types::Types;

use crate::js_module::{Class, FileId, Found, Item, ItemKind, Member, Members, Modules, Named, Type};

/// The declarations, and what could not be declared.
pub(crate) struct Bindings {
    pub(crate) text: String,
    /// How many exports were declared.
    pub(crate) declared: usize,
    /// Exports and members, and why they were not.
    pub(crate) skipped: Vec<(String, String)>,
}

/// Writes the declarations of a file. `name` is the module's in Rust, `specifier` where JavaScript finds it.
pub(crate) fn write(modules: &mut Modules, file: FileId, name: &str, specifier: &str) -> Bindings {
    let types = modules.types_of(file).unwrap_or(file);
    let (mut names, is_open) = modules.names(file);
    names.extend(modules.names(types).0);
    let mut writer = Writer {
        types: Types {
            modules,
            aliases: BTreeMap::new(),
            globals: BTreeMap::new(),
            notes: BTreeSet::new(),
            refused: None,
        },
        text: String::new(),
        taken: Taken::default(),
        exports: names.clone(),
        skipped: Vec::new(),
    };
    for export in &names {
        writer.alias(file, export);
    }
    let declared = names.iter().filter(|export| writer.export(file, name, export)).count();
    writer.lost(file);
    if declared == 0 && is_open && writer.skipped.is_empty() {
        let reason = "which names it exports shows only when it runs; give the file of its types, NAME.d.ts, or install them";
        writer.skip(specifier, reason);
    }
    let head = writer.head(name, specifier);
    let tail = writer.tail();
    Bindings { text: format!("{head}{}{tail}", writer.text), declared, skipped: writer.skipped }
}

struct Writer<'m> {
    types: Types<'m>,
    text: String,
    taken: Taken,
    /// The names that the module exports.
    exports: BTreeSet<String>,
    skipped: Vec<(String, String)>,
}

/// How deep objects in objects are looked into.
const DEEPEST: usize = 3;

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A doc comment. Rust would run code in it that says not what it is.
    fn docs(&mut self, docs: &str, or_else: &str) {
        let mut is_code = false;
        let text = if docs.is_empty() { or_else } else { docs };
        for line in text.lines() {
            let trimmed = line.trim();
            let line = match trimmed.strip_prefix("```") {
                Some("") if !is_code => "```text".to_owned(),
                Some(_) => trimmed.to_owned(),
                None if is_code => line.to_owned(),
                None => trimmed.to_owned(),
            };
            is_code ^= trimmed.starts_with("```");
            self.line(format!("/// {line}").trim_end());
        }
        if is_code {
            self.line("/// ```");
        }
    }

    fn skip(&mut self, name: &str, reason: impl Into<String>) {
        self.skipped.push((name.to_owned(), reason.into()));
    }

    /// Names a class or interface before anything uses it.
    fn alias(&mut self, file: FileId, export: &str) {
        let is_class = match self.types.modules.find(file, export) {
            Found::Member(member) => {
                matches!(self.value(*member), Some(Item { kind: ItemKind::Class(_), .. }))
            }
            Found::Type => self.interface(file, export).is_some(),
            _ => false,
        };
        if is_class && export != "default" {
            let alias = self.taken.free(&pascal(export));
            self.types.aliases.insert(export.to_owned(), alias);
        }
    }

    fn value(&mut self, member: Member) -> Option<Item> {
        match self.types.modules.value(member) {
            Found::Member(member) => Some(member.item),
            _ => None,
        }
    }

    /// An exported interface that has members.
    fn interface(&mut self, file: FileId, export: &str) -> Option<Members> {
        let types = self.types.modules.types_of(file).unwrap_or(file);
        match self.types.modules.exported(types, export)? {
            Named::Interface(members) if members.calls.is_empty() => Some(*members),
            _ => None,
        }
    }

    /// Declares an export. Answers whether there is something of it.
    fn export(&mut self, file: FileId, module: &str, export: &str) -> bool {
        if export.contains('.') {
            self.skip(export, "its name has a dot, which stands between names");
            return false;
        }
        let name = if export == "default" { snake(module) } else { snake(export) };
        match self.types.modules.find(file, export) {
            Found::Member(member) => {
                let can_write = false;
                self.item(&name, export, Member { can_write, ..*member }, DEEPEST)
            }
            Found::Type => {
                let Some(members) = self.interface(file, export) else { return false };
                let Some(alias) = self.types.aliases.get(export).cloned() else { return false };
                self.line(&format!("/// An object that has what `{export}` of TypeScript says."));
                self.line(&format!("pub type {alias} = JsObject;\n"));
                self.instance(&alias, &members);
                true
            }
            found => {
                // Of a type nothing is left at run time.
                let types = self.types.modules.types_of(file).unwrap_or(file);
                if self.types.modules.exported(types, export).is_none() {
                    let reason = match (self.types.modules.lost_source(file, export), found) {
                        (Some(from), _) => {
                            format!("`{from}`, which it comes from, was not found or cannot be read")
                        }
                        (None, Found::Missing) => "no code exports it".to_owned(),
                        _ => "what it is cannot be told from the source".to_owned(),
                    };
                    self.skip(export, reason);
                }
                false
            }
        }
    }

    /// Says which names are not known even.
    fn lost(&mut self, file: FileId) {
        for from in self.types.modules.lost_stars(file) {
            self.skip(&format!("export * from {from:?}"), "the module was not found or cannot be read");
        }
    }

    /// Declares a value that is found at a path of the module.
    fn item(&mut self, name: &str, path: &str, member: Member, depth: usize) -> bool {
        let (can_write, is_optional) = (member.can_write, member.is_optional);
        let Some(item) = self.value(member) else {
            self.skip(path, "what it is cannot be told from the source");
            return false;
        };
        let plain = Subject { name, path, docs: &item.docs, form: "", receiver: None, result: None };
        match &item.kind {
            ItemKind::Class(class) => self.class(path, &item, class),
            ItemKind::Object | ItemKind::Module(_) => return self.object(name, path, &item, depth),
            kind => match self.types.signatures(kind) {
                Some(signatures) => self.functions(plain, &signatures),
                None => {
                    let ItemKind::Value(ty) = kind else { return false };
                    if let Some(signatures) = self.types.modules.constructs(ty) {
                        let name = format!("new_{}", name.trim_start_matches("r#"));
                        self.functions(Subject { name: &name, form: "new", ..plain }, &signatures);
                        return true;
                    }
                    let ty =
                        if is_optional { Type::Union(vec![ty.clone(), Type::Undefined]) } else { ty.clone() };
                    self.property(plain, &ty, true, can_write);
                }
            },
        }
        let mut members = item.members.named.clone();
        if let ItemKind::Value(Type::Literal(literal)) = &item.kind {
            members.extend(literal.named.clone());
        }
        self.members(name, path, members, depth);
        true
    }

    /// Declares the members of an object, each under its path.
    fn object(&mut self, name: &str, path: &str, item: &Item, depth: usize) -> bool {
        let mut members = item.members.named.clone();
        if let ItemKind::Module(file) = item.kind {
            for export in self.types.modules.names(file).0 {
                if let Found::Member(member) = self.types.modules.find(file, &export) {
                    members.insert(export, Member { can_write: false, ..*member });
                }
            }
        }
        if item.members.is_open {
            self.skip(path, "it has properties that cannot be told from the source");
        }
        self.members(name, path, members, depth);
        true
    }

    fn members(&mut self, name: &str, path: &str, members: BTreeMap<String, Member>, depth: usize) {
        for (key, member) in members {
            // Of CommonJS the default has what the module has.
            if path == "default" && self.exports.contains(&key) {
                continue;
            }
            let full = format!("{path}.{key}");
            match depth.checked_sub(1) {
                Some(depth) if !key.contains('.') && !key.is_empty() => {
                    let rust = snake(&format!("{}_{key}", name.trim_start_matches("r#")));
                    self.item(&rust, &full, member, depth);
                }
                Some(_) => self.skip(&full, "its name is no name between dots"),
                None => self.skip(&full, "it lies too deep"),
            }
        }
    }

    fn class(&mut self, path: &str, item: &Item, class: &Class) {
        let alias = match self.types.aliases.get(path) {
            Some(alias) => alias.clone(),
            // It is declared where it is exported itself.
            None if path.rsplit('.').next().is_some_and(|name| self.types.aliases.contains_key(name)) => {
                return;
            }
            None => self.taken.free(&pascal(path)),
        };
        self.docs(&item.docs, &format!("An object of the class `{path}`."));
        self.line(&format!("pub type {alias} = JsObject;\n"));
        if !class.is_abstract {
            match self.types.modules.constructors(class) {
                Some(signatures) => {
                    let name = format!("new_{}", snake(&alias));
                    let docs = format!("Makes a new `{alias}`.");
                    let result = Some(alias.as_str());
                    let subject =
                        Subject { name: &name, path, docs: &docs, form: "new", receiver: None, result };
                    self.functions(subject, &signatures);
                }
                None => self.skip(path, "its constructor is that of a class that is not known"),
            }
        }
        self.instance(&alias, &class.instance);
        self.inherited(&alias, class, DEEPEST);
    }

    /// Declares what a class has from its parents.
    fn inherited(&mut self, alias: &str, class: &Class, depth: usize) {
        let parent = class.extends.as_ref().and_then(|parent| self.types.modules.class_of(parent));
        if let (Some(mut parent), Some(depth)) = (parent, depth.checked_sub(1)) {
            parent.instance.named.retain(|name, _| !class.instance.named.contains_key(name));
            self.instance(alias, &parent.instance);
            self.inherited(alias, &parent, depth);
        }
    }

    /// Declares the members of objects.
    fn instance(&mut self, alias: &str, members: &Members) {
        for (key, member) in &members.named {
            if key.contains('.') || key.is_empty() {
                self.skip(&format!("{alias}.{key}"), "its name is no name between dots");
                continue;
            }
            let name = snake(&format!("{}_{key}", snake(alias)));
            let subject = Subject {
                name: &name,
                path: key,
                docs: &member.item.docs,
                form: "method",
                receiver: Some(alias),
                result: None,
            };
            match (self.types.signatures(&member.item.kind), &member.item.kind) {
                (Some(signatures), _) => self.functions(subject, &signatures),
                (None, ItemKind::Value(ty)) => {
                    let ty = match member.is_optional {
                        true => Type::Union(vec![ty.clone(), Type::Undefined]),
                        false => ty.clone(),
                    };
                    self.property(subject, &ty, member.can_read, member.can_write);
                }
                _ => self.property(subject, &Type::Object, member.can_read, false),
            }
        }
    }

    /// Declares how a property is read, and set.
    fn property(&mut self, subject: Subject<'_>, ty: &Type, can_read: bool, can_write: bool) {
        use crate::js_module::{Arity, Param, Place, Signature};
        let place = Place::default();
        if can_read {
            let mut read = Signature::empty(place);
            read.result = if *ty == Type::Undefined { Type::Any } else { ty.clone() };
            self.functions(Subject { form: "get", ..subject }, &[read]);
        }
        if can_write {
            let name = format!("set_{}", subject.name.trim_start_matches("r#"));
            let mut set = Signature::empty(place);
            set.params.push(Param { name: "value".to_owned(), ty: ty.clone(), arity: Arity::Needed, place });
            let docs = format!("Sets `{}`.", subject.path);
            self.functions(
                Subject { form: "set", name: &name, docs: &docs, result: Some("()"), ..subject },
                &[set],
            );
        }
    }

    fn head(&self, name: &str, specifier: &str) -> String {
        let mut head = format!(
            "//! What `{specifier}` exports, declared by `cargo crossing bindings`.\n//!\n//! Make the module known before \
             the first call: `JsHost::import(MODULE, {specifier:?}).await?`.\n#![allow(clippy::too_many_arguments, clippy::type_complexity, reason = \"JavaScript chose the signatures\")]\n\nuse crossing::prelude::*;\n\n/// The \
             module's name.\npub const MODULE: &str = {name:?};\n\n"
        );
        if !self.types.globals.is_empty() {
            head.push_str("js_type! {\n");
            for (class, path) in &self.types.globals {
                head.push_str(&format!(
                    "    /// An object of the class `{path}`.\n    pub {class} = \"globalThis.{path}\";\n"
                ));
            }
            head.push_str("}\n\n");
        }
        head
    }

    /// What is missing, and why.
    fn tail(&self) -> String {
        let lines = self.skipped.iter().map(|(name, reason)| format!("// - `{name}`: {reason}.\n"));
        match self.skipped.is_empty() {
            true => String::new(),
            false => format!("// Not declared:\n{}", lines.collect::<String>()),
        }
    }
}
