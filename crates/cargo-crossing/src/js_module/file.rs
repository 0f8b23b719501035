//! A file: what it declares, imports and exports.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use oxc_allocator::Allocator;
use oxc_ast::ast::{
    Declaration, ExportDefaultDeclarationKind, ExportNamedDeclaration, Expression, ImportDeclaration,
    ImportDeclarationSpecifier, Program, Statement, TSImportEqualsDeclaration, TSModuleDeclarationName,
    TSModuleReference, VariableDeclaration,
};
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::{GetSpan, SourceType};

use super::{
    common_js,
    jsdoc::Docs,
    model::{FileId, Item, ItemKind, Place, Type, TypeDeclaration},
    names::{Reader, doc_comments, generics, path},
    registration,
};
use crate::nesting;

/// A file of JavaScript or TypeScript.
#[derive(Debug, Default)]
pub(crate) struct File {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    /// By the name that others import.
    pub(super) exports: BTreeMap<String, Export>,
    /// `export * from "…"`
    pub(super) stars: Vec<String>,
    /// Values that are declared at the top level.
    pub(super) values: BTreeMap<String, Item>,
    pub(super) types: BTreeMap<String, TypeDeclaration>,
    pub(super) imports: BTreeMap<String, Import>,
    /// Whether it may export more than was found.
    pub(super) is_open: bool,
    /// The name behind `export =`.
    pub(super) assigned: Option<String>,
    /// Objects that it gives to `setModuleImports`, by the module's name.
    pub(crate) registrations: Vec<(String, Item)>,
    pub(crate) errors: Vec<SyntaxError>,
}

/// What stands behind an exported name.
#[derive(Clone, Debug)]
pub(super) enum Export {
    /// A name of the file.
    Local(String),
    /// A value without a name.
    Value(Box<Item>),
    Import(Import),
}

/// Something of another file.
#[derive(Clone, Debug)]
pub(super) struct Import {
    pub(super) specifier: String,
    /// `None`: all of it, as an object.
    pub(super) name: Option<String>,
    pub(super) place: Place,
}

#[derive(Clone, Debug)]
pub(crate) struct SyntaxError {
    pub(crate) message: String,
    pub(crate) place: Place,
}

/// Whether a path is that of a file with nothing but types.
pub(crate) fn is_declaration(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    [".d.ts", ".d.mts", ".d.cts"].iter().any(|ending| name.ends_with(ending))
}

impl File {
    /// Whether it is the user's, and no package's.
    pub(crate) fn is_own(&self) -> bool {
        !self.path.components().any(|part| part.as_os_str() == "node_modules")
    }

    pub(super) fn read(path: &Path, text: String, file: FileId) -> File {
        let mut model = File { path: path.to_owned(), ..File::default() };
        let kind = SourceType::from_path(path).unwrap_or_default();
        let kind = if kind.is_javascript() && !kind.is_commonjs() {
            kind.with_unambiguous(true).with_jsx(true)
        } else {
            kind
        };
        if let Some(start) = nesting::too_deep(&text, kind.is_typescript()) {
            let (message, place) = (nesting::TOO_DEEP.to_owned(), Place { file, start, end: start });
            return File { errors: vec![SyntaxError { message, place }], text, ..model };
        }
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, &text, kind).parse();
        let mut errors = parsed.errors;
        if errors.is_empty() && kind.is_javascript() {
            errors = SemanticBuilder::new().with_check_syntax_error(true).build(&parsed.program).errors;
        }
        model.errors = errors.iter().map(|error| syntax_error(error, file)).collect();
        let reader = Reader {
            file,
            text: &text,
            comments: doc_comments(&text, &parsed.program.comments),
            is_typescript: kind.is_typescript(),
            generics: Vec::new().into(),
        };
        if model.errors.is_empty() {
            model.read_program(&reader, &parsed.program);
        }
        model.text = text;
        model
    }

    fn read_program(&mut self, reader: &Reader<'_>, program: &Program<'_>) {
        for comment in program.comments.iter().filter(|comment| comment.is_jsdoc()) {
            for (name, ty) in reader.docs(comment.attached_to).typedefs {
                self.types.entry(name).or_insert(TypeDeclaration::Alias { generics: Vec::new(), ty });
            }
        }
        for statement in &program.body {
            self.read_statement(reader, statement);
        }
        if !reader.is_typescript && !program.source_type.is_module() {
            common_js::read(self, reader, program);
        }
        self.registrations = registration::find(reader, program);
    }

    pub(super) fn read_statement(&mut self, reader: &Reader<'_>, statement: &Statement<'_>) {
        match statement {
            Statement::ImportDeclaration(import) => self.read_import(reader, import),
            Statement::ExportNamedDeclaration(export) => self.read_export(reader, export),
            Statement::ExportAllDeclaration(all) => match &all.exported {
                Some(name) => {
                    let place = reader.place(all.span);
                    let import = Import { specifier: all.source.value.to_string(), name: None, place };
                    self.exports.insert(name.name().to_string(), Export::Import(import));
                }
                None => self.stars.push(all.source.value.to_string()),
            },
            Statement::ExportDefaultDeclaration(export) => {
                let docs = reader.docs(export.span.start);
                let default = self.default_export(reader, &export.declaration, docs);
                self.exports.insert("default".to_owned(), default);
            }
            Statement::TSExportAssignment(assignment) => {
                self.is_open = true;
                let whole = reader.item(&assignment.expression, Docs::default());
                self.assigned = path(&assignment.expression)
                    .filter(|path| path.len() == 1)
                    .map(|mut path| path.remove(0));
                self.exports.insert("default".to_owned(), Export::Value(Box::new(whole)));
            }
            other => {
                if let Some(declaration) = other.as_declaration() {
                    self.declare(reader, declaration, reader.docs(other.span().start));
                }
            }
        }
    }

    fn default_export(
        &mut self,
        reader: &Reader<'_>,
        declaration: &ExportDefaultDeclarationKind<'_>,
        docs: Docs,
    ) -> Export {
        let (name, item) = match declaration {
            ExportDefaultDeclarationKind::FunctionDeclaration(function) => {
                (function.id.as_ref().map(|id| id.name.to_string()), reader.function(function, docs))
            }
            ExportDefaultDeclarationKind::ClassDeclaration(class) => {
                (class.id.as_ref().map(|id| id.name.to_string()), reader.class(class, docs))
            }
            ExportDefaultDeclarationKind::TSInterfaceDeclaration(interface) => {
                let name = interface.id.name.to_string();
                self.types.insert(name.clone(), reader.interface(interface));
                return Export::Local(name);
            }
            other => match other.as_expression() {
                Some(value) => (None, reader.item(value, docs)),
                None => (None, reader.item_of_type(Type::Any, declaration.span())),
            },
        };
        let name = name.unwrap_or_else(|| "default".to_owned());
        self.add_value(&name, item, matches!(declaration, ExportDefaultDeclarationKind::FunctionDeclaration(function) if function.body.is_some()));
        Export::Local(name)
    }

    fn read_import(&mut self, reader: &Reader<'_>, import: &ImportDeclaration<'_>) {
        for specifier in import.specifiers.iter().flatten() {
            let (name, local, span) = match specifier {
                ImportDeclarationSpecifier::ImportSpecifier(one) => {
                    (Some(one.imported.name().to_string()), &one.local, one.span)
                }
                ImportDeclarationSpecifier::ImportDefaultSpecifier(one) => {
                    (Some("default".to_owned()), &one.local, one.span)
                }
                ImportDeclarationSpecifier::ImportNamespaceSpecifier(one) => (None, &one.local, one.span),
            };
            let specifier = import.source.value.to_string();
            self.imports
                .insert(local.name.to_string(), Import { specifier, name, place: reader.place(span) });
        }
    }

    fn read_export(&mut self, reader: &Reader<'_>, export: &ExportNamedDeclaration<'_>) {
        for specifier in &export.specifiers {
            let (local, exported) =
                (specifier.local.name().to_string(), specifier.exported.name().to_string());
            let place = reader.place(specifier.span);
            let found = match &export.source {
                Some(from) => {
                    Export::Import(Import { specifier: from.value.to_string(), name: Some(local), place })
                }
                None => Export::Local(local),
            };
            self.exports.insert(exported, found);
        }
        if let Some(declaration) = &export.declaration {
            for name in self.declare(reader, declaration, reader.docs(export.span.start)) {
                self.exports.insert(name.clone(), Export::Local(name));
            }
        }
    }

    /// Adds what a declaration declares, and answers the names.
    fn declare(&mut self, reader: &Reader<'_>, declaration: &Declaration<'_>, docs: Docs) -> Vec<String> {
        let name = match declaration {
            Declaration::VariableDeclaration(variable) => {
                return self.declare_variables(reader, variable, &docs);
            }
            Declaration::FunctionDeclaration(function) => {
                let Some(id) = &function.id else { return Vec::new() };
                self.add_value(&id.name, reader.function(function, docs), function.body.is_some());
                &id.name
            }
            Declaration::ClassDeclaration(class) => {
                let Some(id) = &class.id else { return Vec::new() };
                self.add_value(&id.name, reader.class(class, docs), false);
                &id.name
            }
            Declaration::TSTypeAliasDeclaration(alias) => {
                let generics = generics(alias.type_parameters.as_deref());
                let ty = reader.with_generics(generics.clone(), || reader.ty(&alias.type_annotation));
                self.types.insert(alias.id.name.to_string(), TypeDeclaration::Alias { generics, ty });
                &alias.id.name
            }
            Declaration::TSInterfaceDeclaration(interface) => {
                self.add_interface(&interface.id.name, reader.interface(interface));
                &interface.id.name
            }
            Declaration::TSEnumDeclaration(declaration) => {
                self.add_enum(reader, declaration, docs);
                &declaration.id.name
            }
            Declaration::TSModuleDeclaration(module) => {
                let TSModuleDeclarationName::Identifier(id) = &module.id else { return Vec::new() };
                self.add_value(&id.name, self.namespace(reader, module, docs), false);
                &id.name
            }
            Declaration::TSImportEqualsDeclaration(import) => {
                self.read_import_equals(reader, import);
                &import.id.name
            }
            Declaration::TSGlobalDeclaration(_) => return Vec::new(),
        };
        vec![name.to_string()]
    }

    /// `import name = require("…")`
    fn read_import_equals(&mut self, reader: &Reader<'_>, import: &TSImportEqualsDeclaration<'_>) {
        if let TSModuleReference::ExternalModuleReference(from) = &import.module_reference {
            let (specifier, place) = (from.expression.value.to_string(), reader.place(import.span));
            let import_of = Import { specifier, name: Some("default".to_owned()), place };
            self.imports.insert(import.id.name.to_string(), import_of);
        }
    }

    fn declare_variables(
        &mut self,
        reader: &Reader<'_>,
        variable: &VariableDeclaration<'_>,
        docs: &Docs,
    ) -> Vec<String> {
        let mut names = Vec::new();
        for declarator in &variable.declarations {
            for id in declarator.id.get_binding_identifiers() {
                let is_whole = declarator.id.is_binding_identifier();
                let item = match (&declarator.type_annotation, &declarator.init) {
                    (Some(annotation), _) if is_whole => {
                        let item =
                            reader.item_of_type(reader.ty(&annotation.type_annotation), declarator.span);
                        Item { docs: docs.text.clone(), ..item }
                    }
                    // What can be assigned to may hold anything later.
                    (None, Some(value))
                        if is_whole
                            && (variable.kind.is_const()
                                || docs.ty.is_some()
                                || is_literal(reader, value)) =>
                    {
                        reader.item(value, docs.clone())
                    }
                    _ => reader.item_of_type(docs.ty.clone().unwrap_or(Type::Any), declarator.span),
                };
                let place = reader.place(declarator.id.span());
                self.values.insert(id.name.to_string(), Item { place, ..item });
                names.push(id.name.to_string());
            }
        }
        names
    }

    /// Adds a value, to one of that name if there is one: overloads, or the members that a namespace adds.
    pub(super) fn add_value(&mut self, name: &str, item: Item, has_body: bool) {
        let Some(known) = self.values.get_mut(name) else {
            self.values.insert(name.to_owned(), item);
            return;
        };
        match (&mut known.kind, item.kind) {
            (ItemKind::Function(known), ItemKind::Function(more)) => {
                // The implementation behind overloads is none of them.
                known.signatures.extend(more.signatures.into_iter().filter(|_| !has_body));
            }
            (ItemKind::Object, kind) => known.kind = kind,
            _ => {}
        }
        known.members.named.extend(item.members.named);
        known.members.is_open |= item.members.is_open;
    }

    fn add_interface(&mut self, name: &str, declaration: TypeDeclaration) {
        let more = match declaration {
            TypeDeclaration::Interface(members) if self.types.contains_key(name) => members,
            other => {
                self.types.insert(name.to_owned(), other);
                return;
            }
        };
        if let Some(TypeDeclaration::Interface(members)) = self.types.get_mut(name) {
            members.named.extend(more.named);
            members.extends.extend(more.extends);
            members.calls.extend(more.calls);
            members.constructs.extend(more.constructs);
            members.is_open |= more.is_open;
        }
    }
}

/// Whether TypeScript knows the type of a variable by its first value.
fn is_literal(reader: &Reader<'_>, value: &Expression<'_>) -> bool {
    reader.is_typescript
        && matches!(reader.type_of(value), Type::Boolean | Type::Number | Type::BigInt | Type::String)
}

fn syntax_error(error: &oxc_diagnostics::OxcDiagnostic, file: FileId) -> SyntaxError {
    let label = error.labels.iter().flatten().next();
    let (start, length) = label.map_or((0, 0), |label| (label.offset(), label.len()));
    SyntaxError { message: error.message.to_string(), place: Place { file, start, end: start + length } }
}
