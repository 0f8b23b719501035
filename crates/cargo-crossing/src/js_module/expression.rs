//! Values: what an expression is, as far as its syntax tells.

use oxc_ast::ast::{
    BinaryExpression, Expression, ObjectExpression, ObjectProperty, ObjectPropertyKind, PropertyKind,
    UnaryExpression,
};
use oxc_span::GetSpan;
use oxc_syntax::operator::{BinaryOperator, LogicalOperator, UnaryOperator};

use super::{
    jsdoc::Docs,
    model::{Item, ItemKind, Member, Members, Type},
    names::{Reader, key, path},
    types::union_of,
};

impl Reader<'_> {
    /// What stands behind a name.
    pub(super) fn item(&self, expression: &Expression<'_>, docs: Docs) -> Item {
        let place = self.place(expression.span());
        match expression {
            Expression::FunctionExpression(function) => return self.function(function, docs),
            Expression::ArrowFunctionExpression(arrow) => return self.arrow(arrow, docs),
            Expression::ClassExpression(class) => return self.class(class, docs),
            Expression::ParenthesizedExpression(inner) => return self.item(&inner.expression, docs),
            Expression::TSSatisfiesExpression(inner) => return self.item(&inner.expression, docs),
            Expression::TSNonNullExpression(inner) => return self.item(&inner.expression, docs),
            Expression::CallExpression(call)
                if path(&call.callee).is_some_and(|path| path == ["Object", "freeze"]) =>
            {
                if let Some(object) = call.arguments.first().and_then(|argument| argument.as_expression()) {
                    return self.item(object, docs);
                }
            }
            _ => {}
        }
        if let Some(ty) = docs.ty {
            return Item { docs: docs.text, ..self.item_of_type(ty, expression.span()) };
        }
        let mut item = match expression {
            Expression::ObjectExpression(object) => {
                Item { members: self.properties(object), ..Item::new(ItemKind::Object, place) }
            }
            _ => match path(expression) {
                Some(path) if path != ["undefined"] => Item::new(ItemKind::Reference(path), place),
                _ => self.item_of_type(self.type_of(expression), expression.span()),
            },
        };
        item.docs = docs.text;
        item
    }

    /// The members of `{ … }`.
    pub(super) fn properties(&self, object: &ObjectExpression<'_>) -> Members {
        let mut members = Members::default();
        for property in &object.properties {
            match property {
                ObjectPropertyKind::ObjectProperty(property) => self.add_value(&mut members, property),
                ObjectPropertyKind::SpreadProperty(spread) => match path(&spread.argument) {
                    Some(path) => members.extends.push(Type::Query { file: self.file, path }),
                    None => members.is_open = true,
                },
            }
        }
        members
    }

    fn add_value(&self, members: &mut Members, property: &ObjectProperty<'_>) {
        let Some(name) = key(&property.key) else {
            members.is_open = true;
            return;
        };
        let docs = self.docs(property.span.start);
        let value = &property.value;
        if let (PropertyKind::Get | PropertyKind::Set, Expression::FunctionExpression(function)) =
            (property.kind, value)
        {
            let text = docs.text.clone();
            if let ItemKind::Function(function) = self.function(function, docs).kind {
                let is_getter = property.kind == PropertyKind::Get;
                for signature in function.signatures {
                    members.add_accessor(
                        name.clone(),
                        signature,
                        is_getter,
                        self.place(property.span),
                        text.clone(),
                    );
                }
            }
            return;
        }
        let mut item = self.item(value, docs);
        // It will hold something else later.
        if let ItemKind::Value(ty @ (Type::Null | Type::Undefined)) = &mut item.kind {
            *ty = Type::Any;
        }
        item.place = self.place(property.span);
        members.named.insert(name, Member { item, can_read: true, can_write: true, is_optional: false });
    }

    /// The type of a value.
    pub(super) fn type_of(&self, expression: &Expression<'_>) -> Type {
        match expression {
            Expression::StringLiteral(_) | Expression::TemplateLiteral(_) => Type::String,
            Expression::NumericLiteral(_) | Expression::UpdateExpression(_) => Type::Number,
            Expression::BigIntLiteral(_) => Type::BigInt,
            Expression::BooleanLiteral(_) => Type::Boolean,
            Expression::NullLiteral(_) => Type::Null,
            Expression::Identifier(identifier) if identifier.name == "undefined" => Type::Undefined,
            Expression::ObjectExpression(_) | Expression::RegExpLiteral(_) => Type::Object,
            Expression::ArrayExpression(_) => Type::Array(Box::new(Type::Any)),
            Expression::NewExpression(new) => match path(&new.callee) {
                Some(path) => Type::Named { file: self.file, path, args: Vec::new() },
                None => Type::Object,
            },
            Expression::ImportExpression(_) => Type::named(self.file, "Promise", vec![Type::Object]),
            Expression::UnaryExpression(unary) => self.unary(unary),
            Expression::BinaryExpression(binary) => self.binary(binary),
            Expression::ConditionalExpression(choice) => {
                union_of([self.type_of(&choice.consequent), self.type_of(&choice.alternate)].into_iter())
            }
            Expression::LogicalExpression(logical) if logical.operator != LogicalOperator::And => {
                union_of([self.type_of(&logical.left), self.type_of(&logical.right)].into_iter())
            }
            Expression::ParenthesizedExpression(inner) => self.type_of(&inner.expression),
            Expression::SequenceExpression(all) => {
                all.expressions.last().map_or(Type::Any, |last| self.type_of(last))
            }
            Expression::TSAsExpression(cast) => match self.ty(&cast.type_annotation) {
                Type::Any => self.type_of(&cast.expression),
                ty => ty,
            },
            Expression::TSTypeAssertion(cast) => self.ty(&cast.type_annotation),
            Expression::TSSatisfiesExpression(inner) => self.type_of(&inner.expression),
            Expression::FunctionExpression(_) | Expression::ArrowFunctionExpression(_) => {
                self.function_type(expression)
            }
            _ => Type::Any,
        }
    }

    fn function_type(&self, expression: &Expression<'_>) -> Type {
        match self.item(expression, Docs::default()).kind {
            ItemKind::Function(mut function) if function.signatures.len() == 1 => {
                Type::Function(Box::new(function.signatures.remove(0)))
            }
            _ => Type::Any,
        }
    }

    fn unary(&self, unary: &UnaryExpression<'_>) -> Type {
        match unary.operator {
            UnaryOperator::LogicalNot | UnaryOperator::Delete => Type::Boolean,
            UnaryOperator::Typeof => Type::String,
            UnaryOperator::Void => Type::Undefined,
            UnaryOperator::UnaryPlus => Type::Number,
            UnaryOperator::UnaryNegation | UnaryOperator::BitwiseNot => {
                numeric(&self.type_of(&unary.argument))
            }
        }
    }

    fn binary(&self, binary: &BinaryExpression<'_>) -> Type {
        let (left, right) = (self.type_of(&binary.left), self.type_of(&binary.right));
        match binary.operator {
            operator if operator.is_equality() || operator.is_compare() || operator.is_relational() => {
                Type::Boolean
            }
            BinaryOperator::Addition => match (left, right) {
                (Type::String, _) | (_, Type::String) => Type::String,
                (Type::Number, Type::Number) => Type::Number,
                (Type::BigInt, Type::BigInt) => Type::BigInt,
                _ => Type::Union(vec![Type::Number, Type::BigInt, Type::String]),
            },
            BinaryOperator::ShiftRightZeroFill => Type::Number,
            _ if left == Type::Number || right == Type::Number => Type::Number,
            _ if left == Type::BigInt || right == Type::BigInt => Type::BigInt,
            _ => numeric(&Type::Any),
        }
    }
}

/// What arithmetic makes of a value.
fn numeric(operand: &Type) -> Type {
    match operand {
        Type::Number | Type::BigInt => operand.clone(),
        _ => Type::Union(vec![Type::Number, Type::BigInt]),
    }
}
