//! CommonJS: what a script gives to `exports`.

use oxc_ast::ast::{AssignmentTarget, Expression, Program, Statement};

use super::{
    file::{Export, File},
    names::{Reader, path},
};

/// Adds the exports of assignments at the top level. There may be others, made in other ways.
pub(super) fn read(file: &mut File, reader: &Reader<'_>, program: &Program<'_>) {
    file.is_open = true;
    for statement in &program.body {
        let Statement::ExpressionStatement(expression) = statement else { continue };
        let mut next = &expression.expression;
        // `module.exports = exports.default = value`
        while let Expression::AssignmentExpression(assignment) = next {
            next = &assignment.right;
            let Some(name) = exported(&assignment.left) else { continue };
            let docs = reader.docs(expression.span.start);
            let item = reader.item(innermost(&assignment.right), docs);
            if name == "default" {
                for (name, member) in item.members.named.clone() {
                    file.exports.entry(name).or_insert_with(|| Export::Value(Box::new(member.item)));
                }
            }
            file.exports.insert(name, Export::Value(Box::new(item)));
        }
    }
}

fn innermost<'e, 'a>(mut value: &'e Expression<'a>) -> &'e Expression<'a> {
    while let Expression::AssignmentExpression(assignment) = value {
        value = &assignment.right;
    }
    value
}

/// `module.exports` is what `import` calls `default`.
fn exported(target: &AssignmentTarget<'_>) -> Option<String> {
    let AssignmentTarget::StaticMemberExpression(member) = target else { return None };
    let name = member.property.name.to_string();
    match path(&member.object)?.join(".").as_str() {
        "module" if name == "exports" => Some("default".to_owned()),
        "exports" | "module.exports" => Some(name),
        _ => None,
    }
}
