//! Compares an example's console lines with those in `expected/HOST.txt`; `BLESS=1` rewrites the file.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::action::Context;
use super::counts::Counts;
use crate::host::Host;
use crate::project::Package;
use crate::{console, process, stage};

pub(super) fn check(example: &Package, host: Host, context: &Context) -> Result<Counts> {
    let staged = stage::stage(context.project, example)?;
    let finished = process::quiet(host.run_staged(context.project, context.tools, &staged)?)?;
    if !finished.success {
        console::line(&format!("{}{}", finished.stdout, finished.stderr))?;
        return Ok(Counts::FAILED);
    }
    let file = example.directory.join("expected").join(format!("{}.txt", host.prints_as().name()));
    if context.bless {
        write(&file, &finished.stdout)?;
        return Ok(Counts::PASSED);
    }
    compare(&file, &finished.stdout)
}

fn write(file: &Path, text: &str) -> Result<()> {
    let cannot_write = || format!("cannot write {}", file.display());
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).with_context(cannot_write)?;
    }
    fs::write(file, text).with_context(cannot_write)
}

fn compare(file: &Path, printed: &str) -> Result<Counts> {
    let expected = fs::read_to_string(file).with_context(|| {
        format!("cannot read {}; BLESS=1 cargo xtask test example writes it", file.display())
    })?;
    let (expected, printed) = (lines(&expected), lines(printed));
    if expected == printed {
        return Ok(Counts::PASSED);
    }
    console::line(&format!(
        "{} (-) and what was printed (+):\n{}",
        file.display(),
        diff(&expected, &printed)
    ))?;
    Ok(Counts::FAILED)
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

/// All lines of both texts, with the longest possible list of lines in common.
fn diff(old: &[&str], new: &[&str]) -> String {
    let common = common_lengths(old, new);
    let (mut i, mut j) = (0, 0);
    let mut text = String::new();
    while i < old.len() || j < new.len() {
        let (mark, line) = if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
            (' ', old[i - 1])
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            i += 1;
            ('-', old[i - 1])
        } else {
            j += 1;
            ('+', new[j - 1])
        };
        text.push_str(&format!("{mark} {line}\n"));
    }
    text
}

/// For each pair of positions, how many lines the rests have in common.
fn common_lengths(old: &[&str], new: &[&str]) -> Vec<Vec<usize>> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    common
}

#[cfg(test)]
mod tests {
    use super::diff;

    #[test]
    fn a_changed_line_stands_between_the_equal_ones() {
        assert_eq!(diff(&["a", "b", "c"], &["a", "x", "c"]), "  a\n- b\n+ x\n  c\n");
    }

    #[test]
    fn lines_at_the_end_are_shown() {
        assert_eq!(diff(&["a", "b"], &["a"]), "  a\n- b\n");
        assert_eq!(diff(&[], &["a"]), "+ a\n");
    }
}
