//! Shortens the fields of the core, the record that an instance consists of, and leaves out those that a bundle does not
//! use. A minifier cannot, since it does not know which properties are seen from outside.
//!
//! A name is shortened if everywhere in the bundle it is a field of something that is called `core`.

use std::collections::BTreeMap;

use oxc_allocator::Allocator;
use oxc_ast::ast::{
    AssignmentTargetPropertyIdentifier, BindingPattern, Expression, IdentifierName, ObjectExpression,
    ObjectPropertyKind, Program, PropertyKey, StaticMemberExpression, VariableDeclarator,
};
use oxc_ast_visit::{VisitMut, walk_mut};

const CORE: &str = "core";

/// The fields: what stands in `const core = { … }`.
pub(crate) fn of_core(module: &mut Program<'_>) -> Vec<String> {
    let mut literal = Literal::default();
    literal.visit_program(module);
    literal.fields
}

/// Shortens the fields of a bundle whose local names are still the long ones.
pub(crate) fn shorten<'a>(allocator: &'a Allocator, module: &mut Program<'a>, core: &[String]) {
    let mut uses = Uses::default();
    uses.visit_program(module);
    let mut fields = Fields { allocator, core, names: BTreeMap::new() };
    let mut free = ('a'..='z').filter(|letter| !uses.all.contains_key(&letter.to_string()));
    for field in core {
        let of_core = uses.of_core.get(field).copied().unwrap_or_default();
        // Once where the core is made.
        let elsewhere = uses.all.get(field).copied().unwrap_or_default().saturating_sub(1);
        if elsewhere == 0 {
            fields.names.insert(field.clone(), None);
        } else if elsewhere == of_core
            && field.len() > 1
            && let Some(letter) = free.next()
        {
            fields.names.insert(field.clone(), Some(letter.to_string()));
        }
    }
    fields.visit_program(module);
}

fn is_core(expression: &Expression<'_>) -> bool {
    matches!(expression, Expression::Identifier(identifier) if identifier.name == CORE)
}

fn key<'b>(property: &'b ObjectPropertyKind<'_>) -> Option<&'b str> {
    match property {
        ObjectPropertyKind::ObjectProperty(property) => match &property.key {
            PropertyKey::StaticIdentifier(key) => Some(key.name.as_str()),
            _ => None,
        },
        ObjectPropertyKind::SpreadProperty(_) => None,
    }
}

#[derive(Default)]
struct Literal {
    fields: Vec<String>,
}

impl<'a> VisitMut<'a> for Literal {
    fn visit_variable_declarator(&mut self, declarator: &mut VariableDeclarator<'a>) {
        if let (BindingPattern::BindingIdentifier(id), Some(Expression::ObjectExpression(object))) =
            (&declarator.id, &declarator.init)
            && id.name == CORE
        {
            self.fields.extend(object.properties.iter().filter_map(key).map(str::to_owned));
        }
        walk_mut::walk_variable_declarator(self, declarator);
    }
}

/// How often names are properties.
#[derive(Default)]
struct Uses {
    of_core: BTreeMap<String, usize>,
    all: BTreeMap<String, usize>,
}

fn count(uses: &mut BTreeMap<String, usize>, name: &str) {
    *uses.entry(name.to_owned()).or_default() += 1;
}

impl<'a> VisitMut<'a> for Uses {
    fn visit_identifier_name(&mut self, name: &mut IdentifierName<'a>) {
        count(&mut self.all, name.name.as_str());
    }

    fn visit_assignment_target_property_identifier(
        &mut self,
        property: &mut AssignmentTargetPropertyIdentifier<'a>,
    ) {
        count(&mut self.all, property.binding.name.as_str());
        walk_mut::walk_assignment_target_property_identifier(self, property);
    }

    fn visit_static_member_expression(&mut self, member: &mut StaticMemberExpression<'a>) {
        if is_core(&member.object) {
            count(&mut self.of_core, member.property.name.as_str());
        }
        walk_mut::walk_static_member_expression(self, member);
    }

    fn visit_variable_declarator(&mut self, declarator: &mut VariableDeclarator<'a>) {
        if let (BindingPattern::ObjectPattern(pattern), Some(init)) = (&declarator.id, &declarator.init)
            && is_core(init)
        {
            for property in &pattern.properties {
                if let PropertyKey::StaticIdentifier(key) = &property.key {
                    count(&mut self.of_core, key.name.as_str());
                }
            }
        }
        walk_mut::walk_variable_declarator(self, declarator);
    }
}

struct Fields<'a, 'b> {
    allocator: &'a Allocator,
    core: &'b [String],
    /// The short names; none: the field is left out.
    names: BTreeMap<String, Option<String>>,
}

impl<'a> VisitMut<'a> for Fields<'a, '_> {
    fn visit_object_expression(&mut self, object: &mut ObjectExpression<'a>) {
        if !self.core.is_empty()
            && object.properties.iter().map(key).eq(self.core.iter().map(|field| Some(field.as_str())))
        {
            object
                .properties
                .retain(|property| key(property).is_none_or(|key| self.names.get(key) != Some(&None)));
            for property in &mut object.properties {
                if let ObjectPropertyKind::ObjectProperty(property) = property {
                    property.shorthand = false;
                }
            }
        }
        walk_mut::walk_object_expression(self, object);
    }

    fn visit_identifier_name(&mut self, name: &mut IdentifierName<'a>) {
        if let Some(Some(short)) = self.names.get(name.name.as_str()) {
            name.name = self.allocator.alloc_str(short).into();
        }
    }

    fn visit_variable_declarator(&mut self, declarator: &mut VariableDeclarator<'a>) {
        if let BindingPattern::ObjectPattern(pattern) = &mut declarator.id
            && declarator.init.as_ref().is_some_and(is_core)
        {
            for property in &mut pattern.properties {
                property.shorthand = false;
            }
        }
        walk_mut::walk_variable_declarator(self, declarator);
    }
}

#[cfg(test)]
mod tests {
    use crate::print;

    /// A program whose core has the field `fatal`, seen from inside only.
    fn bundle(rest: &str) -> String {
        let make =
            "function newCore(cause) { const core = { fatal: undefined, cause, unused: [] }; return core; }";
        format!(
            "{make} {rest} export function die(core) {{ const {{ cause }} = core; return core.fatal ?? cause; }}"
        )
    }

    #[test]
    fn fields_of_the_core_are_shortened_and_unused_ones_left_out() {
        let small = print::small(&bundle("export const create = () => newCore(1);")).expect("it is printed");
        for long in ["fatal", "cause", "unused"] {
            assert!(!small.contains(long), "{long} is still there: {small}");
        }
    }

    #[test]
    fn names_that_something_else_has_too_stay() {
        let rest =
            "export const create = () => newCore({ cause: 1 }); export const is = (error) => error.fatal;";
        let small = print::small(&bundle(rest)).expect("it is printed");
        assert!(small.contains("fatal:") && small.contains(".fatal") && small.contains("cause:"), "{small}");
    }
}
