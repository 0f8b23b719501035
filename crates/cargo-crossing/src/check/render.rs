//! Findings as text with excerpts of both sources, and as JSON.

use std::{env, ops::Range, path::Path};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Title, Renderer, Snippet};
use serde_json::{Value, json};

use super::finding::{Finding, Level, Outcome, code};
use crate::{js_module::Modules, shell::Shown};

/// A part of a file.
struct Excerpt<'f> {
    path: String,
    text: &'f str,
    range: Range<usize>,
    label: &'f str,
    is_primary: bool,
}

fn excerpts<'f>(finding: &'f Finding, modules: &'f Modules) -> Vec<Excerpt<'f>> {
    let rust = finding.rust.as_ref().map(|(place, label)| Excerpt {
        path: display(&place.file.path),
        text: &place.file.text,
        range: place.range.clone(),
        label,
        is_primary: true,
    });
    let js = finding.js.as_ref().map(|(place, label)| {
        let file = modules.file(place.file);
        // A whole function says what its first line says.
        let first =
            file.text.get(place.start..place.end).and_then(|text| text.find('\n')).map(|at| place.start + at);
        let range = place.start..first.unwrap_or(place.end);
        Excerpt {
            path: display(&file.path),
            text: &file.text,
            range,
            label,
            is_primary: finding.rust.is_none(),
        }
    });
    rust.into_iter().chain(js).collect()
}

/// Relative to where the user is.
pub(super) fn display(path: &Path) -> String {
    let current = env::current_dir().and_then(|path| path.canonicalize()).unwrap_or_default();
    let path = path.strip_prefix(&current).unwrap_or(path);
    path.display().to_string().replace('\\', "/")
}

/// A finding with its excerpts.
pub(crate) fn text(finding: &Finding, modules: &Modules, is_styled: bool) -> String {
    let renderer = if is_styled { Renderer::styled() } else { Renderer::plain() };
    let title = match finding.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
    };
    let mut group = Group::with_title(title.primary_title(finding.message.as_str()).id(finding.code));
    for excerpt in excerpts(finding, modules) {
        group = group.element(snippet(excerpt));
    }
    if finding.rust.is_none()
        && let Some(import) = &finding.import
    {
        group = group.element(Title::NOTE.message(format!("the Rust function is {import}")));
    }
    for help in &finding.help {
        group = group.element(Title::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}

fn snippet(excerpt: Excerpt<'_>) -> Snippet<'_, Annotation<'_>> {
    let kind = if excerpt.is_primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    let mut annotation = kind.span(excerpt.range);
    if !excerpt.label.is_empty() {
        annotation = annotation.label(excerpt.label);
    }
    Snippet::source(excerpt.text).path(excerpt.path).annotation(annotation)
}

/// What makes a script invalid, as an error of its own: the same that `check` finds.
pub(crate) fn invalid(path: &Path, text: &str, range: Range<usize>, message: &str) -> anyhow::Error {
    let message = invalid_message(path, message);
    let title = Title::ERROR.primary_title(message.as_str()).id(code::SYNTAX);
    let excerpt = Excerpt { path: display(path), text, range, label: "here", is_primary: true };
    let group = Group::with_title(title).element(snippet(excerpt));
    Shown(Renderer::styled().render(&[group])).into()
}

pub(super) fn invalid_message(path: &Path, message: &str) -> String {
    format!("{} is not valid: {message}", path.file_name().unwrap_or_default().to_string_lossy())
}

/// A line for each finding, and one at the end.
pub(crate) fn json(outcome: &Outcome, modules: &Modules) -> Vec<String> {
    let findings = outcome.findings.iter().map(|finding| {
        let spans: Vec<_> = excerpts(finding, modules).iter().map(span).collect();
        json!({
            "reason": "crossing-finding",
            "level": match finding.level { Level::Error => "error", Level::Warning => "warning" },
            "code": finding.code,
            "message": finding.message,
            "import": finding.import,
            "spans": spans,
            "help": finding.help,
            "rendered": text(finding, modules, false),
        })
    });
    let skipped = outcome.skipped.iter().map(|skipped| {
        json!({
            "reason": "crossing-not-checked",
            "module": skipped.module,
            "imports": skipped.imports,
            "message": skipped.reason,
        })
    });
    let end = json!({
        "reason": "crossing-check-finished",
        "success": outcome.count(Level::Error) == 0,
        "imports": outcome.checked,
        "modules": outcome.modules,
        "errors": outcome.count(Level::Error),
        "warnings": outcome.count(Level::Warning),
    });
    findings.chain(skipped).chain([end]).map(|line: Value| line.to_string()).collect()
}

fn span(excerpt: &Excerpt<'_>) -> Value {
    let (line_start, column_start) = position(excerpt.text, excerpt.range.start);
    let (line_end, column_end) = position(excerpt.text, excerpt.range.end);
    json!({
        "file_name": excerpt.path,
        "byte_start": excerpt.range.start,
        "byte_end": excerpt.range.end,
        "line_start": line_start,
        "line_end": line_end,
        "column_start": column_start,
        "column_end": column_end,
        "label": excerpt.label,
        "is_primary": excerpt.is_primary,
    })
}

/// Line and column, from 1 on.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    (line, before.chars().rev().take_while(|char| *char != '\n').count() + 1)
}
