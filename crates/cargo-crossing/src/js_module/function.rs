//! Functions: how they are called, from TypeScript's types, JSDoc or the body.

use oxc_ast::ast::{
    ArrowFunctionExpression, BindingPattern, FormalParameter, FormalParameters, Function as Syntax,
    FunctionBody, TSTypeAnnotation, TSTypeParameterDeclaration,
};
use oxc_span::{GetSpan, Span};

use super::{
    body,
    jsdoc::{DocParam, Docs},
    model::{Arity, Function, Item, ItemKind, Param, ParamUse, Signature, Type},
    names::{Reader, generics},
};

/// What all kinds of functions have.
pub(super) struct Parts<'p, 'a> {
    params: &'p FormalParameters<'a>,
    result: Option<&'p TSTypeAnnotation<'a>>,
    body: Option<&'p FunctionBody<'a>>,
    docs: Docs,
    is_async: bool,
    is_generator: bool,
    /// `() => value`
    is_expression: bool,
    has_arguments: bool,
    span: Span,
}

impl<'p, 'a> Parts<'p, 'a> {
    /// Of a declaration without a body.
    pub(super) fn declared(
        params: &'p FormalParameters<'a>,
        result: Option<&'p TSTypeAnnotation<'a>>,
        span: Span,
    ) -> Parts<'p, 'a> {
        let docs = Docs::default();
        let (is_async, is_generator, is_expression, has_arguments) = (false, false, false, false);
        Parts { params, result, body: None, docs, is_async, is_generator, is_expression, has_arguments, span }
    }

    fn of_function(function: &'p Syntax<'a>, docs: Docs) -> Parts<'p, 'a> {
        let declared = Parts::declared(&function.params, function.return_type.as_deref(), function.span);
        let body = function.body.as_deref();
        let (is_async, is_generator) = (function.r#async, function.generator);
        Parts { body, docs, is_async, is_generator, has_arguments: true, ..declared }
    }

    fn of_arrow(arrow: &'p ArrowFunctionExpression<'a>, docs: Docs) -> Parts<'p, 'a> {
        let declared = Parts::declared(&arrow.params, arrow.return_type.as_deref(), arrow.span);
        let (is_async, is_expression) = (arrow.r#async, arrow.expression);
        Parts { body: Some(&arrow.body), docs, is_async, is_expression, ..declared }
    }
}

impl Reader<'_> {
    pub(super) fn function(&self, function: &Syntax<'_>, docs: Docs) -> Item {
        let is_constructible = !function.r#async && !function.generator;
        let names = [generics(function.type_parameters.as_deref()), docs.generics.clone()].concat();
        let parts = Parts::of_function(function, docs);
        let item = || self.function_item(&parts, is_constructible);
        self.with_bounds(names, function.type_parameters.as_deref(), item)
    }

    pub(super) fn arrow(&self, arrow: &ArrowFunctionExpression<'_>, docs: Docs) -> Item {
        let names = [generics(arrow.type_parameters.as_deref()), docs.generics.clone()].concat();
        let parts = Parts::of_arrow(arrow, docs);
        self.with_bounds(names, arrow.type_parameters.as_deref(), || self.function_item(&parts, false))
    }

    /// A generic function, in which `T extends string` is a String.
    fn with_bounds(
        &self,
        names: Vec<String>,
        parameters: Option<&TSTypeParameterDeclaration<'_>>,
        read: impl FnOnce() -> Item,
    ) -> Item {
        self.with_generics(names, || {
            let mut item = read();
            let (names, bounds) = self.bounds(parameters);
            if let ItemKind::Function(function) = &mut item.kind
                && !names.is_empty()
            {
                function
                    .signatures
                    .iter_mut()
                    .for_each(|signature| *signature = signature.with(&names, &bounds));
            }
            item
        })
    }

    /// The parameters of a type that must be of another, and that.
    fn bounds(&self, parameters: Option<&TSTypeParameterDeclaration<'_>>) -> (Vec<String>, Vec<Type>) {
        let params = parameters.map(|declaration| declaration.params.iter()).into_iter().flatten();
        params
            .filter_map(|param| Some((param.name.name.to_string(), self.ty(param.constraint.as_ref()?))))
            .unzip()
    }

    fn function_item(&self, parts: &Parts<'_, '_>, is_constructible: bool) -> Item {
        let place = self.place(parts.span);
        let docs = parts.docs.text.clone();
        // What JSDoc says beyond what is modelled could allow anything.
        let kind = match &parts.docs.ty {
            Some(Type::Function(signature)) => {
                one(Signature { place, ..(**signature).clone() }, is_constructible)
            }
            Some(ty) => ItemKind::Value(ty.clone()),
            None if parts.docs.is_special => ItemKind::Value(Type::Any),
            None => one(self.signature(parts), is_constructible),
        };
        Item { docs, ..Item::new(kind, place) }
    }

    /// How a function is called.
    pub(super) fn signature(&self, parts: &Parts<'_, '_>) -> Signature {
        let items = &parts.params.items;
        let mut params: Vec<Param> =
            items.iter().enumerate().map(|(index, param)| self.param(param, index, parts)).collect();
        if let Some(rest) = &parts.params.rest {
            let ty = match self.annotation(rest.type_annotation.as_deref()) {
                Some(Type::Array(element)) => *element,
                _ => Type::Any,
            };
            let name = pattern_name(&rest.rest.argument);
            params.push(Param { name, ty, arity: Arity::Rest, place: self.place(rest.span) });
        }
        let says_types = |param: &FormalParameter<'_>| param.type_annotation.is_some();
        let has_docs = !parts.docs.params.is_empty() || parts.docs.returns.is_some();
        Signature {
            params,
            result: self.result(parts),
            is_typed: parts.body.is_none()
                || parts.result.is_some()
                || items.iter().any(says_types)
                || (has_docs && parts.docs.params.iter().all(|param| param.ty.is_some())),
            uses_arguments: parts.has_arguments && parts.body.is_some_and(body::uses_arguments),
            place: self.place(parts.span),
        }
    }

    fn result(&self, parts: &Parts<'_, '_>) -> Type {
        if let Some(ty) = self.annotation(parts.result) {
            return ty;
        }
        if let Some(ty) = &parts.docs.returns {
            return ty.clone();
        }
        let Some(body) = parts.body else { return Type::Any };
        let value = match parts.is_generator {
            true => Type::Object,
            false => self.returned(body, parts.is_expression),
        };
        match parts.is_async && !parts.is_generator {
            true => Type::named(self.file, "Promise", vec![value]),
            false => value,
        }
    }

    fn param(&self, param: &FormalParameter<'_>, index: usize, parts: &Parts<'_, '_>) -> Param {
        let name = pattern_name(&param.pattern);
        let is_name = matches!(param.pattern, BindingPattern::BindingIdentifier(_));
        // The comment of a destructured parameter has a name of its own.
        let doc = if is_name { parts.docs.param(&name) } else { parts.docs.params.get(index) };
        let ty = self.annotation(param.type_annotation.as_deref());
        let ty = ty.or_else(|| doc.and_then(|doc| doc.ty.clone()));
        let default = param.initializer.as_deref().map(|value| self.type_of(value));
        let arity = if param.optional || param.initializer.is_some() {
            Arity::Optional
        } else if let Some(DocParam { is_optional, is_rest, .. }) = doc {
            match (is_rest, is_optional) {
                (true, _) => Arity::Rest,
                (_, true) => Arity::Optional,
                _ => Arity::Needed,
            }
        } else if self.is_typescript || param.type_annotation.is_some() {
            Arity::Needed
        } else {
            Arity::Untyped(match parts.body {
                Some(body) if is_name => body::param_use(body, &name),
                _ => ParamUse::Needed,
            })
        };
        // `null`, an object and a function say little of what else is taken.
        let says = |ty: &Type| matches!(ty, Type::Boolean | Type::Number | Type::BigInt | Type::String);
        let ty = ty.or(default.filter(says)).unwrap_or(Type::Any);
        Param { name, ty, arity, place: self.place(param.span()) }
    }

    /// A value of which only the type is known.
    pub(super) fn item_of_type(&self, ty: Type, span: Span) -> Item {
        let place = self.place(span);
        let kind = match ty {
            Type::Function(signature) => one(*signature, false),
            other => ItemKind::Value(other),
        };
        Item::new(kind, place)
    }
}

fn one(signature: Signature, is_constructible: bool) -> ItemKind {
    ItemKind::Function(Function { signatures: vec![signature], is_constructible })
}

fn pattern_name(pattern: &BindingPattern<'_>) -> String {
    match pattern {
        BindingPattern::BindingIdentifier(identifier) => identifier.name.to_string(),
        BindingPattern::AssignmentPattern(assignment) => pattern_name(&assignment.left),
        BindingPattern::ObjectPattern(_) => "options".to_owned(),
        BindingPattern::ArrayPattern(_) => "items".to_owned(),
    }
}
