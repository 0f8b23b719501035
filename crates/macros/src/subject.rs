//! Which of our attributes is meant, in the words of messages.

/// An attribute.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    Import,
    Export,
    Main,
    Test,
}

impl Subject {
    /// What the function is.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Subject::Import => "an import",
            Subject::Export => "an export",
            Subject::Main => "`main`",
            Subject::Test => "a test",
        }
    }

    /// The attribute.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Subject::Import => "js_import",
            Subject::Export => "js_export",
            Subject::Main => "crossing::main",
            Subject::Test => "crossing::test",
        }
    }

    /// What the attribute stands on.
    pub(crate) fn stands_on(self) -> &'static str {
        match self {
            Subject::Import => "a function without a body: `fn name(…);`",
            Subject::Export => "functions and `impl` blocks",
            Subject::Main => "the function that the program starts with",
            Subject::Test => "functions",
        }
    }

    /// What to write instead of `#[js(…)]` on the function.
    pub(crate) fn instead_of_annotation(self) -> &'static str {
        match self {
            Subject::Import => "for the result write `#[js_import(\"name\", returns = …)]`",
            Subject::Export => "for the result write `#[js_export(returns = …)]`",
            Subject::Main => "remove it: `main` returns an exit code",
            Subject::Test => "remove it: a test returns `()` or a `Result`",
        }
    }

    /// What to write instead of a generic function.
    pub(crate) fn instead_of_generic(self) -> &'static str {
        match self {
            Subject::Import => {
                "write one function for each type (the same JavaScript function may be imported many times), or use \
                 `JsAny`"
            }
            Subject::Export => "write one function for each type, or take and return `JsAny`",
            Subject::Main | Subject::Test => "remove the parameters: nobody chooses the types",
        }
    }
}
