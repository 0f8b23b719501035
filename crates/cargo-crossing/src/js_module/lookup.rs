//! Types by name: what they stand for, and the properties of their values.

use std::rc::Rc;

use super::{
    file::Export,
    graph::{Found, Modules},
    kinds::Kind,
    model::{Class, FileId, Item, ItemKind, Members, Signature, Type, TypeDeclaration},
};

/// What a type's name stands for.
#[derive(Clone, Debug)]
pub(crate) enum Named {
    /// Another type.
    Type(Type),
    Interface(Box<Members>),
    Class(Box<Item>),
    /// Nothing that the files declare.
    Global(String, Vec<Type>),
}

/// How many names may stand for each other.
const DEEPEST: usize = 24;

impl Modules {
    /// What a type stands for; `None` where it cannot be told.
    pub(crate) fn named(&mut self, ty: &Type) -> Option<Named> {
        match ty {
            Type::Named { file, path, args } => {
                let found = self.declared_type(*file, path, args, DEEPEST);
                match (found, path.as_slice()) {
                    (Some(found), _) => Some(found),
                    (None, [name]) if !self.is_imported(*file, name) => {
                        Some(Named::Global(name.clone(), args.clone()))
                    }
                    _ => None,
                }
            }
            Type::Imported { file, specifier, path, args } => {
                let target = self.source_of(*file, specifier)?;
                self.exported_type(target, path.first()?, args, DEEPEST)
            }
            _ => None,
        }
    }

    /// What an exported type's name stands for.
    pub(crate) fn exported(&mut self, file: FileId, name: &str) -> Option<Named> {
        self.exported_type(file, name, &[], DEEPEST)
    }

    fn is_imported(&self, file: FileId, name: &str) -> bool {
        self.file(file).imports.contains_key(name)
    }

    fn declared_type(&mut self, file: FileId, path: &[String], args: &[Type], depth: usize) -> Option<Named> {
        let depth = depth.checked_sub(1)?;
        let (name, rest) = path.split_first()?;
        let model = Rc::clone(self.file(file));
        if rest.is_empty() {
            if let Some(declaration) = model.types.get(name) {
                return self.instantiate(declaration, args);
            }
            if let Some(item @ Item { kind: ItemKind::Class(_), .. }) = model.values.get(name) {
                return Some(Named::Class(Box::new(item.clone())));
            }
        }
        let import = model.imports.get(name)?;
        let target = self.source_of(file, &import.specifier)?;
        match (&import.name, rest) {
            (Some(imported), []) => self.exported_type(target, imported, args, depth),
            (None, [name]) => self.exported_type(target, name, args, depth),
            _ => None,
        }
    }

    fn instantiate(&mut self, declaration: &TypeDeclaration, args: &[Type]) -> Option<Named> {
        match declaration {
            TypeDeclaration::Alias { generics, ty } => match ty.with(generics, args) {
                next @ (Type::Named { .. } | Type::Imported { .. }) => self.named_again(&next),
                ty => Some(Named::Type(ty)),
            },
            TypeDeclaration::Enum(ty) => Some(Named::Type(ty.clone())),
            TypeDeclaration::Interface(members) => Some(Named::Interface(Box::new(members.clone()))),
        }
    }

    /// An alias of a name. One that stands for itself is nothing.
    fn named_again(&mut self, ty: &Type) -> Option<Named> {
        self.nesting += 1;
        let found = if self.nesting < DEEPEST { self.named(ty) } else { None };
        self.nesting -= 1;
        found
    }

    /// A type that a file exports.
    fn exported_type(&mut self, file: FileId, name: &str, args: &[Type], depth: usize) -> Option<Named> {
        let depth = depth.checked_sub(1)?;
        let model = Rc::clone(self.file(file));
        match model.exports.get(name) {
            Some(Export::Local(local)) => self.declared_type(file, std::slice::from_ref(local), args, depth),
            Some(Export::Import(import)) => {
                let target = self.source_of(file, &import.specifier)?;
                self.exported_type(target, import.name.as_ref()?, args, depth)
            }
            Some(Export::Value(_)) => None,
            None => {
                if let Some(found) = self.declared_type(file, &[name.to_owned()], args, depth) {
                    return Some(found);
                }
                let mut targets = model.stars.iter();
                targets.find_map(|star| {
                    let target = self.source_of(file, star)?;
                    self.exported_type(target, name, args, depth)
                })
            }
        }
    }

    /// How the values of a type can be called; none: not at all, `None`: it cannot be told.
    pub(crate) fn calls(&mut self, ty: &Type) -> Option<Vec<Signature>> {
        let of_members = |members: &Members| {
            let is_known =
                !members.calls.is_empty() || (members.extends.is_empty() && !members.named.is_empty());
            is_known.then(|| members.calls.clone())
        };
        match ty {
            Type::Function(signature) => return Some(vec![(**signature).clone()]),
            Type::Literal(members) => return of_members(members),
            Type::Query { file, path } => {
                return match self.type_of_value(*file, path)?.kind {
                    ItemKind::Function(function) => Some(function.signatures),
                    _ => None,
                };
            }
            _ => {}
        }
        match self.named(ty) {
            Some(Named::Type(ty)) => self.calls(&ty),
            Some(Named::Interface(members)) => of_members(&members),
            Some(Named::Class(_)) => Some(Vec::new()),
            _ => {
                let may_be =
                    |kind: &Kind| matches!(kind, Kind::Function(_) | Kind::AnyObject | Kind::Object(_));
                let kinds = self.kinds(ty)?;
                (!kinds.is_empty() && !kinds.iter().any(may_be)).then(Vec::new)
            }
        }
    }

    /// How `new` makes something of the values of a type, if it says.
    pub(crate) fn constructs(&mut self, ty: &Type) -> Option<Vec<Signature>> {
        let members = match ty {
            Type::Literal(members) => members.clone(),
            _ => match self.named(ty)? {
                Named::Interface(members) => members,
                Named::Type(Type::Literal(members)) => members,
                _ => return None,
            },
        };
        Some(members.constructs).filter(|constructs| !constructs.is_empty())
    }

    /// The class that a type's name stands for.
    pub(crate) fn class_of(&mut self, ty: &Type) -> Option<Class> {
        match self.named(ty)? {
            Named::Class(item) => match item.kind {
                ItemKind::Class(class) => Some(class),
                _ => None,
            },
            _ => None,
        }
    }

    /// The constructors of a class, its own or inherited.
    pub(crate) fn constructors(&mut self, class: &Class) -> Option<Vec<Signature>> {
        let mut class = class.clone();
        for _ in 0..DEEPEST {
            if !class.constructors.is_empty() {
                return Some(class.constructors);
            }
            let Some(parent) = &class.extends else { return Some(vec![Signature::empty(class.place)]) };
            class = self.class_of(parent)?;
        }
        None
    }

    /// A property of the values of a type.
    pub(super) fn property(&mut self, ty: &Type, name: &str) -> Found {
        match ty {
            Type::Literal(members) => self.inherited(members, name),
            Type::Query { file, path } => match self.type_of_value(*file, path) {
                Some(item) => self.member(&item, name),
                None => Found::Unknown,
            },
            _ => match self.named(ty) {
                Some(Named::Interface(members)) => self.inherited(&members, name),
                Some(Named::Class(item)) => match item.kind {
                    ItemKind::Class(class) => self.inherited(&class.instance, name),
                    _ => Found::Unknown,
                },
                Some(Named::Type(ty @ (Type::Literal(_) | Type::Query { .. }))) => self.property(&ty, name),
                _ => Found::Unknown,
            },
        }
    }

    /// A property among members and those of the types that they extend.
    pub(super) fn inherited(&mut self, members: &Members, name: &str) -> Found {
        if let Some(member) = members.named.get(name) {
            return Found::Member(Box::new(member.clone()));
        }
        let mut is_open = members.is_open || !members.calls.is_empty() || !members.constructs.is_empty();
        for parent in &members.extends {
            self.nesting += 1;
            let found = if self.nesting < DEEPEST { self.property(parent, name) } else { Found::Unknown };
            self.nesting -= 1;
            match found {
                Found::Missing => {}
                Found::Unknown => is_open = true,
                found => return found,
            }
        }
        if is_open || OF_OBJECTS.contains(&name) { Found::Unknown } else { Found::Missing }
    }
}

/// What every object has.
const OF_OBJECTS: [&str; 5] = ["toString", "valueOf", "hasOwnProperty", "constructor", "toLocaleString"];
