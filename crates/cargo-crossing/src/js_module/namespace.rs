//! Enums and namespaces of TypeScript: objects with members.

use oxc_ast::ast::{TSEnumDeclaration, TSEnumMemberName, TSModuleDeclaration, TSModuleDeclarationBody};

use super::{
    file::{File, is_declaration},
    jsdoc::Docs,
    model::{Item, ItemKind, Member, Members, Type, TypeDeclaration},
    names::Reader,
    types::union_of,
};

impl File {
    pub(super) fn add_enum(&mut self, reader: &Reader<'_>, declaration: &TSEnumDeclaration<'_>, docs: Docs) {
        let mut item =
            Item { docs: docs.text, ..Item::new(ItemKind::Object, reader.place(declaration.span)) };
        let mut types = Vec::new();
        for member in &declaration.body.members {
            let ty = member.initializer.as_ref().map_or(Type::Number, |value| reader.type_of(value));
            let name = match &member.id {
                TSEnumMemberName::Identifier(id) => id.name.to_string(),
                TSEnumMemberName::String(text) => text.value.to_string(),
                _ => continue,
            };
            let value = reader.item_of_type(ty.clone(), member.span);
            types.push(ty);
            let member = Member { item: value, can_read: true, can_write: false, is_optional: false };
            item.members.named.insert(name, member);
        }
        let name = declaration.id.name.to_string();
        self.types.insert(name.clone(), TypeDeclaration::Enum(union_of(types.into_iter())));
        self.add_value(&name, item, false);
    }

    /// The values of `namespace x { … }`, as an object.
    pub(super) fn namespace(
        &self,
        reader: &Reader<'_>,
        module: &TSModuleDeclaration<'_>,
        docs: Docs,
    ) -> Item {
        let mut inner = File::default();
        let mut members = Members::default();
        match &module.body {
            Some(TSModuleDeclarationBody::TSModuleBlock(block)) => {
                block.body.iter().for_each(|statement| inner.read_statement(reader, statement));
            }
            _ => members.is_open = true,
        }
        let is_hidden = |name: &str| !is_declaration(&self.path) && !inner.exports.contains_key(name);
        for (name, item) in inner.values.iter().filter(|(name, _)| !is_hidden(name)) {
            let member = Member { item: item.clone(), can_read: true, can_write: false, is_optional: false };
            members.named.insert(name.clone(), member);
        }
        // Names that are given others, or come from elsewhere.
        members.is_open |= inner.exports.iter().any(|(name, _)| !inner.values.contains_key(name));
        Item { members, docs: docs.text, ..Item::new(ItemKind::Object, reader.place(module.span)) }
    }
}
