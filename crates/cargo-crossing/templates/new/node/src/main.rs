//! Counts the lines, words and characters of files, as `wc` does.

use crossing::{eprintln, prelude::*, println};

#[js_import("readFile", "fs")]
async fn read_file(path: &str, encoding: &str) -> Result<String, JsError>;

#[crossing::main]
async fn main() -> Result<(), JsError> {
    let files = JsHost::args();
    if files.is_empty() {
        eprintln!("usage: cargo crossing run -- FILE…");
        return Ok(());
    }
    JsHost::import("fs", "node:fs/promises").await?;
    for file in files {
        let Counts {
            lines,
            words,
            chars,
        } = count(&read_file(&file, "utf8").await?);
        println!("{lines:>8}{words:>8}{chars:>8} {file}");
    }
    Ok(())
}

struct Counts {
    lines: usize,
    words: usize,
    chars: usize,
}

fn count(text: &str) -> Counts {
    Counts {
        lines: text.lines().count(),
        words: text.split_whitespace().count(),
        chars: text.chars().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[crossing::test]
    fn lines_words_and_characters_are_counted() {
        let counts = count("one two\nthrée\n");
        assert_eq!((counts.lines, counts.words, counts.chars), (2, 3, 14));
    }
}
