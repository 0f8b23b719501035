//! Names: from JavaScript's to Rust's.

use std::collections::BTreeSet;

/// `getHTMLElement` → `get_html_element`
pub(super) fn snake(name: &str) -> String {
    let snake = words(name).join("_").to_lowercase();
    match snake.as_str() {
        "" => "unnamed".to_owned(),
        "self" | "super" | "crate" | "this" | "_" => format!("{snake}_"),
        word if syn::parse_str::<syn::Ident>(word).is_err()
            && !word.starts_with(|char: char| char.is_ascii_digit()) =>
        {
            format!("r#{word}")
        }
        word if word.starts_with(|char: char| char.is_ascii_digit()) => format!("_{word}"),
        _ => snake,
    }
}

/// `HTMLElement` → `HtmlElement`
pub(crate) fn pascal(name: &str) -> String {
    let parts = words(name).into_iter().map(|word| {
        let lower = word.to_lowercase();
        let mut chars = lower.chars();
        chars.next().map(|first| first.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
    });
    let pascal: String = parts.collect();
    match pascal.as_str() {
        "" | "Self" => format!("{pascal}_"),
        word if word.starts_with(|char: char| char.is_ascii_digit()) => format!("_{word}"),
        _ => pascal,
    }
}

/// The words of a name in camelCase, kebab-case or snake_case.
fn words(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = vec![String::new()];
    for (at, char) in chars.iter().enumerate() {
        if !char.is_alphanumeric() {
            words.push(String::new());
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| chars.get(at));
        let begins = char.is_uppercase()
            && (before.is_some_and(|before| before.is_lowercase() || before.is_numeric())
                || (before.is_some_and(|before| before.is_uppercase())
                    && chars.get(at + 1).is_some_and(|next| next.is_lowercase())));
        if begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(*char);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The names that are taken.
#[derive(Default)]
pub(super) struct Taken(BTreeSet<String>);

impl Taken {
    /// The name, or with a number behind it.
    pub(super) fn free(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        let mut number = 1;
        while !self.0.insert(free.clone()) {
            number += 1;
            free = format!("{}_{number}", name.trim_start_matches("r#"));
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_rust_names() {
        let cases = [
            ("getHTMLElement", "get_html_element"),
            ("type", "r#type"),
            ("self", "self_"),
            ("with-dash", "with_dash"),
        ];
        for (js, rust) in cases.into_iter().chain([
            ("$", "unnamed"),
            ("2d", "_2d"),
            ("toBase64", "to_base64"),
            ("this", "this_"),
        ]) {
            assert_eq!(snake(js), rust);
        }
        assert_eq!(
            [pascal("HTMLElement"), pascal("URL"), pascal("my-shim")],
            ["HtmlElement", "Url", "MyShim"]
        );
    }
}
