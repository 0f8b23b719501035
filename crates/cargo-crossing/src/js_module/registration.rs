//! Objects that JavaScript makes known as modules: `app.setModuleImports("Name", { … })`, `load(url, { imports: { Name } })`.

use oxc_ast::ast::{Argument, CallExpression, Expression, ObjectPropertyKind, Program};
use oxc_ast_visit::{Visit, walk};

use super::{
    jsdoc::Docs,
    model::Item,
    names::{Reader, key},
};

/// The modules' names, and what stands for them.
pub(super) fn find(reader: &Reader<'_>, program: &Program<'_>) -> Vec<(String, Item)> {
    if !["setModuleImports", "imports"].iter().any(|word| reader.text.contains(word)) {
        return Vec::new();
    }
    let mut calls = Calls { reader, found: Vec::new() };
    calls.visit_program(program);
    calls.found
}

struct Calls<'r, 'a> {
    reader: &'r Reader<'a>,
    found: Vec<(String, Item)>,
}

impl<'a> Visit<'a> for Calls<'_, '_> {
    fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
        match (called(&call.callee), call.arguments.as_slice()) {
            (Some("setModuleImports"), [Argument::StringLiteral(name), object, ..]) => {
                if let Some(object) = object.as_expression() {
                    self.found.push((name.value.to_string(), self.reader.item(object, Docs::default())));
                }
            }
            (Some("load" | "create"), arguments) => {
                arguments
                    .iter()
                    .filter_map(|argument| argument.as_expression())
                    .for_each(|options| self.options(options));
            }
            _ => {}
        }
        walk::walk_call_expression(self, call);
    }
}

impl Calls<'_, '_> {
    /// `{ imports: { Name: object } }`
    fn options(&mut self, options: &Expression<'_>) {
        let is_imports = |(name, _): &(String, _)| name == "imports";
        for (_, modules) in properties(options).into_iter().filter(is_imports) {
            for (name, object) in properties(modules) {
                self.found.push((name, self.reader.item(object, Docs::default())));
            }
        }
    }
}

fn called<'e>(callee: &'e Expression<'_>) -> Option<&'e str> {
    match callee {
        Expression::Identifier(identifier) => Some(identifier.name.as_str()),
        Expression::StaticMemberExpression(member) => Some(member.property.name.as_str()),
        _ => None,
    }
}

fn properties<'e, 'a>(object: &'e Expression<'a>) -> Vec<(String, &'e Expression<'a>)> {
    let Expression::ObjectExpression(object) = object else { return Vec::new() };
    let properties = object.properties.iter().filter_map(|property| match property {
        ObjectPropertyKind::ObjectProperty(property) => Some((key(&property.key)?, &property.value)),
        ObjectPropertyKind::SpreadProperty(_) => None,
    });
    properties.collect()
}
