//! `cargo crossing explain [CODE]`: the page of an error.

use anstyle::{AnsiColor, Style};
use anyhow::bail;
use include_dir::{Dir, include_dir};

use crate::shell;

const TITLE: Style = Style::new().bold();
const CODE: Style = AnsiColor::Cyan.on_default();

/// A page for each code.
static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/errors");

pub(crate) fn run(code: Option<&str>) -> anyhow::Result<()> {
    match code {
        Some(code) => shell::print(styled(page(code)?.trim_end())),
        None => titles().try_for_each(|title| match title.split_once(':') {
            Some((code, rest)) => shell::print(format_args!("{TITLE}{code}{TITLE:#}:{rest}")),
            None => shell::print(title),
        }),
    }
}

/// For who reads it on a terminal: titles and code stand out.
fn styled(page: &str) -> String {
    let mut is_code = false;
    let lines = page.lines().map(|line| {
        let is_fence = line.starts_with("```");
        is_code ^= is_fence;
        match line.starts_with('#') && !is_code {
            true => format!("{TITLE}{line}{TITLE:#}"),
            false if is_code || is_fence => format!("{CODE}{line}{CODE:#}"),
            false => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `CX0101: an import has no body`, of each page, by code.
fn titles() -> impl Iterator<Item = &'static str> {
    let mut titles: Vec<_> = PAGES.files().filter_map(|file| title(file.contents_utf8()?)).collect();
    titles.sort_unstable();
    titles.into_iter()
}

fn title(page: &'static str) -> Option<&'static str> {
    page.lines().next()?.strip_prefix("# ")
}

/// The page of a code, which may be written `cx101`, `CX0101` or `0101`.
fn page(code: &str) -> anyhow::Result<&'static str> {
    let digits = code.trim_start_matches(['c', 'C']).trim_start_matches(['x', 'X']);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let code = if is_number { format!("CX{digits:0>4}") } else { code.to_owned() };
    match PAGES.get_file(format!("{code}.md")).and_then(|file| file.contents_utf8()) {
        Some(page) => Ok(page),
        None => bail!("there is no {code}{}", near(&code)),
    }
}

/// The codes that are most like it.
fn near(code: &str) -> String {
    let distance = |title: &str| strsim::damerau_levenshtein(code, title.split(':').next().unwrap_or(title));
    let nearest = titles().min_by_key(|title| distance(title)).filter(|title| distance(title) <= 2);
    let nearest = nearest.map(|title| format!("; the nearest is {title}")).unwrap_or_default();
    format!("{nearest}; `cargo crossing explain` lists all")
}
