//! Types by what their values are when the program runs. TypeScript's names are gone by then.

use super::{
    graph::Modules,
    lookup::Named,
    model::{Item, ItemKind, Members, Signature, Type},
};

/// What a value can be.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Undefined,
    Null,
    Boolean,
    Number,
    BigInt,
    String,
    Symbol,
    /// With its signature, if there is one that is known.
    Function(Option<Box<Signature>>),
    Array(Type),
    /// By the name of its class.
    TypedArray(String),
    Date,
    Promise(Type),
    /// An object that has these properties.
    Object(Vec<String>),
    /// An object of which no more is known.
    AnyObject,
}

/// What the values of a type can be; `None`: anything.
pub(crate) type Kinds = Option<Vec<Kind>>;

/// How deep types are looked into.
const DEEPEST: usize = 12;

impl Modules {
    pub(crate) fn kinds(&mut self, ty: &Type) -> Kinds {
        self.kinds_at(ty, DEEPEST)
    }

    fn kinds_at(&mut self, ty: &Type, depth: usize) -> Kinds {
        let depth = depth.checked_sub(1)?;
        Some(vec![match ty {
            Type::Any | Type::Opaque(_) | Type::Generic(_) => return None,
            Type::Undefined => Kind::Undefined,
            Type::Null => Kind::Null,
            Type::Boolean => Kind::Boolean,
            Type::Number => Kind::Number,
            Type::BigInt => Kind::BigInt,
            Type::String => Kind::String,
            Type::Symbol => Kind::Symbol,
            Type::Object | Type::Record(_) | Type::This => Kind::AnyObject,
            Type::Function(signature) => Kind::Function(Some(signature.clone())),
            Type::Array(element) => Kind::Array((**element).clone()),
            Type::Tuple(elements) => Kind::Array(Type::Union(elements.clone())),
            Type::Literal(members) => return self.object(members, depth),
            Type::Union(types) => {
                let mut all = Vec::new();
                for ty in types {
                    all.extend(self.kinds_at(ty, depth)?);
                }
                return Some(all);
            }
            Type::Intersection(types) => return self.intersection(types, depth),
            Type::Query { file, path } => {
                let item = self.type_of_value(*file, path)?;
                return self.kinds_of_value(item, depth);
            }
            Type::Named { .. } | Type::Imported { .. } => {
                return match self.named(ty)? {
                    Named::Type(ty) => self.kinds_at(&ty, depth),
                    Named::Interface(members) => self.object(&members, depth),
                    Named::Class(item) => match item.kind {
                        ItemKind::Class(class) => self.object(&class.instance, depth),
                        _ => None,
                    },
                    Named::Global(name, args) => self.global(&name, args, depth),
                };
            }
        }])
    }

    fn kinds_of_value(&mut self, item: Item, depth: usize) -> Kinds {
        match item.kind {
            ItemKind::Function(_) | ItemKind::Class(_) => Some(vec![Kind::Function(None)]),
            ItemKind::Object | ItemKind::Module(_) => Some(vec![Kind::AnyObject]),
            ItemKind::Value(ty) => self.kinds_at(&ty, depth),
            ItemKind::Reference(_) => None,
        }
    }

    /// A branded type, `string & { … }`, is a String.
    fn intersection(&mut self, types: &[Type], depth: usize) -> Kinds {
        let mut all = Vec::new();
        for ty in types {
            all.extend(self.kinds_at(ty, depth)?);
        }
        let is_object = |kind: &Kind| matches!(kind, Kind::Object(_) | Kind::AnyObject);
        let has_other = all.iter().any(|kind| !is_object(kind));
        all.retain(|kind| has_other != is_object(kind));
        if has_other { Some(all) } else { Some(vec![Kind::AnyObject]) }
    }

    /// The objects of an interface or class.
    fn object(&mut self, members: &Members, depth: usize) -> Kinds {
        if !members.calls.is_empty() || !members.constructs.is_empty() {
            let signature = match members.calls.as_slice() {
                [one] => Some(Box::new(one.clone())),
                _ => None,
            };
            return Some(vec![Kind::Function(signature)]);
        }
        if members.named.is_empty() && members.extends.is_empty() {
            // Of `{}` every value is one.
            return if members.is_open { Some(vec![Kind::AnyObject]) } else { None };
        }
        match members.extends.is_empty() && !members.is_open {
            true => {
                let needed = members.named.iter().filter(|(_, member)| !member.is_optional);
                let names: Vec<_> = needed.map(|(name, _)| name.clone()).collect();
                Some(vec![if names.is_empty() { Kind::AnyObject } else { Kind::Object(names) }])
            }
            false => self.heir(members, depth),
        }
    }

    /// The objects of what extends another: an `Array`, a function and a `Promise` are more than objects.
    fn heir(&mut self, members: &Members, depth: usize) -> Kinds {
        for parent in &members.extends {
            match self.kinds_at(parent, depth)?.as_slice() {
                [Kind::AnyObject | Kind::Object(_)] => {}
                other => return Some(other.to_vec()),
            }
        }
        Some(vec![Kind::AnyObject])
    }

    /// What JavaScript itself has, or the page.
    fn global(&mut self, name: &str, mut args: Vec<Type>, depth: usize) -> Kinds {
        let first = |args: &mut Vec<Type>| if args.is_empty() { Type::Any } else { args.remove(0) };
        Some(vec![match name {
            // JSDoc's authors write both.
            "String" => Kind::String,
            "Number" => Kind::Number,
            "Boolean" => Kind::Boolean,
            "BigInt" => Kind::BigInt,
            "Symbol" => Kind::Symbol,
            "Uppercase" | "Lowercase" | "Capitalize" | "Uncapitalize" => Kind::String,
            "Function" | "CallableFunction" | "NewableFunction" => Kind::Function(None),
            "Array" | "ReadonlyArray" => Kind::Array(first(&mut args)),
            "Date" => Kind::Date,
            "Promise" | "PromiseLike" => Kind::Promise(first(&mut args)),
            "Partial" | "Required" | "Readonly" | "NoInfer" => {
                return self.kinds_at(&first(&mut args), depth);
            }
            "NonNullable" => {
                let kinds = self.kinds_at(&first(&mut args), depth)?;
                let is_null = |kind: &Kind| matches!(kind, Kind::Null | Kind::Undefined);
                return Some(kinds.into_iter().filter(|kind| !is_null(kind)).collect());
            }
            _ if is_typed_array(name) => Kind::TypedArray(name.to_owned()),
            _ if OBJECTS.contains(&name) => Kind::AnyObject,
            _ if name.starts_with("HTML") && name.ends_with("Element") => Kind::AnyObject,
            _ => return None,
        }])
    }
}

pub(crate) fn is_typed_array(name: &str) -> bool {
    TYPED_ARRAYS.contains(&name)
}

const TYPED_ARRAYS: [&str; 11] = [
    "Int8Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "Int16Array",
    "Uint16Array",
    "Int32Array",
    "Uint32Array",
    "Float32Array",
    "Float64Array",
    "BigInt64Array",
    "BigUint64Array",
];

/// Classes of objects that are no more than that. What is missing here is not checked.
const OBJECTS: [&str; 57] = [
    "AbortController",
    "AbortSignal",
    "ArrayBuffer",
    "AudioContext",
    "Blob",
    "CSSStyleDeclaration",
    "CanvasRenderingContext2D",
    "DOMRect",
    "DataView",
    "Document",
    "DocumentFragment",
    "Element",
    "Error",
    "Event",
    "EventTarget",
    "File",
    "FormData",
    "Generator",
    "Headers",
    "ImageData",
    "Intl",
    "KeyboardEvent",
    "Location",
    "Map",
    "MessageChannel",
    "MessageEvent",
    "MessagePort",
    "MouseEvent",
    "MutationObserver",
    "Navigator",
    "Node",
    "NodeList",
    "Omit",
    "Performance",
    "Pick",
    "PointerEvent",
    "Range",
    "RangeError",
    "ReadableStream",
    "ReferenceError",
    "RegExp",
    "Request",
    "Response",
    "Set",
    "SharedArrayBuffer",
    "Storage",
    "SyntaxError",
    "TypeError",
    "URL",
    "URLSearchParams",
    "WeakMap",
    "WeakRef",
    "WeakSet",
    "WebSocket",
    "Window",
    "Worker",
    "WritableStream",
];
