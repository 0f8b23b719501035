//! Prints JavaScript: readable, or small.

use std::collections::BTreeMap;

use anyhow::bail;
use oxc_allocator::{Allocator, CloneIn};
use oxc_ast::ast::{
    BindingPattern, Expression, ObjectExpression, ObjectPropertyKind, Program, PropertyKey, Statement,
};
use oxc_ast_visit::{VisitMut, walk_mut};
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{
    CompressOptions, CompressOptionsKeepNames, MangleOptions, MangleOptionsKeepNames, Minifier,
    MinifierOptions, TreeShakeOptions,
};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::fields;

/// Prints the types of a module anew.
pub(crate) fn types(text: &str) -> anyhow::Result<String> {
    let allocator = Allocator::default();
    Ok(Codegen::new().build(&parse(&allocator, text, SourceType::d_ts())?).code)
}

fn parse<'a>(allocator: &'a Allocator, text: &'a str, kind: SourceType) -> anyhow::Result<Program<'a>> {
    let parsed = Parser::new(allocator, text, kind).parse();
    match parsed.errors.first() {
        Some(error) => {
            bail!("what was generated does not parse, which is a mistake of cargo-crossing: {error}")
        }
        None => Ok(parsed.program),
    }
}

/// The syntax tree of a module.
pub(crate) fn parse_module<'a>(allocator: &'a Allocator, text: &'a str) -> anyhow::Result<Program<'a>> {
    parse(allocator, text, SourceType::mjs())
}

/// Prints a module anew, readable.
pub(crate) fn readable(text: &str) -> anyhow::Result<String> {
    let allocator = Allocator::default();
    Ok(Codegen::new().build(&parse_module(&allocator, text)?).code)
}

/// Prints a bundle: only what is used, with short names, without spaces and comments.
pub(crate) fn small(text: &str) -> anyhow::Result<String> {
    let keep_names = MangleOptionsKeepNames { function: false, class: true };
    let names = MangleOptions { keep_names, ..MangleOptions::default() };
    let mut core = Vec::new();
    let used = minified(text, None, |allocator, module| {
        core = fields::of_core(module);
        inline_tables(allocator, module);
    })?;
    minified(&used, Some(names), |allocator, module| {
        fields::shorten(allocator, module, &core);
    })
}

/// Minifies what `first` has changed.
fn minified(
    text: &str,
    mangle: Option<MangleOptions>,
    first: impl for<'a> FnOnce(&'a Allocator, &mut Program<'a>),
) -> anyhow::Result<String> {
    let allocator = Allocator::default();
    let mut module = parse_module(&allocator, text)?;
    first(&allocator, &mut module);
    let pure = ["Object.freeze"].map(str::to_owned).to_vec();
    let treeshake = TreeShakeOptions { manual_pure_functions: pure, ..TreeShakeOptions::default() };
    let compress = Some(CompressOptions {
        treeshake,
        keep_names: CompressOptionsKeepNames::class_only(),
        ..CompressOptions::smallest()
    });
    let scoping = Minifier::new(MinifierOptions { mangle, compress }).minify(&allocator, &mut module).scoping;
    // What tells the user's bundler to leave an `import()` alone.
    let comments = CommentOptions { annotation: true, ..CommentOptions::disabled() };
    let options = CodegenOptions { minify: true, comments, ..CodegenOptions::default() };
    Ok(Codegen::new().with_options(options).with_scoping(scoping).build(&module).code)
}

/// Writes the values of constant tables, `const Code = Object.freeze({ trap: "CX2102", … })`, in the place of `Code.trap`.
/// The minifier does so with constants only. In a bundle the names of tables are unique.
fn inline_tables<'a>(allocator: &'a Allocator, module: &mut Program<'a>) {
    let mut tables = Tables { allocator, values: BTreeMap::new() };
    for statement in &module.body {
        let Statement::VariableDeclaration(variable) = statement else { continue };
        for declarator in &variable.declarations {
            if let (BindingPattern::BindingIdentifier(id), Some(init)) = (&declarator.id, &declarator.init) {
                tables.add(id.name.as_str(), init);
            }
        }
    }
    tables.visit_program(module);
}

struct Tables<'a> {
    allocator: &'a Allocator,
    /// By table and key.
    values: BTreeMap<(String, String), Expression<'a>>,
}

impl<'a> Tables<'a> {
    fn add(&mut self, table: &str, init: &Expression<'a>) {
        let Some(object) = frozen(init) else { return };
        for property in &object.properties {
            if let ObjectPropertyKind::ObjectProperty(property) = property
                && let PropertyKey::StaticIdentifier(key) = &property.key
                && property.value.is_literal()
            {
                let value = property.value.clone_in(self.allocator);
                self.values.insert((table.to_owned(), key.name.to_string()), value);
            }
        }
    }
}

impl<'a> VisitMut<'a> for Tables<'a> {
    fn visit_expression(&mut self, expression: &mut Expression<'a>) {
        if let Expression::StaticMemberExpression(member) = expression
            && let Expression::Identifier(object) = &member.object
            && let Some(value) = self.values.get(&(object.name.to_string(), member.property.name.to_string()))
        {
            *expression = value.clone_in(self.allocator);
            return;
        }
        walk_mut::walk_expression(self, expression);
    }
}

/// The object of `Object.freeze({ … })`.
fn frozen<'b, 'a>(init: &'b Expression<'a>) -> Option<&'b ObjectExpression<'a>> {
    let Expression::CallExpression(call) = init else { return None };
    if !call.callee.is_specific_member_access("Object", "freeze") {
        return None;
    }
    match call.arguments.first()?.as_expression()? {
        Expression::ObjectExpression(object) => Some(object),
        _ => None,
    }
}
