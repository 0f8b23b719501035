//! The members of interfaces and object types.

use oxc_ast::ast::{
    TSInterfaceDeclaration, TSMethodSignature, TSMethodSignatureKind, TSPropertySignature, TSSignature,
};

use super::{
    function::Parts,
    model::{Function, Item, ItemKind, Member, Members, Place, Signature, Type, TypeDeclaration},
    names::{Reader, generics, key, path},
};

impl Reader<'_> {
    pub(super) fn interface(&self, declaration: &TSInterfaceDeclaration<'_>) -> TypeDeclaration {
        let generics = generics(declaration.type_parameters.as_deref());
        self.with_generics(generics, || {
            let mut members = self.members(&declaration.body.body);
            for parent in &declaration.extends {
                let args = self.arguments(parent.type_arguments.as_deref());
                members.extends.push(match path(&parent.expression) {
                    Some(path) => Type::Named { file: self.file, path, args },
                    None => Type::Opaque(self.words(parent)),
                });
            }
            TypeDeclaration::Interface(members)
        })
    }

    /// `{ … }` as a type.
    pub(super) fn literal(&self, signatures: &[TSSignature<'_>]) -> Type {
        let mut members = self.members(signatures);
        let only_index =
            members.named.is_empty() && members.calls.is_empty() && members.constructs.is_empty();
        if let ([TSSignature::TSIndexSignature(index)], true) = (signatures, only_index) {
            return Type::Record(Box::new(self.ty(&index.type_annotation.type_annotation)));
        }
        match members.calls.len() {
            1 if members.named.is_empty() && members.constructs.is_empty() => {
                Type::Function(Box::new(members.calls.remove(0)))
            }
            _ => Type::Literal(Box::new(members)),
        }
    }

    fn members(&self, signatures: &[TSSignature<'_>]) -> Members {
        let mut members = Members::default();
        for signature in signatures {
            match signature {
                TSSignature::TSIndexSignature(_) => members.is_open = true,
                TSSignature::TSPropertySignature(property) => self.add_property(&mut members, property),
                TSSignature::TSMethodSignature(method) => self.add_method(&mut members, method),
                TSSignature::TSCallSignatureDeclaration(call) => {
                    let names = generics(call.type_parameters.as_deref());
                    let parts = Parts::declared(&call.params, call.return_type.as_deref(), call.span);
                    members.calls.push(self.with_generics(names, || self.signature(&parts)));
                }
                TSSignature::TSConstructSignatureDeclaration(new) => {
                    let names = generics(new.type_parameters.as_deref());
                    let parts = Parts::declared(&new.params, new.return_type.as_deref(), new.span);
                    members.constructs.push(self.with_generics(names, || self.signature(&parts)));
                }
            }
        }
        members
    }

    fn add_property(&self, members: &mut Members, property: &TSPropertySignature<'_>) {
        let Some(name) = key(&property.key) else {
            members.is_open = true;
            return;
        };
        let ty = self.annotation(property.type_annotation.as_deref()).unwrap_or(Type::Any);
        let mut item = self.item_of_type(ty, property.span);
        item.docs = self.docs(property.span.start).text;
        members.named.insert(
            name,
            Member { item, can_read: true, can_write: !property.readonly, is_optional: property.optional },
        );
    }

    fn add_method(&self, members: &mut Members, method: &TSMethodSignature<'_>) {
        let Some(name) = key(&method.key) else {
            members.is_open = true;
            return;
        };
        let parts = Parts::declared(&method.params, method.return_type.as_deref(), method.span);
        let names = generics(method.type_parameters.as_deref());
        let signature = self.with_generics(names, || self.signature(&parts));
        let docs = self.docs(method.span.start).text;
        let place = self.place(method.span);
        match method.kind {
            TSMethodSignatureKind::Method => {
                members.add_overload(name, signature, place, docs, method.optional);
            }
            kind => members.add_accessor(name, signature, kind == TSMethodSignatureKind::Get, place, docs),
        }
    }
}

impl Members {
    pub(super) fn add_overload(
        &mut self,
        name: String,
        signature: Signature,
        place: Place,
        docs: String,
        is_optional: bool,
    ) {
        if let Some(Member { item: Item { kind: ItemKind::Function(function), .. }, .. }) =
            self.named.get_mut(&name)
        {
            function.signatures.push(signature);
            return;
        }
        let function = Function { signatures: vec![signature], is_constructible: false };
        let item = Item { docs, ..Item::new(ItemKind::Function(function), place) };
        self.named.insert(name, Member { item, can_read: true, can_write: true, is_optional });
    }

    /// Adds a getter or a setter.
    pub(super) fn add_accessor(
        &mut self,
        name: String,
        signature: Signature,
        is_getter: bool,
        place: Place,
        docs: String,
    ) {
        let ty = match is_getter {
            true => signature.result,
            false => signature.params.into_iter().next().map_or(Type::Any, |param| param.ty),
        };
        let member = self.named.entry(name).or_insert_with(|| {
            let item = Item { docs, ..Item::new(ItemKind::Value(Type::Any), place) };
            Member { item, can_read: false, can_write: false, is_optional: false }
        });
        if is_getter || !member.can_read {
            member.item.kind = ItemKind::Value(ty);
        }
        member.can_read |= is_getter;
        member.can_write |= !is_getter;
    }
}
