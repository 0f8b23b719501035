//! How deep a script nests. The parser goes as deep on the stack, and so does who reads its tree: what is too deep for both is
//! found before.
//!
//! The depth is guessed from above, without parsing: within the brackets that are open, each operator and each word that
//! takes another expression may nest, until a statement or an element ends.

use std::{panic, thread};

use anyhow::Context;

/// What people, bundlers and generators write stays below a tenth of it.
const DEEPEST: usize = 5_000;

/// A level takes 30 kB at most. Of the stack only what is used is memory.
const STACK: usize = 256 << 20;

/// Runs what reads scripts, on a stack on which those of the allowed depth can be read.
pub(crate) fn with_deep_stack<T: Send>(work: impl FnOnce() -> anyhow::Result<T> + Send) -> anyhow::Result<T> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let thread = thread.context("there is no memory for another thread")?;
        thread.join().unwrap_or_else(|panic| panic::resume_unwind(panic))
    })
}

/// What is said of such a script.
pub(crate) const TOO_DEEP: &str = "Nested too deeply to be read";

/// Where a script nests too deeply to be read, if it does. In TypeScript the types of a union stand side by side.
pub(crate) fn too_deep(text: &str, is_typescript: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let open = vec![Open::new(0)];
    let mut scanner = Scanner { bytes, at: 0, open, depth: 0, last: Last::Operator, is_typescript };
    while scanner.at < scanner.bytes.len() {
        scanner.token();
        if scanner.depth > DEEPEST {
            return Some(text.floor_char_boundary(scanner.at));
        }
    }
    None
}

/// A bracket that is open.
struct Open {
    closing: u8,
    /// How much may nest in it so far.
    depth: usize,
    /// Whether a `<` is open, after which a comma ends nothing.
    has_angle: bool,
    /// Whether it is that of an `if`, behind which a statement follows.
    is_head: bool,
}

impl Open {
    fn new(closing: u8) -> Self {
        Self { closing, depth: 0, has_angle: false, is_head: false }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Last {
    Operator,
    /// One that takes an expression or a statement.
    Word,
    /// An operand's end.
    Operand,
    /// That of a block or an object.
    Brace,
}

struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
    /// The first is the script itself.
    open: Vec<Open>,
    /// Of all brackets that are open.
    depth: usize,
    last: Last,
    is_typescript: bool,
}

/// Words that take an expression, a type or a statement.
const TAKING: [&str; 29] = [
    "as",
    "asserts",
    "async",
    "await",
    "case",
    "class",
    "delete",
    "do",
    "else",
    "extends",
    "for",
    "function",
    "if",
    "implements",
    "in",
    "infer",
    "instanceof",
    "is",
    "keyof",
    "new",
    "of",
    "readonly",
    "return",
    "satisfies",
    "throw",
    "typeof",
    "void",
    "while",
    "yield",
];

/// Words with which a statement goes on in the next line.
const GOING_ON: [&str; 14] = [
    "as",
    "catch",
    "else",
    "extends",
    "finally",
    "from",
    "implements",
    "in",
    "instanceof",
    "is",
    "of",
    "satisfies",
    "while",
    "with",
];

/// Words in front of brackets behind which a statement follows.
const HEADS: [&[u8]; 4] = [b"for", b"if", b"while", b"with"];

impl Scanner<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or_default()
    }

    fn token(&mut self) {
        let byte = self.byte(self.at);
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => self.at += 1,
            b'/' => self.slash(),
            b'"' | b'\'' => self.quoted(byte),
            b'`' => self.template(),
            b'(' | b'[' | b'{' => self.bracket(byte),
            b')' | b']' | b'}' => self.close(byte),
            b';' => {
                self.at += 1;
                if !self.bytes[self.at..].trim_ascii_start().starts_with(b"else") {
                    self.end();
                }
                self.last = Last::Operator;
            }
            b',' => {
                self.at += 1;
                if self.open.last().is_some_and(|open| !open.has_angle) {
                    self.end();
                }
                self.last = Last::Operator;
            }
            _ if is_word(byte) => self.word(),
            _ => self.operator(byte),
        }
    }

    /// A statement or an element is at its end, and with it what nests in it.
    fn end(&mut self) {
        if let Some(open) = self.open.last_mut() {
            self.depth -= open.depth;
            (open.depth, open.has_angle) = (0, false);
        }
    }

    fn deeper(&mut self) {
        self.depth += 1;
        if let Some(open) = self.open.last_mut() {
            open.depth += 1;
        }
    }

    fn word(&mut self) {
        let start = self.at;
        while is_word(self.byte(self.at)) {
            self.at += 1;
        }
        let word = &self.bytes[start..self.at];
        let is_in = |words: &[&str]| words.iter().any(|other| other.as_bytes() == word);
        let is_next = match self.last {
            Last::Brace => true,
            Last::Operand => self.is_new_line(start),
            Last::Operator | Last::Word => false,
        };
        if is_next && !is_in(&GOING_ON) {
            self.end();
        }
        self.last = Last::Operand;
        if is_in(&TAKING) {
            self.deeper();
            self.last = Last::Word;
        }
    }

    fn is_new_line(&self, at: usize) -> bool {
        let before = self.bytes[..at].trim_ascii_end().len();
        self.bytes[before..at].contains(&b'\n')
    }

    fn operator(&mut self, byte: u8) {
        let start = self.at;
        self.at += 1;
        self.last = Last::Operator;
        // Each of these may stand in front of another one.
        if !b"!~+-".contains(&byte) {
            while b"=&|<>?*.:^%".contains(&self.byte(self.at)) {
                self.at += 1;
            }
        }
        if self.at == start + 1 && byte == b'<' {
            if self.byte(self.at) == b'/' {
                self.at += 1;
            }
            if let Some(open) = self.open.last_mut() {
                open.has_angle = true;
            }
        }
        if !(self.is_typescript && &self.bytes[start..self.at] == b"|") {
            self.deeper();
        }
    }

    fn bracket(&mut self, byte: u8) {
        let before = self.bytes[..self.at].trim_ascii_end();
        let closing = match byte {
            b'(' => b')',
            b'[' => b']',
            _ => b'}',
        };
        let is_head = HEADS.iter().any(|head| before.ends_with(head));
        self.deeper();
        self.open.push(Open { is_head, ..Open::new(closing) });
        self.at += 1;
        self.last = Last::Operator;
    }

    fn close(&mut self, byte: u8) {
        self.at += 1;
        self.last = if byte == b'}' { Last::Brace } else { Last::Operand };
        if self.open.len() > 1
            && let Some(open) = self.open.pop()
        {
            self.depth -= open.depth;
            if open.closing == b'`' {
                self.in_template();
            } else if open.is_head {
                self.last = Last::Word;
            }
        }
    }

    fn quoted(&mut self, quote: u8) {
        self.at += 1;
        loop {
            match self.byte(self.at) {
                b'\\' => self.at += 2,
                b'\n' | 0 => break,
                byte => {
                    self.at += 1;
                    if byte == quote {
                        break;
                    }
                }
            }
        }
        self.last = Last::Operand;
    }

    fn template(&mut self) {
        self.at += 1;
        self.deeper();
        self.in_template();
    }

    /// To the end of a template, or of its part in front of `${`.
    fn in_template(&mut self) {
        self.last = Last::Operand;
        while self.at < self.bytes.len() {
            match (self.byte(self.at), self.byte(self.at + 1)) {
                (b'\\', _) => self.at += 2,
                (b'`', _) => {
                    self.at += 1;
                    return;
                }
                (b'$', b'{') => {
                    self.at += 2;
                    self.deeper();
                    self.open.push(Open::new(b'`'));
                    self.last = Last::Operator;
                    return;
                }
                _ => self.at += 1,
            }
        }
    }

    /// A comment, a regular expression, or a division.
    fn slash(&mut self) {
        let rest = &self.bytes[self.at..];
        if rest.starts_with(b"//") {
            self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        } else if rest.starts_with(b"/*") {
            self.at +=
                rest.windows(2).skip(2).position(|bytes| bytes == b"*/").map_or(rest.len(), |at| at + 4);
        } else if matches!(self.last, Last::Operand | Last::Brace) {
            self.operator(b'/');
        } else {
            self.expression();
        }
    }

    /// A regular expression.
    fn expression(&mut self) {
        let mut is_class = false;
        self.at += 1;
        loop {
            match self.byte(self.at) {
                b'\\' => self.at += 1,
                b'[' => is_class = true,
                b']' => is_class = false,
                b'/' if !is_class => break,
                b'\n' | 0 => break,
                _ => {}
            }
            self.at += 1;
        }
        self.at += 1;
        self.last = Last::Operand;
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || byte == b'_' || byte == b'$'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_deep(text: &str) -> bool {
        too_deep(text, false).is_some()
    }

    #[test]
    fn whatever_nests_is_found() {
        for (open, middle, close) in [
            ("(", "1", ")"),
            ("[", "1", "]"),
            ("{a:", "1", "}"),
            ("`${", "1", "}`"),
            ("A<", "T", ">"),
            ("A<T,", "T", ">"),
            ("(a:", "T", ")=>void"),
            ("T extends {} ? 1 : ", "T", ""),
            ("keyof ", "T", ""),
            ("!", "1", ""),
            ("-", "1", ""),
            ("a=>", "1", ""),
            ("a ? 1 : ", "1", ""),
            ("a = ", "1", ""),
            ("if (a) a();\nelse ", "a()", ""),
            ("if (a) {}\nelse ", "a()", ""),
            ("if (a)\n", "a()", ""),
            ("for (;;)\n", "a()", ""),
            ("while (a) ", "a()", ""),
            ("new ", "a", ""),
            ("a:", ";", ""),
            ("class extends ", "Object", "{}"),
            ("<a>", "text", "</a>"),
            ("", "a", ".a"),
            ("", "a", "()"),
            ("", "a", "\n.a()"),
            ("", "1", "+1"),
            ("", "T", "[]"),
        ] {
            let script = |depth| format!("x = {}{middle}{};", open.repeat(depth), close.repeat(depth));
            assert!(is_deep(&script(DEEPEST + 1)), "{open}{middle}{close}");
            assert!(!is_deep(&script(DEEPEST / 5)), "{open}{middle}{close}");
        }
    }

    #[test]
    fn what_stands_side_by_side_is_not_deep() {
        for part in [
            "f(1);",
            "f(1)\n",
            "const a = b.c\n",
            "if (a) { b() }\n",
            "function f() {}\n",
            "class A extends B { c() {} }\n",
            "export type A = { a: string }[] | null\n",
            "a = `x${b}y`;",
            "a = /[/(`\"]/;",
            "a = b / c;",
            "/* ((( */ // ((( ' \n",
            "a = \"(\\\"(\";",
            "'(', ",
            "a ? b : c, ",
        ] {
            assert!(!is_deep(&part.repeat(2 * DEEPEST)), "{part}");
            assert!(!is_deep(&format!("f(() => {{ {}", part.repeat(2 * DEEPEST))), "{part}");
        }
        assert_eq!(too_deep(&format!("type A = {}null;", "'a' | ".repeat(2 * DEEPEST)), true), None);
    }

    #[test]
    fn texts_that_end_early_are_read_to_their_end() {
        for text in [
            "'", "\"\\", "`", "`${", "`\\", "/", "/*", "//", "/[", "/\\", "a", "", "é", "(((", ")))", "}",
            "<",
        ] {
            assert!(!is_deep(text), "{text}");
        }
        let place = too_deep(&"é(".repeat(DEEPEST + 5), false).expect("it is deep");
        assert_eq!(place, 3 * (DEEPEST + 1));
    }
}
