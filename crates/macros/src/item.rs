//! What an attribute stands on, found before anything is parsed: so that a wrong item has a message of ours, and a
//! misplaced `self` does not hide the other mistakes.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::subject::Subject;

/// The word that says what an item is, if it is neither a function nor, under `#[js_export]`, an `impl` block.
pub(crate) fn wrong_keyword(item: &TokenStream, subject: Subject) -> Option<TokenTree> {
    let words: Vec<_> = words(item).take(4).collect();
    let is_function = words.iter().find_map(|word| match word.to_string().as_str() {
        "fn" => Some(true),
        "const" | "async" | "unsafe" | "extern" | "safe" => None,
        "impl" => Some(subject == Subject::Export),
        _ => Some(false),
    });
    match is_function {
        Some(false) => words.into_iter().next(),
        _ => None,
    }
}

/// The words of an item behind its attributes and its visibility, which stand in groups but for `pub`.
fn words(item: &TokenStream) -> impl Iterator<Item = TokenTree> + use<> {
    item.clone().into_iter().filter(|token| matches!(token, TokenTree::Ident(word) if word != "pub"))
}

/// Takes every `self` out of a function's parameters but the first, which syn reads. rustc has told it by itself.
pub(crate) fn without_late_self(item: TokenStream) -> TokenStream {
    let (mut is_name, mut depth, mut done, mut last) = (false, 0_usize, false, ' ');
    let tokens = item.into_iter().map(|token| match token {
        TokenTree::Group(group)
            if is_name && depth == 0 && !done && group.delimiter() == Delimiter::Parenthesis =>
        {
            done = true;
            let mut params = Group::new(Delimiter::Parenthesis, params(group.stream()));
            params.set_span(group.span());
            TokenTree::Group(params)
        }
        token => {
            let char = if let TokenTree::Punct(punct) = &token { punct.as_char() } else { ' ' };
            match (char, last) {
                ('<', _) if is_name => depth += 1,
                ('>', last) if last != '-' => depth = depth.saturating_sub(1),
                _ => {}
            }
            last = char;
            is_name |= matches!(&token, TokenTree::Ident(word) if word == "fn");
            token
        }
    });
    tokens.collect()
}

fn params(tokens: TokenStream) -> TokenStream {
    let mut params = vec![TokenStream::new()];
    for token in tokens {
        let ends = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
        if let Some(param) = params.last_mut() {
            param.extend([token]);
        }
        if ends {
            params.push(TokenStream::new());
        }
    }
    let is_late = |(index, param): &(usize, TokenStream)| *index > 0 && is_self(param);
    params.into_iter().enumerate().filter(|param| !is_late(param)).map(|(_, param)| param).collect()
}

/// `self`, `mut self`, `&self`, `&'a mut self` or `self: T`.
fn is_self(param: &TokenStream) -> bool {
    let mut words = param.clone().into_iter().filter(|token| match token {
        TokenTree::Punct(punct) => !matches!(punct.as_char(), '&' | '\''),
        TokenTree::Ident(word) => word != "mut",
        _ => true,
    });
    matches!(words.next(), Some(TokenTree::Ident(word)) if word == "self")
}
