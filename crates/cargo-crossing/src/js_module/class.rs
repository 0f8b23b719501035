//! Classes.

use oxc_ast::ast::{
    Class as Syntax, ClassElement, Expression, FormalParameter, MethodDefinition, MethodDefinitionKind,
    PropertyDefinition, TSAccessibility,
};

use super::{
    jsdoc::Docs,
    model::{Class, Item, ItemKind, Member, Members, Type},
    names::{Reader, generics, key, path},
};

impl Reader<'_> {
    pub(super) fn class(&self, class: &Syntax<'_>, docs: Docs) -> Item {
        let names = [generics(class.type_parameters.as_deref()), docs.generics.clone()].concat();
        self.with_generics(names, || {
            let mut of_class = Members::default();
            let mut model = Class {
                constructors: Vec::new(),
                extends: class.super_class.as_ref().map(|parent| self.parent(parent, class)),
                instance: Members::default(),
                is_abstract: class.r#abstract,
                place: self.place(class.span),
            };
            let has_overloads =
                class.body.body.iter().filter_map(constructor).any(|new| new.value.body.is_none());
            for element in &class.body.body {
                // The implementation behind overloads is none of them.
                if !(has_overloads && constructor(element).is_some_and(|new| new.value.body.is_some())) {
                    self.add_element(&mut model, &mut of_class, element);
                }
            }
            // A constructor of JavaScript adds properties as it likes.
            model.instance.is_open |= !self.is_typescript;
            if let Some(parent) = &model.extends {
                of_class.is_open = true;
                model.instance.extends.push(parent.clone());
            }
            let item = Item::new(ItemKind::Class(model), self.place(class.span));
            Item { members: of_class, docs: docs.text, ..item }
        })
    }

    fn parent(&self, parent: &Expression<'_>, class: &Syntax<'_>) -> Type {
        let args = self.arguments(class.super_type_arguments.as_deref());
        match path(parent) {
            Some(path) => Type::Named { file: self.file, path, args },
            None => Type::Opaque(self.words(parent)),
        }
    }

    fn add_element(&self, class: &mut Class, of_class: &mut Members, element: &ClassElement<'_>) {
        match element {
            ClassElement::MethodDefinition(method) if method.kind == MethodDefinitionKind::Constructor => {
                self.add_constructor(class, method);
            }
            ClassElement::MethodDefinition(method) => {
                let members = if method.r#static { of_class } else { &mut class.instance };
                self.add_class_method(members, method);
            }
            ClassElement::PropertyDefinition(property) => {
                let members = if property.r#static { of_class } else { &mut class.instance };
                self.add_field(members, property);
            }
            ClassElement::AccessorProperty(property) => {
                let members = if property.r#static { of_class } else { &mut class.instance };
                members.is_open = true;
            }
            ClassElement::TSIndexSignature(_) => class.instance.is_open = true,
            ClassElement::StaticBlock(_) => of_class.is_open = true,
        }
    }

    fn add_constructor(&self, class: &mut Class, method: &MethodDefinition<'_>) {
        let item = self.function(&method.value, self.docs(method.span.start));
        if let ItemKind::Function(function) = item.kind {
            class.constructors.extend(function.signatures);
        }
        for param in method.value.params.items.iter().filter(|param| is_field(param)) {
            let Some(name) = param.pattern.get_binding_identifier() else { continue };
            let ty = self.annotation(param.type_annotation.as_deref()).unwrap_or(Type::Any);
            let item = self.item_of_type(ty, param.span);
            let member = Member { item, can_read: true, can_write: !param.readonly, is_optional: false };
            class.instance.named.insert(name.name.to_string(), member);
        }
    }

    fn add_class_method(&self, members: &mut Members, method: &MethodDefinition<'_>) {
        let Some(name) = key(&method.key).filter(|_| is_public(method.accessibility)) else {
            members.is_open |= !method.key.is_private_identifier();
            return;
        };
        let docs = self.docs(method.span.start);
        let (text, place) = (docs.text.clone(), self.place(method.span));
        let item = self.function(&method.value, docs);
        let (MethodDefinitionKind::Get | MethodDefinitionKind::Set, ItemKind::Function(function)) =
            (method.kind, &item.kind)
        else {
            return self.add_method_item(members, name, item, method);
        };
        for signature in function.signatures.clone() {
            let is_getter = method.kind == MethodDefinitionKind::Get;
            members.add_accessor(name.clone(), signature, is_getter, place, text.clone());
        }
    }

    /// Adds a method; the implementation behind overloads is none of them.
    fn add_method_item(
        &self,
        members: &mut Members,
        name: String,
        item: Item,
        method: &MethodDefinition<'_>,
    ) {
        match item.kind {
            ItemKind::Function(mut function) => {
                let is_implementation = method.value.body.is_some() && members.named.contains_key(&name);
                if let Some(signature) = function.signatures.pop().filter(|_| !is_implementation) {
                    members.add_overload(
                        name,
                        signature,
                        self.place(method.span),
                        item.docs,
                        method.optional,
                    );
                }
            }
            _ => {
                let is_optional = method.optional;
                members.named.insert(name, Member { item, can_read: true, can_write: true, is_optional });
            }
        }
    }

    fn add_field(&self, members: &mut Members, property: &PropertyDefinition<'_>) {
        let Some(name) = key(&property.key).filter(|_| is_public(property.accessibility)) else {
            members.is_open |= !property.key.is_private_identifier();
            return;
        };
        let docs = self.docs(property.span.start);
        let mut item = match (&property.type_annotation, &property.value) {
            (Some(annotation), _) => {
                let item = self.item_of_type(self.ty(&annotation.type_annotation), property.span);
                Item { docs: docs.text, ..item }
            }
            // A field may be given a value of another type later.
            (None, Some(Expression::ArrowFunctionExpression(arrow))) => self.arrow(arrow, docs),
            (None, _) => {
                let ty = docs.ty.unwrap_or(Type::Any);
                Item { docs: docs.text, ..self.item_of_type(ty, property.span) }
            }
        };
        item.place = self.place(property.span);
        let (can_write, is_optional) = (!property.readonly, property.optional);
        members.named.insert(name, Member { item, can_read: true, can_write, is_optional });
    }
}

fn constructor<'c, 'a>(element: &'c ClassElement<'a>) -> Option<&'c MethodDefinition<'a>> {
    match element {
        ClassElement::MethodDefinition(method) if method.kind == MethodDefinitionKind::Constructor => {
            Some(method)
        }
        _ => None,
    }
}

fn is_public(accessibility: Option<TSAccessibility>) -> bool {
    matches!(accessibility, None | Some(TSAccessibility::Public))
}

/// `constructor(public name: string)`
fn is_field(param: &FormalParameter<'_>) -> bool {
    param.accessibility == Some(TSAccessibility::Public) || (param.readonly && param.accessibility.is_none())
}
