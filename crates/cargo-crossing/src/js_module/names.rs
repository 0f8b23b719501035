//! Reading a syntax tree: where things stand, what they are called, which comment is theirs.

use std::{cell::RefCell, collections::HashMap};

use oxc_ast::ast::{
    Comment, Expression, IdentifierName, PropertyKey, TSTypeName, TSTypeParameterDeclaration,
};
use oxc_span::{GetSpan, Span};

use super::{
    jsdoc::{self, Docs},
    model::{FileId, Place},
};

/// A file while it is read.
pub(super) struct Reader<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
    /// Doc comments, by where begins what they are of.
    pub(super) comments: HashMap<u32, &'a str>,
    /// Whether types are part of the language.
    pub(super) is_typescript: bool,
    /// The parameters of the generic types and functions around.
    pub(super) generics: RefCell<Vec<String>>,
}

impl<'a> Reader<'a> {
    pub(super) fn place(&self, span: Span) -> Place {
        Place { file: self.file, start: span.start as usize, end: span.end as usize }
    }

    /// The source of a node, on one line.
    pub(super) fn words(&self, node: &impl GetSpan) -> String {
        let span = node.span();
        let text = self.text.get(span.start as usize..span.end as usize).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The doc comment in front of what begins there.
    pub(super) fn docs(&self, start: u32) -> Docs {
        self.comments.get(&start).map(|text| jsdoc::read(text, self)).unwrap_or_default()
    }

    /// Reads something in which these names are parameters of types.
    pub(super) fn with_generics<T>(&self, names: Vec<String>, read: impl FnOnce() -> T) -> T {
        let outer = self.generics.borrow().len();
        self.generics.borrow_mut().extend(names);
        let result = read();
        self.generics.borrow_mut().truncate(outer);
        result
    }
}

/// The doc comments of a text. Of several the last counts.
pub(super) fn doc_comments<'a>(text: &'a str, comments: &[Comment]) -> HashMap<u32, &'a str> {
    let docs = comments.iter().filter(|comment| !comment.is_line()).filter_map(|comment| {
        let span = comment.content_span();
        let text = text.get(span.start as usize..span.end as usize)?.strip_prefix('*')?;
        Some((comment.attached_to, text))
    });
    docs.collect()
}

/// The names of type parameters.
pub(super) fn generics(parameters: Option<&TSTypeParameterDeclaration<'_>>) -> Vec<String> {
    let params = parameters.map(|declaration| declaration.params.iter()).into_iter().flatten();
    params.map(|param| param.name.name.to_string()).collect()
}

/// The name of a property; `None` where it is computed or private.
pub(super) fn key(key: &PropertyKey<'_>) -> Option<String> {
    match key {
        PropertyKey::PrivateIdentifier(_) => None,
        _ => key.static_name().map(|name| name.to_string()),
    }
}

/// `a.b.c` as parts; `None` where it is anything else.
pub(super) fn path(expression: &Expression<'_>) -> Option<Vec<String>> {
    match expression {
        Expression::Identifier(identifier) => Some(vec![identifier.name.to_string()]),
        Expression::StaticMemberExpression(member) => {
            let mut parts = path(&member.object)?;
            parts.push(name(&member.property));
            Some(parts)
        }
        Expression::ParenthesizedExpression(inner) => path(&inner.expression),
        _ => None,
    }
}

/// The parts of a type's name.
pub(super) fn type_path(type_name: &TSTypeName<'_>) -> Vec<String> {
    match type_name {
        TSTypeName::IdentifierReference(identifier) => vec![identifier.name.to_string()],
        TSTypeName::QualifiedName(qualified) => {
            let mut parts = type_path(&qualified.left);
            parts.push(name(&qualified.right));
            parts
        }
        TSTypeName::ThisExpression(_) => vec!["this".to_owned()],
    }
}

fn name(identifier: &IdentifierName<'_>) -> String {
    identifier.name.to_string()
}
