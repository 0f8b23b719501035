//! Doc comments: their text, and the types that JSDoc's tags say.

use std::collections::HashMap;

use oxc_allocator::Allocator;
use oxc_ast::ast::Statement;
use oxc_parser::Parser;
use oxc_span::SourceType;

use super::{model::Type, names::Reader};
use crate::nesting;

/// What a doc comment says.
#[derive(Clone, Default)]
pub(super) struct Docs {
    /// What stands in front of the first tag.
    pub(super) text: String,
    pub(super) params: Vec<DocParam>,
    pub(super) returns: Option<Type>,
    /// `@type`
    pub(super) ty: Option<Type>,
    /// `@template`
    pub(super) generics: Vec<String>,
    /// `@typedef {T} Name`
    pub(super) typedefs: Vec<(String, Type)>,
    /// `@overload`, `@class` and the like: it says more than is understood here.
    pub(super) is_special: bool,
}

#[derive(Clone)]
pub(super) struct DocParam {
    pub(super) name: String,
    pub(super) ty: Option<Type>,
    pub(super) is_optional: bool,
    pub(super) is_rest: bool,
}

/// Reads what stands between `/**` and `*/`.
pub(super) fn read(comment: &str, reader: &Reader<'_>) -> Docs {
    let lines = comment.lines().map(|line| {
        let line = line.trim_start();
        line.strip_prefix("* ").or(line.strip_prefix('*')).unwrap_or(line).trim_end()
    });
    let mut docs = Docs::default();
    let mut tags: Vec<String> = Vec::new();
    for line in lines {
        match tags.last_mut() {
            _ if line.trim_start().starts_with('@') => tags.push(line.trim().to_owned()),
            Some(tag) => tag.extend(["\n", line]),
            None => docs.text.extend(["\n", line]),
        }
    }
    docs.text = docs.text.trim().to_owned();
    docs.generics =
        tags.iter().filter_map(|tag| tag.strip_prefix("@template ")).flat_map(templates).collect();
    reader.with_generics(docs.generics.clone(), || {
        for tag in &tags {
            docs.read_tag(tag, reader);
        }
    });
    docs
}

/// `{Base} T, U` → `T`, `U`
fn templates(text: &str) -> Vec<String> {
    let names = split_type(text).map_or(text, |(_, rest)| rest);
    names.split([',', ' ', '\n']).filter(|name| !name.is_empty()).take(4).map(str::to_owned).collect()
}

impl Docs {
    fn read_tag(&mut self, tag: &str, reader: &Reader<'_>) {
        let (name, rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let rest = rest.trim();
        match name {
            "@param" | "@arg" | "@argument" => self.params.extend(param(rest, reader)),
            "@returns" | "@return" => self.returns = split_type(rest).map(|(ty, _)| parse(ty, reader)),
            "@type" => self.ty = split_type(rest).map(|(ty, _)| parse(ty, reader)),
            "@typedef" => {
                if let Some((ty, name)) = split_type(rest)
                    && let Some(name) = name.split_whitespace().next()
                {
                    let ty = if ty.eq_ignore_ascii_case("object") { Type::Object } else { parse(ty, reader) };
                    self.typedefs.push((name.to_owned(), ty));
                }
            }
            "@overload" | "@class" | "@constructor" | "@extends" | "@augments" => self.is_special = true,
            _ => {}
        }
    }

    pub(super) fn param(&self, name: &str) -> Option<&DocParam> {
        self.params.iter().find(|param| param.name == name)
    }
}

/// `{T} name`, `{T=} name`, `{T} [name=default]`, `{...T} name`; not the properties of a parameter, `{T} name.part`.
fn param(text: &str, reader: &Reader<'_>) -> Option<DocParam> {
    let (ty, rest) = split_type(text).map_or((None, text), |(ty, rest)| (Some(ty), rest));
    let word = rest.split_whitespace().next()?;
    let is_bracketed = word.starts_with('[');
    let name = word.trim_start_matches('[').split(['=', ']']).next()?.to_owned();
    if name.contains('.') {
        return None;
    }
    let (ty, is_optional) = match ty.and_then(|ty| ty.strip_suffix('=')) {
        Some(ty) => (Some(ty), true),
        None => (ty, is_bracketed),
    };
    let is_rest = ty.is_some_and(|ty| ty.starts_with("..."));
    let ty = ty.map(|ty| parse(ty.trim_start_matches("..."), reader));
    Some(DocParam { name, ty, is_optional, is_rest })
}

/// The type between the braces that a text begins with, and what follows.
fn split_type(text: &str) -> Option<(&str, &str)> {
    let inner = text.trim_start().strip_prefix('{')?;
    let mut depth = 1_usize;
    for (at, char) in inner.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((inner[..at].trim(), inner[at + 1..].trim()));
        }
    }
    None
}

/// A type in JSDoc's words. What TypeScript's parser does not know is `Opaque`.
fn parse(text: &str, reader: &Reader<'_>) -> Type {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words == "*" || words.is_empty() {
        return Type::Any;
    }
    let declaration = format!("type T = {};", words.replace(".<", "<"));
    if nesting::too_deep(&declaration, true).is_some() {
        return Type::Opaque(words);
    }
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, &declaration, SourceType::ts()).parse();
    match parsed.program.body.first() {
        Some(Statement::TSTypeAliasDeclaration(alias)) if parsed.errors.is_empty() => {
            let of_text = Reader {
                file: reader.file,
                text: &declaration,
                comments: HashMap::new(),
                is_typescript: true,
                generics: reader.generics.clone(),
            };
            of_text.ty(&alias.type_annotation)
        }
        _ => Type::Opaque(words),
    }
}
