//! Prints JavaScript: readable, or small.

use anyhow::bail;
use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

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

/// Prints a module anew.
pub(crate) fn js(text: &str, small: bool) -> anyhow::Result<String> {
    let allocator = Allocator::default();
    let mut module = parse(&allocator, text, SourceType::mjs())?;
    if !small {
        return Ok(Codegen::new().build(&module).code);
    }
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions::smallest()),
    };
    let scoping = Minifier::new(options).minify(&allocator, &mut module).scoping;
    let options =
        CodegenOptions { minify: true, comments: CommentOptions::disabled(), ..CodegenOptions::default() };
    Ok(Codegen::new().with_options(options).with_scoping(scoping).build(&module).code)
}
