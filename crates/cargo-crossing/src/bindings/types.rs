//! Rust types for those of TypeScript.

use std::collections::{BTreeMap, BTreeSet};

use super::names::pascal;
use crate::js_module::{ItemKind, Kind, Modules, Named, Signature, Type};

/// Where a type stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    /// An argument, which is borrowed where it can be.
    Argument,
    /// A result.
    Result,
    /// In another type, where no annotation can stand.
    Inner,
}

/// A Rust type, and what is written beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mapped {
    pub(super) text: String,
    /// `BigInt` or `Array`
    pub(super) annotation: Option<&'static str>,
}

impl Mapped {
    fn plain(text: impl Into<String>) -> Mapped {
        Mapped { text: text.into(), annotation: None }
    }

    fn map(self, change: impl FnOnce(String) -> String) -> Mapped {
        Mapped { text: change(self.text), ..self }
    }
}

/// Maps types, and remembers which classes of the page they need.
pub(super) struct Types<'m> {
    pub(super) modules: &'m mut Modules,
    /// Rust's names for classes and interfaces of the module.
    pub(super) aliases: BTreeMap<String, String>,
    /// Classes of the global object, by Rust name.
    pub(super) globals: BTreeMap<String, String>,
    /// What became `JsAny` or `JsObject` for want of better.
    pub(super) notes: BTreeSet<String>,
    /// Why there can be no declaration.
    pub(super) refused: Option<&'static str>,
}

/// How deep types are looked into.
const DEEPEST: usize = 8;

/// Types that TypeScript has, and the page does not.
const NO_CLASSES: [&str; 5] = ["Generator", "Intl", "Location", "Omit", "Pick"];

impl Types<'_> {
    pub(super) fn map(&mut self, ty: &Type, at: Position) -> Mapped {
        self.map_at(ty, at, DEEPEST)
    }

    fn map_at(&mut self, ty: &Type, at: Position, depth: usize) -> Mapped {
        let Some(depth) = depth.checked_sub(1) else { return self.any("a type that holds itself") };
        let is_argument = at == Position::Argument;
        match ty {
            Type::Boolean => Mapped::plain("bool"),
            Type::Number => Mapped::plain("f64"),
            Type::BigInt if at == Position::Inner => Mapped::plain("crossing::BigInt<i64>"),
            Type::BigInt => Mapped { text: "i64".to_owned(), annotation: Some("BigInt") },
            Type::String => Mapped::plain(if is_argument { "&str" } else { "String" }),
            Type::Undefined if !is_argument => Mapped::plain("()"),
            Type::Any | Type::Null | Type::Undefined => Mapped::plain("JsAny"),
            Type::Symbol => {
                self.refused = Some("symbols do not cross");
                Mapped::plain("JsAny")
            }
            Type::Generic(name) => self.any(&format!("type parameter {name}")),
            Type::Opaque(words) => self.any(words),
            Type::Object | Type::Record(_) | Type::This | Type::Query { .. } => object("JsObject", at),
            Type::Literal(members) => match members.calls.as_slice() {
                [call] if members.named.is_empty() => self.function(call, at, depth),
                _ => object("JsObject", at),
            },
            Type::Array(element) => self.array(element, at, depth),
            Type::Tuple(elements) => self.tuple(elements, at, depth),
            Type::Function(signature) => self.function(signature, at, depth),
            Type::Union(types) => self.union(types, at, depth),
            Type::Intersection(_) => match self.modules.kinds(ty).as_deref() {
                Some([Kind::String]) => self.map_at(&Type::String, at, depth),
                Some([Kind::Number]) => self.map_at(&Type::Number, at, depth),
                Some([Kind::AnyObject | Kind::Object(_)]) => object("JsObject", at),
                _ => self.any("an intersection"),
            },
            Type::Named { path, .. } | Type::Imported { path, .. } => {
                let name = path.last().cloned().unwrap_or_default();
                match self.modules.named(ty) {
                    Some(named) => self.named(&name, named, at, depth),
                    None => self.any(&name),
                }
            }
        }
    }

    fn any(&mut self, what: &str) -> Mapped {
        self.notes.insert(what.to_owned());
        Mapped::plain("JsAny")
    }

    fn named(&mut self, name: &str, named: Named, at: Position, depth: usize) -> Mapped {
        match named {
            Named::Type(ty) => self.map_at(&ty, at, depth),
            Named::Interface(members) => match members.calls.as_slice() {
                [call] if members.named.is_empty() => self.function(call, at, depth),
                _ => self.object(name, at),
            },
            Named::Class(_) => self.object(name, at),
            Named::Global(name, args) => self.global(&name, &args, at, depth),
        }
    }

    /// An object of the module's own types.
    fn object(&mut self, name: &str, at: Position) -> Mapped {
        let alias = self.aliases.get(name).cloned();
        object(alias.as_deref().unwrap_or("JsObject"), at)
    }

    fn global(&mut self, name: &str, args: &[Type], at: Position, depth: usize) -> Mapped {
        let first = args.first().unwrap_or(&Type::Any);
        match name {
            "Date" => Mapped::plain("JsDate"),
            "Promise" | "PromiseLike" => {
                let inner = self.map_at(first, Position::Inner, depth);
                inner.map(|inner| format!("JsPromise<{inner}>"))
            }
            "String" => self.map_at(&Type::String, at, depth),
            "Number" => self.map_at(&Type::Number, at, depth),
            "Boolean" => self.map_at(&Type::Boolean, at, depth),
            "Array" | "ReadonlyArray" => self.array(first, at, depth),
            "Readonly" | "Partial" | "Required" | "NonNullable" | "NoInfer" => self.map_at(first, at, depth),
            "Error" => Mapped::plain(if at == Position::Argument { "&JsError" } else { "JsError" }),
            "AbortSignal" | "AbortController" => object(&format!("crossing::{name}"), at),
            _ => {
                match (typed_array(name), self.modules.kinds(&Type::named(0, name, Vec::new())).as_deref()) {
                    (Some(element), _) => typed(element, at),
                    (None, Some([Kind::AnyObject])) if NO_CLASSES.contains(&name) => object("JsObject", at),
                    (None, Some([Kind::AnyObject])) => {
                        let class = pascal(name);
                        self.globals.insert(class.clone(), name.to_owned());
                        object(&class, at)
                    }
                    (None, Some([_])) => object("JsObject", at),
                    _ => self.any(name),
                }
            }
        }
    }

    fn array(&mut self, element: &Type, at: Position, depth: usize) -> Mapped {
        let inner = self.map_at(element, Position::Inner, depth);
        if inner.text == "()" {
            return self.any("an array of nothing");
        }
        // A slice of numbers would arrive as a typed array.
        let annotation = (at == Position::Argument && is_number(&inner.text)).then_some("Array");
        let text = match at {
            Position::Argument => format!("&[{}]", inner.text),
            _ => format!("Vec<{}>", inner.text),
        };
        Mapped { text, annotation }
    }

    fn tuple(&mut self, elements: &[Type], at: Position, depth: usize) -> Mapped {
        let mapped: BTreeSet<String> =
            elements.iter().map(|element| self.map_at(element, Position::Inner, depth).text).collect();
        let element = match mapped.iter().collect::<Vec<_>>().as_slice() {
            [one] if *one != "()" => (*one).clone(),
            _ => "JsAny".to_owned(),
        };
        let annotation = (at == Position::Argument && is_number(&element)).then_some("Array");
        Mapped { text: format!("[{element}; {}]", elements.len()), annotation }
    }

    /// `T | null` is an `Option`; one of several types is whatever they have in common.
    fn union(&mut self, types: &[Type], at: Position, depth: usize) -> Mapped {
        let is_null = |ty: &&Type| matches!(ty, Type::Null | Type::Undefined);
        let others: Vec<&Type> = types.iter().filter(|ty| !is_null(ty)).collect();
        let notes = self.notes.clone();
        let mut mapped: Vec<Mapped> = Vec::new();
        let refused = self.refused;
        for ty in &others {
            let one = self.map_at(ty, at, depth);
            if others.len() > 1 {
                // What is not a symbol crosses.
                self.refused = refused;
            }
            if !mapped.contains(&one) {
                mapped.push(one);
            }
        }
        let is_option = others.len() < types.len();
        match mapped.as_slice() {
            [] if at == Position::Argument => Mapped::plain("JsAny"),
            [] => Mapped::plain("()"),
            [one]
                if is_option
                    && one.text != "JsAny"
                    && one.text != "()"
                    && !one.text.starts_with("Option<") =>
            {
                one.clone().map(|text| format!("Option<{}>", lent_in_option(&text)))
            }
            [one] => one.clone(),
            _ => {
                self.notes = notes;
                self.any("a union")
            }
        }
    }

    fn function(&mut self, signature: &Signature, at: Position, depth: usize) -> Mapped {
        if signature.params.len() > 8 || signature.most().is_none() {
            self.notes.insert("a function with any number of arguments".to_owned());
            return object("JsObject", at);
        }
        let params: Vec<String> = signature
            .params
            .iter()
            .map(|param| {
                let mut ty = param.ty.clone();
                if param.arity == crate::js_module::Arity::Optional {
                    ty = Type::Union(vec![ty, Type::Undefined]);
                }
                match self.map_at(&ty, Position::Inner, depth).text {
                    text if text == "()" => "JsAny".to_owned(),
                    text => text,
                }
            })
            .collect();
        let result = self.map_at(&signature.result, Position::Inner, depth).text;
        let params = params.join(", ");
        match (at, result.as_str()) {
            (Position::Argument, "()") => Mapped::plain(format!("&mut dyn FnMut({params})")),
            (Position::Argument, result) => Mapped::plain(format!("&mut dyn FnMut({params}) -> {result}")),
            (_, result) => Mapped::plain(format!("JsFunction<fn({params}) -> Result<{result}, JsError>>")),
        }
    }

    /// Whether values of a type are functions, or something else that can be called.
    pub(super) fn signatures(&mut self, item: &ItemKind) -> Option<Vec<Signature>> {
        match item {
            ItemKind::Function(function) => Some(function.signatures.clone()),
            ItemKind::Value(ty) => self.modules.calls(ty).filter(|calls| !calls.is_empty()),
            _ => None,
        }
    }
}

/// Closures that may be missing are shared.
fn lent_in_option(text: &str) -> String {
    text.replace("&mut dyn FnMut", "&dyn Fn")
}

fn object(name: &str, at: Position) -> Mapped {
    Mapped::plain(if at == Position::Argument { format!("&{name}") } else { name.to_owned() })
}

/// Whether arrays of it are typed arrays, at whatever depth.
fn is_number(text: &str) -> bool {
    let inner = text.trim_start_matches("Vec<").trim_end_matches('>');
    inner == "f64"
}

fn typed(element: &'static str, at: Position) -> Mapped {
    let annotation = (element.ends_with("64") && !element.starts_with('f')).then_some("BigInt");
    match (at, annotation) {
        (Position::Inner, Some(_)) => Mapped::plain("JsObject"),
        (Position::Argument, _) => Mapped { text: format!("&[{element}]"), annotation },
        _ => Mapped { text: format!("Vec<{element}>"), annotation },
    }
}

fn typed_array(class: &str) -> Option<&'static str> {
    Some(match class {
        "Int8Array" => "i8",
        "Uint8Array" => "u8",
        "Int16Array" => "i16",
        "Uint16Array" => "u16",
        "Int32Array" => "i32",
        "Uint32Array" => "u32",
        "Float32Array" => "f32",
        "Float64Array" => "f64",
        "BigInt64Array" => "i64",
        "BigUint64Array" => "u64",
        _ => return None,
    })
}
