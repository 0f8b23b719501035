//! Prints JavaScript: readable, or small.

use anyhow::bail;
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Prints a module anew.
pub(crate) fn js(text: &str, small: bool) -> anyhow::Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    if let Some(error) = parsed.errors.first() {
        bail!("the generated JavaScript does not parse, which is a mistake of cargo-crossing: {error}");
    }
    let mut module = parsed.program;
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
