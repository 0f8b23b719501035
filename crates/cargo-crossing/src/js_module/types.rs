//! The types of TypeScript, read into the model.

use oxc_ast::ast::{
    TSConstructorType, TSImportType, TSImportTypeQualifier, TSLiteral, TSTupleElement, TSType,
    TSTypeAnnotation, TSTypeName, TSTypeOperatorOperator, TSTypeParameterInstantiation, TSTypeQueryExprName,
    TSTypeReference,
};

use super::{
    function::Parts,
    model::{Members, Type},
    names::{Reader, generics, type_path},
};

impl Reader<'_> {
    /// The type behind a colon.
    pub(super) fn annotation(&self, annotation: Option<&TSTypeAnnotation<'_>>) -> Option<Type> {
        annotation.map(|annotation| self.ty(&annotation.type_annotation))
    }

    pub(super) fn ty(&self, ty: &TSType<'_>) -> Type {
        match ty {
            TSType::TSAnyKeyword(_) | TSType::TSUnknownKeyword(_) | TSType::TSNeverKeyword(_) => Type::Any,
            TSType::TSBigIntKeyword(_) => Type::BigInt,
            TSType::TSBooleanKeyword(_) => Type::Boolean,
            TSType::TSNullKeyword(_) => Type::Null,
            TSType::TSNumberKeyword(_) => Type::Number,
            TSType::TSObjectKeyword(_) => Type::Object,
            TSType::TSStringKeyword(_) | TSType::TSTemplateLiteralType(_) => Type::String,
            TSType::TSSymbolKeyword(_) => Type::Symbol,
            TSType::TSUndefinedKeyword(_) | TSType::TSVoidKeyword(_) => Type::Undefined,
            TSType::TSThisType(_) => Type::This,
            TSType::TSArrayType(array) => Type::Array(Box::new(self.ty(&array.element_type))),
            TSType::TSLiteralType(literal) => literal_type(&literal.literal),
            TSType::TSParenthesizedType(inner) => self.ty(&inner.type_annotation),
            TSType::TSUnionType(union) => union_of(union.types.iter().map(|ty| self.ty(ty))),
            TSType::TSIntersectionType(both) => {
                Type::Intersection(both.types.iter().map(|ty| self.ty(ty)).collect())
            }
            TSType::TSTupleType(tuple) => self.tuple(&tuple.element_types),
            TSType::TSTypeLiteral(literal) => self.literal(&literal.members),
            TSType::TSTypeReference(reference) => self.reference(reference),
            TSType::TSImportType(import) => self.import_type(import),
            other => self.rare(other),
        }
    }

    /// Types that declarations seldom have.
    fn rare(&self, ty: &TSType<'_>) -> Type {
        match ty {
            TSType::TSFunctionType(function) => {
                let names = generics(function.type_parameters.as_deref());
                self.with_generics(names, || {
                    let parts = Parts::declared(&function.params, Some(&function.return_type), function.span);
                    Type::Function(Box::new(self.signature(&parts)))
                })
            }
            TSType::TSConstructorType(new) => self.constructor(new),
            TSType::TSTypeOperatorType(operator) => match operator.operator {
                TSTypeOperatorOperator::Readonly => self.ty(&operator.type_annotation),
                TSTypeOperatorOperator::Unique => Type::Symbol,
                TSTypeOperatorOperator::Keyof => Type::Union(vec![Type::String, Type::Number, Type::Symbol]),
            },
            TSType::TSTypePredicate(predicate) if predicate.asserts => Type::Undefined,
            TSType::TSTypePredicate(_) => Type::Boolean,
            TSType::TSTypeQuery(query) => match &query.expr_name {
                TSTypeQueryExprName::IdentifierReference(identifier) => {
                    Type::Query { file: self.file, path: vec![identifier.name.to_string()] }
                }
                _ => Type::Opaque(self.words(ty)),
            },
            TSType::TSNamedTupleMember(member) => self.element(&member.element_type),
            TSType::TSMappedType(mapped) => {
                let value = mapped.type_annotation.as_ref().map_or(Type::Any, |ty| {
                    self.with_generics(vec![mapped.key.name.to_string()], || self.ty(ty))
                });
                Type::Record(Box::new(value))
            }
            TSType::JSDocNullableType(inner) => {
                union_of([self.ty(&inner.type_annotation), Type::Null].into_iter())
            }
            TSType::JSDocNonNullableType(inner) => self.ty(&inner.type_annotation),
            TSType::JSDocUnknownType(_) => Type::Any,
            _ => Type::Opaque(self.words(ty)),
        }
    }

    /// `new () => T`
    fn constructor(&self, new: &TSConstructorType<'_>) -> Type {
        let names = generics(new.type_parameters.as_deref());
        let parts = Parts::declared(&new.params, Some(&new.return_type), new.span);
        let constructs = vec![self.with_generics(names, || self.signature(&parts))];
        Type::Literal(Box::new(Members { constructs, ..Members::default() }))
    }

    fn tuple(&self, elements: &[TSTupleElement<'_>]) -> Type {
        Type::Tuple(elements.iter().map(|element| self.element(element)).collect())
    }

    fn element(&self, element: &TSTupleElement<'_>) -> Type {
        match element {
            TSTupleElement::TSOptionalType(inner) => {
                union_of([self.ty(&inner.type_annotation), Type::Undefined].into_iter())
            }
            TSTupleElement::TSRestType(_) => Type::Any,
            other => other.as_ts_type().map_or(Type::Any, |ty| self.ty(ty)),
        }
    }

    fn reference(&self, reference: &TSTypeReference<'_>) -> Type {
        let mut args = self.arguments(reference.type_arguments.as_deref());
        if let TSTypeName::IdentifierReference(identifier) = &reference.type_name {
            let name = identifier.name.as_str();
            if self.generics.borrow().iter().any(|generic| generic == name) {
                return Type::Generic(name.to_owned());
            }
            match (name, args.len()) {
                ("Array" | "ReadonlyArray", 1) => return Type::Array(Box::new(args.remove(0))),
                ("Record", 2) => return Type::Record(Box::new(args.remove(1))),
                ("const", 0) => return Type::Any,
                _ => {}
            }
        }
        Type::Named { file: self.file, path: type_path(&reference.type_name), args }
    }

    pub(super) fn arguments(&self, arguments: Option<&TSTypeParameterInstantiation<'_>>) -> Vec<Type> {
        arguments.map(|arguments| arguments.params.iter().map(|ty| self.ty(ty)).collect()).unwrap_or_default()
    }

    fn import_type(&self, import: &TSImportType<'_>) -> Type {
        let path = match &import.qualifier {
            Some(TSImportTypeQualifier::Identifier(name)) => vec![name.name.to_string()],
            _ => return Type::Opaque(self.words(import)),
        };
        let args = self.arguments(import.type_arguments.as_deref());
        Type::Imported { file: self.file, specifier: import.source.value.to_string(), path, args }
    }
}

fn literal_type(literal: &TSLiteral<'_>) -> Type {
    match literal {
        TSLiteral::BooleanLiteral(_) => Type::Boolean,
        TSLiteral::NumericLiteral(_) => Type::Number,
        TSLiteral::BigIntLiteral(_) => Type::BigInt,
        TSLiteral::StringLiteral(_) | TSLiteral::TemplateLiteral(_) => Type::String,
        TSLiteral::UnaryExpression(unary) => match unary.argument {
            oxc_ast::ast::Expression::BigIntLiteral(_) => Type::BigInt,
            _ => Type::Number,
        },
    }
}

/// A union without repetitions.
pub(super) fn union_of(types: impl Iterator<Item = Type>) -> Type {
    let mut all: Vec<Type> = Vec::new();
    for ty in types {
        let parts = if let Type::Union(parts) = ty { parts } else { vec![ty] };
        for part in parts {
            if !all.contains(&part) {
                all.push(part);
            }
        }
    }
    match all.len() {
        1 => all.remove(0),
        _ => Type::Union(all),
    }
}
