//! A JavaScript or TypeScript file, as it is shipped: without types, and which files it imports.

use std::{
    collections::BTreeSet,
    ops::Range,
    path::{Path, PathBuf},
};

use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions, CodegenReturn};
use oxc_diagnostics::OxcDiagnostic;
use oxc_parser::{Parser, ParserReturn};
use oxc_semantic::SemanticBuilder;
use oxc_span::SourceType;
use oxc_transformer::{TransformOptions, Transformer};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{check::invalid, nesting};

/// What has another form in an address.
const IN_ADDRESS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_');

pub(super) struct Script {
    pub(super) text: String,
    /// The source map of a text that is not the author's.
    pub(super) map: Option<String>,
    /// Relative specifiers, as they were written.
    pub(super) imports: BTreeSet<String>,
}

/// Whether a file is a module, and not data that one imports.
pub(super) fn is_script(file: &Path) -> bool {
    matches!(ending(file), "js" | "mjs" | "ts" | "mts")
}

/// What a file is called where it is shipped.
pub(super) fn written(file: &Path) -> PathBuf {
    match ending(file) {
        "ts" => file.with_extension("js"),
        "mts" => file.with_extension("mjs"),
        _ => file.to_owned(),
    }
}

/// What a script's source map is called.
pub(super) fn map_of(written: &Path) -> PathBuf {
    let mut name = written.file_name().unwrap_or_default().to_owned();
    name.push(".map");
    written.with_file_name(name)
}

fn ending(file: &Path) -> &str {
    file.extension().and_then(|ending| ending.to_str()).unwrap_or_default()
}

/// JavaScript stays as it is, but for the endings of TypeScript files that it imports. TypeScript has a source map, for debugging.
pub(super) fn read(text: &str, file: &Path, is_release: bool) -> anyhow::Result<Script> {
    let is_typed = matches!(ending(file), "ts" | "mts");
    if let Some(start) = nesting::too_deep(text, is_typed) {
        return Err(invalid(file, text, start..start, nesting::TOO_DEEP));
    }
    let kind = if is_typed { SourceType::ts() } else { SourceType::mjs() };
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, kind).parse();
    let valid =
        |errors: &[OxcDiagnostic]| errors.first().map_or(Ok(()), |error| Err(wrong(error, text, file)));
    valid(&parsed.errors)?;
    let specifiers = specifiers(&parsed, text);
    let imports = specifiers.iter().map(|place| text[place.clone()].to_owned());
    let imports: BTreeSet<_> =
        imports.filter(|name| name.starts_with("./") || name.starts_with("../")).collect();
    let shipped = with_written_endings(text, &specifiers);
    if !is_typed {
        valid(&SemanticBuilder::new().with_check_syntax_error(true).build(&parsed.program).errors)?;
        return Ok(Script { text: shipped, map: None, imports });
    }
    let mut program = Parser::new(&allocator, &shipped, kind).parse().program;
    let built = untyped(&allocator, &mut program, file, is_release);
    let mut built = built.map_err(|error| wrong(&error, text, file))?;
    let map = built.map.map(|map| map.to_json_string());
    if map.is_some() {
        let name = map_of(&written(file)).file_name().unwrap_or_default().to_string_lossy().into_owned();
        built.code += &format!("//# sourceMappingURL={}\n", utf8_percent_encode(&name, IN_ADDRESS));
    }
    Ok(Script { text: built.code, map, imports })
}

fn wrong(error: &OxcDiagnostic, text: &str, file: &Path) -> anyhow::Error {
    let label = error.labels.as_ref().and_then(|labels| labels.first());
    let (start, length) = label.map_or((0, 0), |label| (label.offset(), label.len()));
    invalid(file, text, start..start + length, &error.message)
}

fn untyped<'a>(
    allocator: &'a Allocator,
    program: &mut Program<'a>,
    file: &Path,
    is_release: bool,
) -> Result<CodegenReturn, OxcDiagnostic> {
    let options = TransformOptions::default();
    let scoping = SemanticBuilder::new().with_excess_capacity(2.0).build(program).semantic.into_scoping();
    let mut done = Transformer::new(allocator, file, &options).build_with_scoping(scoping, program);
    if !done.errors.is_empty() {
        return Err(done.errors.swap_remove(0));
    }
    let source_map_path = file.file_name().filter(|_| !is_release).map(PathBuf::from);
    let options = CodegenOptions { source_map_path, ..CodegenOptions::default() };
    Ok(Codegen::new().with_options(options).with_scoping(Some(done.scoping)).build(program))
}

/// Where the specifiers stand of imports, re-exports and `import("./x.js")`, without their quotes. Those of types only are gone
/// by then, or harmless.
fn specifiers(parsed: &ParserReturn<'_>, text: &str) -> Vec<Range<usize>> {
    let record = &parsed.module_record;
    let requested = record.requested_modules.values().flatten().filter(|entry| !entry.is_type);
    let dynamic = record.dynamic_imports.iter().map(|import| import.module_request);
    let literals = requested.map(|entry| entry.span).chain(dynamic);
    let inner = literals.filter_map(|literal| {
        let (start, end) = (literal.start as usize, literal.end as usize);
        let quote = text.get(start..end)?.chars().next().filter(|quote| "\"'`".contains(*quote))?;
        text.get(start + 1..end)?.ends_with(quote).then(|| start + 1..end - 1)
    });
    inner.collect()
}

/// The text with relative specifiers as `written` has the files. It is as long as before.
fn with_written_endings(text: &str, specifiers: &[Range<usize>]) -> String {
    let mut shipped = text.to_owned();
    for place in specifiers {
        let name = &text[place.clone()];
        if name.starts_with('.') && (name.ends_with(".ts") || name.ends_with(".mts")) {
            shipped.replace_range(place.end - 2..place.end, "js");
        }
    }
    shipped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn javascript_stays_as_it_is() {
        let text = "import a from './a.js';\nexport * from \"../b.js\"; import 'bare';\nimport(`./c.js`); import(a);\n";
        let script = read(text, Path::new("x.js"), false).expect("it parses");
        assert_eq!(script.text, text);
        assert!(script.imports.iter().eq(["../b.js", "./a.js", "./c.js"]));
    }

    #[test]
    fn typescript_is_imported_by_the_name_that_it_is_shipped_with() {
        let text = "import a from './a.ts';\nexport * from \"../b.mts\";\nconst c = await import(`./c.ts`); import('pkg/d.ts'); './e.ts';\n";
        let shipped = "import a from './a.js';\nexport * from \"../b.mjs\";\nconst c = await import(`./c.js`); import('pkg/d.ts'); './e.ts';\n";
        let script = read(text, Path::new("x.js"), false).expect("it parses");
        assert_eq!(script.text, shipped);
        assert!(script.imports.iter().eq(["../b.mts", "./a.ts", "./c.ts"]));
        let script =
            read("export const f = async (): Promise<any> => import('./c.ts');\n", Path::new("x.ts"), true);
        let script = script.expect("it parses");
        assert_eq!(script.text, "export const f = async () => import(\"./c.js\");\n");
        assert!(script.imports.iter().eq(["./c.ts"]));
    }

    #[test]
    fn typescript_loses_its_types() {
        let text = "import type { T } from './t.ts';\nimport { a } from './a.ts';\nexport const f = (x: T): number => a(x);\n";
        let script = read(text, Path::new("x.ts"), true).expect("it parses");
        assert_eq!(script.text, "import { a } from \"./a.js\";\nexport const f = (x) => a(x);\n");
        assert_eq!(script.map, None);
        assert!(script.imports.iter().eq(["./a.ts"]));
    }

    #[test]
    fn typescript_has_a_source_map_for_debugging() {
        let text = "type T = number;\n\n\nexport const f = (x: T): T => {\n  throw x;\n};\n";
        let script = read(text, Path::new("src/a b.ts"), false).expect("it parses");
        assert!(script.text.ends_with("};\n//# sourceMappingURL=a%20b.js.map\n"), "{}", script.text);
        let map: serde_json::Value =
            serde_json::from_str(&script.map.expect("it has one")).expect("it is JSON");
        assert_eq!(map["sources"], serde_json::json!(["a b.ts"]));
        assert_eq!(map["sourcesContent"], serde_json::json!([text]));
    }

    #[test]
    fn what_would_not_load_is_a_mistake() {
        let text = "const a = 1;\nconst a = 2;\n";
        let error = read(text, Path::new("x.js"), false).err().expect("it is one").to_string();
        assert!(error.contains("already been declared"), "{error}");
    }

    #[test]
    fn what_is_too_deep_is_a_mistake() {
        let text = format!("const a = {}1;", "!".repeat(100_000));
        let error = read(&text, Path::new("x.js"), false).err().expect("it is one");
        assert!(error.to_string().contains(nesting::TOO_DEEP), "{error}");
    }

    #[test]
    fn a_mistake_has_its_place() {
        let error = read("export const a = 1;\nexport const b = ;\n", Path::new("x.js"), false)
            .err()
            .expect("it is one");
        let said = anstream::adapter::strip_str(&error.to_string()).to_string();
        assert!(
            said.starts_with("error[CX4002]: x.js is not valid: Unexpected token\n --> x.js:2:18\n"),
            "{said}"
        );
        assert!(said.contains("2 | export const b = ;\n  |                  ^ here"), "{said}");
    }
}
