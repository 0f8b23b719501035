//! The model of a module: values, their signatures and types. Names in it are looked up by `graph`.

use std::collections::BTreeMap;

/// A file, by its number in `Modules`.
pub(crate) type FileId = usize;

/// A part of a file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) file: FileId,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A value that has a name.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) kind: ItemKind,
    /// Properties of the value itself: of an object, static ones of a class, those that a namespace gives a function.
    pub(crate) members: Members,
    pub(crate) place: Place,
    /// The text of its doc comment.
    pub(crate) docs: String,
}

#[derive(Clone, Debug)]
pub(crate) enum ItemKind {
    Function(Function),
    Class(Class),
    /// An object whose members are known.
    Object,
    /// All that another file exports.
    Module(FileId),
    /// What a name of the same file stands for, with the properties after it.
    Reference(Vec<String>),
    /// Anything else, of which the type is known, or not.
    Value(Type),
}

impl Item {
    pub(crate) fn new(kind: ItemKind, place: Place) -> Item {
        Item { kind, members: Members::default(), place, docs: String::new() }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Function {
    /// More than one: overloads.
    pub(crate) signatures: Vec<Signature>,
    /// Whether `new` can make something of it.
    pub(crate) is_constructible: bool,
}

/// How a function is called.
#[derive(Clone, Debug)]
pub(crate) struct Signature {
    pub(crate) params: Vec<Param>,
    pub(crate) result: Type,
    /// Whether somebody wrote types, so that what they do not allow is a mistake.
    pub(crate) is_typed: bool,
    /// Whether it reads arguments that have no name.
    pub(crate) uses_arguments: bool,
    pub(crate) place: Place,
}

#[derive(Clone, Debug)]
pub(crate) struct Param {
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) arity: Arity,
    pub(crate) place: Place,
}

/// Whether an argument is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arity {
    /// It is, as far as types say.
    Needed,
    /// There are no types, and the body does this with it.
    Untyped(ParamUse),
    /// It has a default, or a `?`.
    Optional,
    /// It takes all that are left.
    Rest,
}

/// What a function without types does with a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParamUse {
    /// Nothing that fails without an argument: it is tested, or not used.
    Optional,
    /// It is handed on.
    Passed,
    /// It is calculated with, or its properties are read.
    Needed,
}

#[derive(Clone, Debug)]
pub(crate) struct Class {
    /// None: those of the class that it extends.
    pub(crate) constructors: Vec<Signature>,
    /// The class that it extends; `Opaque` where that is no name.
    pub(crate) extends: Option<Type>,
    /// The properties of its objects.
    pub(crate) instance: Members,
    pub(crate) is_abstract: bool,
    pub(crate) place: Place,
}

/// The properties of an object.
#[derive(Clone, Debug, Default)]
pub(crate) struct Members {
    pub(crate) named: BTreeMap<String, Member>,
    /// Whether there may be others.
    pub(crate) is_open: bool,
    /// Other types whose members these are too.
    pub(crate) extends: Vec<Type>,
    /// How it can be called, if it can.
    pub(crate) calls: Vec<Signature>,
    /// What `new` does, if it can.
    pub(crate) constructs: Vec<Signature>,
}

#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) item: Item,
    pub(crate) can_read: bool,
    pub(crate) can_write: bool,
    pub(crate) is_optional: bool,
}

/// A type, as TypeScript, JSDoc or the value itself tells.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    /// `any`, `unknown`, or nobody says.
    Any,
    /// One that is not modelled, in its author's words.
    Opaque(String),
    Undefined,
    Null,
    Boolean,
    Number,
    BigInt,
    String,
    Symbol,
    /// `object`, or an object literal.
    Object,
    Array(Box<Type>),
    Tuple(Vec<Type>),
    Function(Box<Signature>),
    /// An object type.
    Literal(Box<Members>),
    /// `{ [key: string]: T }`
    Record(Box<Type>),
    Union(Vec<Type>),
    Intersection(Vec<Type>),
    /// A parameter of a generic type.
    Generic(String),
    /// A name, looked up in the file.
    Named {
        file: FileId,
        path: Vec<String>,
        args: Vec<Type>,
    },
    /// The type of a value: `typeof name`.
    Query {
        file: FileId,
        path: Vec<String>,
    },
    /// `import("…").Name`
    Imported {
        file: FileId,
        specifier: String,
        path: Vec<String>,
        args: Vec<Type>,
    },
    /// The object itself.
    This,
}

/// A type that has a name.
#[derive(Clone, Debug)]
pub(crate) enum TypeDeclaration {
    Alias { generics: Vec<String>, ty: Type },
    Interface(Members),
    Enum(Type),
}

impl PartialEq for Signature {
    fn eq(&self, other: &Signature) -> bool {
        self.result == other.result
            && self.params.len() == other.params.len()
            && self.params.iter().zip(&other.params).all(|(a, b)| a.ty == b.ty && a.arity == b.arity)
    }
}

impl PartialEq for Members {
    fn eq(&self, other: &Members) -> bool {
        self.named.keys().eq(other.named.keys()) && self.calls == other.calls
    }
}

impl Type {
    pub(crate) fn named(file: FileId, name: &str, args: Vec<Type>) -> Type {
        Type::Named { file, path: vec![name.to_owned()], args }
    }

    /// The type with the parameters of a generic type replaced.
    pub(crate) fn with(&self, names: &[String], args: &[Type]) -> Type {
        let all = |types: &[Type]| types.iter().map(|ty| ty.with(names, args)).collect();
        match self {
            Type::Generic(name) => match names.iter().position(|known| known == name) {
                Some(index) => args.get(index).cloned().unwrap_or(Type::Any),
                None => self.clone(),
            },
            Type::Array(element) => Type::Array(Box::new(element.with(names, args))),
            Type::Record(value) => Type::Record(Box::new(value.with(names, args))),
            Type::Tuple(types) => Type::Tuple(all(types)),
            Type::Union(types) => Type::Union(all(types)),
            Type::Intersection(types) => Type::Intersection(all(types)),
            Type::Named { file, path, args: own } => {
                Type::Named { file: *file, path: path.clone(), args: all(own) }
            }
            Type::Imported { file, specifier, path, args: own } => {
                let (specifier, path) = (specifier.clone(), path.clone());
                Type::Imported { file: *file, specifier, path, args: all(own) }
            }
            Type::Function(signature) => Type::Function(Box::new(signature.with(names, args))),
            other => other.clone(),
        }
    }
}

impl Signature {
    /// That of a constructor that nobody wrote.
    pub(crate) fn empty(place: Place) -> Signature {
        let (params, result) = (Vec::new(), Type::Any);
        Signature { params, result, is_typed: false, uses_arguments: false, place }
    }

    /// See [`Type::with`].
    pub(crate) fn with(&self, names: &[String], args: &[Type]) -> Signature {
        let param = |param: &Param| Param {
            name: param.name.clone(),
            ty: param.ty.with(names, args),
            arity: param.arity,
            place: param.place,
        };
        Signature {
            params: self.params.iter().map(param).collect(),
            result: self.result.with(names, args),
            is_typed: self.is_typed,
            uses_arguments: self.uses_arguments,
            place: self.place,
        }
    }

    /// How many arguments it takes; `None`: any number.
    pub(crate) fn most(&self) -> Option<usize> {
        let has_rest = self.params.last().is_some_and(|param| param.arity == Arity::Rest);
        (!has_rest && !self.uses_arguments).then_some(self.params.len())
    }
}
