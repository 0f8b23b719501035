//! What the body of a function tells where nobody wrote types: what it returns, and what it does with its parameters.

use oxc_ast::ast::{
    Argument, ArrowFunctionExpression, BinaryExpression, CallExpression, Class, ConditionalExpression,
    Expression, Function, FunctionBody, IdentifierReference, IfStatement, LogicalExpression, ReturnStatement,
    Statement, UnaryExpression,
};
use oxc_ast_visit::{Visit, walk};
use oxc_syntax::{operator::UnaryOperator, scope::ScopeFlags};

use super::{
    model::{ParamUse, Type},
    names::Reader,
    types::union_of,
};

impl Reader<'_> {
    /// The type of what a body returns, as far as its expressions tell.
    pub(super) fn returned(&self, body: &FunctionBody<'_>, is_expression: bool) -> Type {
        if let (true, Some(Statement::ExpressionStatement(statement))) =
            (is_expression, body.statements.first())
        {
            return self.type_of(&statement.expression);
        }
        let mut returns = Returns { reader: self, types: Vec::new(), throws: false };
        returns.visit_function_body(body);
        match returns.types.is_empty() {
            // What only throws returns nothing that could be wrong.
            true if returns.throws => Type::Any,
            true => Type::Undefined,
            false => union_of(returns.types.into_iter()),
        }
    }
}

struct Returns<'r, 'a> {
    reader: &'r Reader<'a>,
    types: Vec<Type>,
    throws: bool,
}

impl<'a> Visit<'a> for Returns<'_, '_> {
    fn visit_return_statement(&mut self, statement: &ReturnStatement<'a>) {
        // A bare `return` beside others is most often an early end.
        self.types.extend(statement.argument.as_ref().map(|value| self.reader.type_of(value)));
    }
    fn visit_throw_statement(&mut self, _: &oxc_ast::ast::ThrowStatement<'a>) {
        self.throws = true;
    }
    fn visit_function(&mut self, _: &Function<'a>, _: ScopeFlags) {}
    fn visit_arrow_function_expression(&mut self, _: &ArrowFunctionExpression<'a>) {}
    fn visit_class(&mut self, _: &Class<'a>) {}
}

/// Whether a function reads `arguments`.
pub(super) fn uses_arguments(body: &FunctionBody<'_>) -> bool {
    let mut uses = Uses { name: "arguments", strongest: None };
    uses.visit_function_body(body);
    uses.strongest.is_some()
}

/// What a body does with a parameter.
pub(super) fn param_use(body: &FunctionBody<'_>, name: &str) -> ParamUse {
    let mut uses = Uses { name, strongest: None };
    uses.visit_function_body(body);
    uses.strongest.unwrap_or(ParamUse::Optional)
}

/// Looks for a name. A test anywhere says that it may be missing, and is the end of the search.
struct Uses<'n> {
    name: &'n str,
    strongest: Option<ParamUse>,
}

impl Uses<'_> {
    fn is_it(&self, expression: &Expression<'_>) -> bool {
        matches!(expression, Expression::Identifier(identifier) if identifier.name == self.name)
    }

    fn note(&mut self, found: ParamUse) {
        self.strongest = Some(match (self.strongest, found) {
            (Some(ParamUse::Optional), _) | (_, ParamUse::Optional) => ParamUse::Optional,
            (Some(ParamUse::Needed), _) | (_, ParamUse::Needed) => ParamUse::Needed,
            _ => ParamUse::Passed,
        });
    }
}

impl<'a> Visit<'a> for Uses<'_> {
    fn visit_identifier_reference(&mut self, identifier: &IdentifierReference<'a>) {
        if identifier.name == self.name {
            self.note(ParamUse::Passed);
        }
    }

    fn visit_call_expression(&mut self, call: &CallExpression<'a>) {
        if self.is_it(&call.callee) {
            self.note(if call.optional { ParamUse::Optional } else { ParamUse::Needed });
        }
        walk::walk_call_expression(self, call);
    }

    fn visit_member_expression(&mut self, member: &oxc_ast::ast::MemberExpression<'a>) {
        if self.is_it(member.object()) {
            self.note(if member.optional() { ParamUse::Optional } else { ParamUse::Needed });
        }
        walk::walk_member_expression(self, member);
    }

    fn visit_binary_expression(&mut self, binary: &BinaryExpression<'a>) {
        if self.is_it(&binary.left) || self.is_it(&binary.right) {
            let is_test = binary.operator.is_equality();
            self.note(if is_test { ParamUse::Optional } else { ParamUse::Needed });
        }
        walk::walk_binary_expression(self, binary);
    }

    fn visit_logical_expression(&mut self, logical: &LogicalExpression<'a>) {
        if self.is_it(&logical.left) {
            self.note(ParamUse::Optional);
        }
        walk::walk_logical_expression(self, logical);
    }

    fn visit_conditional_expression(&mut self, conditional: &ConditionalExpression<'a>) {
        if self.is_it(&conditional.test) {
            self.note(ParamUse::Optional);
        }
        walk::walk_conditional_expression(self, conditional);
    }

    fn visit_if_statement(&mut self, statement: &IfStatement<'a>) {
        if self.is_it(&statement.test) {
            self.note(ParamUse::Optional);
        }
        walk::walk_if_statement(self, statement);
    }

    fn visit_unary_expression(&mut self, unary: &UnaryExpression<'a>) {
        if self.is_it(&unary.argument) {
            let is_test = matches!(unary.operator, UnaryOperator::LogicalNot | UnaryOperator::Typeof);
            self.note(if is_test { ParamUse::Optional } else { ParamUse::Needed });
        }
        walk::walk_unary_expression(self, unary);
    }

    fn visit_assignment_expression(&mut self, assignment: &oxc_ast::ast::AssignmentExpression<'a>) {
        // `a ??= b`, or `a = a || b`.
        if assignment.left.get_identifier_name() == Some(self.name) {
            self.note(ParamUse::Optional);
        }
        walk::walk_assignment_expression(self, assignment);
    }

    fn visit_template_literal(&mut self, template: &oxc_ast::ast::TemplateLiteral<'a>) {
        if template.expressions.iter().any(|expression| self.is_it(expression)) {
            self.note(ParamUse::Needed);
        }
        walk::walk_template_literal(self, template);
    }

    fn visit_argument(&mut self, argument: &Argument<'a>) {
        if matches!(argument, Argument::SpreadElement(spread) if self.is_it(&spread.argument)) {
            self.note(ParamUse::Needed);
        }
        walk::walk_argument(self, argument);
    }
}
