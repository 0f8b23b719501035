//! The Rust side as its authors see it: where imports stand, and which modules `JsHost::import` makes known.

use std::{
    collections::HashMap,
    fs,
    ops::Range,
    path::{Path, PathBuf},
    rc::Rc,
};

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::{
    Attribute, Expr, FnArg, Item, ItemConst, ItemMod, Lit, ReturnType, Signature, Token, Visibility,
    parse::{Parse, ParseStream, Parser},
    punctuated::Punctuated,
    spanned::Spanned,
    visit::{self, Visit},
};

/// A file of Rust.
#[derive(Debug)]
pub(crate) struct RustFile {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

/// A part of one.
#[derive(Clone, Debug)]
pub(crate) struct RustPlace {
    pub(crate) file: Rc<RustFile>,
    pub(crate) range: Range<usize>,
}

/// Where the parts of a `#[js_import]` stand.
#[derive(Clone, Debug)]
pub(crate) struct RustImport {
    /// The JavaScript name, or the attribute.
    pub(super) name: RustPlace,
    pub(super) params: Vec<RustPlace>,
    /// The result's type, or the function's name where there is none.
    pub(super) result: RustPlace,
}

/// `JsHost::import(name, url)`
#[derive(Debug)]
pub(super) struct HostImport {
    pub(super) crate_name: String,
    pub(super) name: String,
    pub(super) url: String,
    pub(super) place: RustPlace,
}

/// What was found in the sources of a program's crates.
#[derive(Default)]
pub(super) struct RustSources {
    /// By Rust path; there may be several under one, inside of functions.
    imports: HashMap<String, Vec<RustImport>>,
    pub(super) host_imports: Vec<HostImport>,
}

impl RustSources {
    /// Reads a crate from its first file on.
    pub(super) fn read(&mut self, crate_name: &str, first: &Path) {
        let mut reader = CrateReader { path: vec![crate_name.to_owned()], ..CrateReader::new(self) };
        reader.read_file(first, first.parent().unwrap_or(first));
        let CrateReader { calls, texts, .. } = reader;
        for Call { name, url, place, module } in calls {
            let value = |expression: &Expr| text_of(expression, &module, &texts);
            if let (Some(name), Some(url)) = (value(&name), value(&url)) {
                self.host_imports.push(HostImport { crate_name: crate_name.to_owned(), name, url, place });
            }
        }
    }

    pub(super) fn import(&self, rust_path: &str) -> Option<&RustImport> {
        match self.imports.get(rust_path)?.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }
}

/// A constant: its whole path, and what it holds.
type Text = (Vec<String>, String);

/// A text, or the constant that holds it, as seen from a module. Of several that it may be none is believed.
fn text_of(expression: &Expr, module: &[String], texts: &[Text]) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        Expr::Path(path) => {
            let parts = path.path.segments.iter().map(|segment| segment.ident.to_string());
            let parts: Vec<String> =
                parts.filter(|part| !["crate", "self", "super"].contains(&part.as_str())).collect();
            let near = [module, &parts[..]].concat();
            let found: Vec<&Text> = texts.iter().filter(|(path, _)| path.ends_with(&parts)).collect();
            match (found.iter().find(|(path, _)| *path == near), found.as_slice()) {
                (Some((_, text)), _) | (None, [(_, text)]) => Some(text.clone()),
                _ => None,
            }
        }
        Expr::Reference(reference) => text_of(&reference.expr, module, texts),
        Expr::Paren(inner) => text_of(&inner.expr, module, texts),
        _ => None,
    }
}

/// `JsHost::import(name, url)`, not yet understood.
struct Call {
    name: Expr,
    url: Expr,
    place: RustPlace,
    module: Vec<String>,
}

struct CrateReader<'s> {
    sources: &'s mut RustSources,
    /// The module, from the crate's name on.
    path: Vec<String>,
    file: Rc<RustFile>,
    /// Where the files of modules in this one are.
    directory: PathBuf,
    texts: Vec<Text>,
    calls: Vec<Call>,
}

impl CrateReader<'_> {
    fn new(sources: &mut RustSources) -> CrateReader<'_> {
        let file = Rc::new(RustFile { path: PathBuf::new(), text: String::new() });
        CrateReader {
            sources,
            path: Vec::new(),
            file,
            directory: PathBuf::new(),
            texts: Vec::new(),
            calls: Vec::new(),
        }
    }

    /// Reads a file, if it is there and is Rust: the compiler tells if not.
    fn read_file(&mut self, path: &Path, directory: &Path) {
        let Ok(text) = fs::read_to_string(path) else { return };
        let (Ok(syntax), Ok(tokens)) = (syn::parse_file(&text), text.parse::<TokenStream>()) else { return };
        let file = Rc::new(RustFile { path: path.to_owned(), text });
        let outer_file = std::mem::replace(&mut self.file, file);
        let outer_directory = std::mem::replace(&mut self.directory, directory.to_owned());
        self.visit_file(&syntax);
        self.find_calls(&tokens);
        (self.file, self.directory) = (outer_file, outer_directory);
    }

    fn place(&self, span: Span) -> RustPlace {
        RustPlace { file: Rc::clone(&self.file), range: span.byte_range() }
    }

    fn add_import(&mut self, tokens: &TokenStream) {
        let Ok(Declaration { attrs, sig }) = syn::parse2::<Declaration>(tokens.clone()) else { return };
        let is_import = |attr: &&Attribute| {
            attr.path().segments.last().is_some_and(|segment| segment.ident == "js_import")
        };
        let Some(attr) = attrs.iter().find(is_import) else { return };
        let typed = sig.inputs.iter().filter(|input| matches!(input, FnArg::Typed(_)));
        let result = match &sig.output {
            ReturnType::Type(_, ty) => ty.span(),
            ReturnType::Default => sig.ident.span(),
        };
        let import = RustImport {
            name: self.place(name_span(attr)),
            params: typed.map(|input| self.place(input.span())).collect(),
            result: self.place(result),
        };
        let path = format!("{}::{}", self.path.join("::"), sig.ident);
        self.sources.imports.entry(path).or_default().push(import);
    }

    /// Looks for `JsHost::import(…)`, in macros too.
    fn find_calls(&mut self, tokens: &TokenStream) {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            let before: Vec<String> =
                tokens[at.saturating_sub(4)..at].iter().map(ToString::to_string).collect();
            if group.delimiter() == Delimiter::Parenthesis && before == ["JsHost", ":", ":", "import"] {
                let arguments = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(group.stream());
                let mut arguments = arguments.unwrap_or_default().into_iter();
                if let (Some(name), Some(url)) = (arguments.next(), arguments.next()) {
                    let place =
                        self.place(group.span_open().join(group.span_close()).unwrap_or(group.span()));
                    self.calls.push(Call { name, url, place, module: self.path.clone() });
                }
            }
            self.find_calls(&group.stream());
        }
    }

    /// The file of `mod name;`.
    fn file_of(&self, module: &ItemMod) -> Option<(PathBuf, PathBuf)> {
        let given = module.attrs.iter().find(|attr| attr.path().is_ident("path")).and_then(|attr| {
            let value = &attr.meta.require_name_value().ok()?.value;
            text_of(value, &[], &[])
        });
        if let Some(given) = given {
            let path = self.file.path.parent()?.join(given);
            let directory = path.parent()?.to_owned();
            return Some((path, directory));
        }
        let directory = self.directory.join(module.ident.to_string());
        let flat = directory.with_extension("rs");
        let path = if flat.is_file() { flat } else { directory.join("mod.rs") };
        Some((path, directory))
    }
}

impl<'ast> Visit<'ast> for CrateReader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Verbatim(tokens) => self.add_import(tokens),
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_impl_item(&mut self, item: &'ast syn::ImplItem) {
        match item {
            syn::ImplItem::Verbatim(tokens) => self.add_import(tokens),
            _ => visit::visit_impl_item(self, item),
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        self.path.push(module.ident.to_string());
        if module.content.is_some() {
            let inner = self.directory.join(module.ident.to_string());
            let outer = std::mem::replace(&mut self.directory, inner);
            visit::visit_item_mod(self, module);
            self.directory = outer;
        } else if let Some((path, directory)) = self.file_of(module) {
            self.read_file(&path, &directory);
        }
        self.path.pop();
    }

    fn visit_item_const(&mut self, item: &'ast ItemConst) {
        if let Some(text) = text_of(&item.expr, &[], &[]) {
            let path = self.path.iter().cloned().chain([item.ident.to_string()]);
            self.texts.push((path.collect(), text));
        }
        visit::visit_item_const(self, item);
    }
}

/// The JavaScript name in the attribute's arguments.
fn name_span(attr: &Attribute) -> Span {
    let tokens = attr.meta.require_list().map(|list| list.tokens.clone()).unwrap_or_default();
    let literal = tokens.into_iter().find(|token| matches!(token, TokenTree::Literal(_)));
    literal.map_or_else(|| attr.span(), |literal| literal.span())
}

/// `#[js_import(…)] pub fn name(…) -> T;`
struct Declaration {
    attrs: Vec<Attribute>,
    sig: Signature,
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Declaration> {
        let attrs = input.call(Attribute::parse_outer)?;
        input.parse::<Visibility>()?;
        let sig = input.parse()?;
        input.parse::<Token![;]>()?;
        Ok(Declaration { attrs, sig })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_found_in_modules_blocks_and_functions() {
        let directory = std::env::temp_dir().join(format!("crossing-rust-source-{}", std::process::id()));
        fs::create_dir_all(directory.join("outer")).expect("a directory can be made");
        let root = "mod shim { pub const NAME: &str = \"Shim\"; } const NAME: &str = \"Other\";\nmod outer;\nfn f() { #[js_import(\"a\")] fn inside(x: i32) -> u8; }\n\
                    async fn g() { join!(JsHost::import(shim::NAME, \"./shim.js\")) }";
        fs::write(directory.join("lib.rs"), root).expect("a file can be written");
        fs::write(
            directory.join("outer.rs"),
            "mod deep; impl T { #[crossing::js_import(new, \"B\")] pub fn b(); }",
        )
        .expect("a file can be written");
        fs::write(directory.join("outer/deep.rs"), "#[js_import(get, \"c\")] async fn c(π: &str);")
            .expect("a file can be written");
        let mut sources = RustSources::default();
        sources.read("app", &directory.join("lib.rs"));
        let _ = fs::remove_dir_all(&directory);
        let text = |place: &RustPlace| place.file.text[place.range.clone()].to_owned();
        let inside = sources.import("app::inside").expect("it is found");
        assert_eq!(
            (text(&inside.name), text(&inside.params[0]), text(&inside.result)),
            ("\"a\"".into(), "x: i32".into(), "u8".into())
        );
        assert_eq!(text(&sources.import("app::outer::b").expect("it is found").name), "\"B\"");
        assert_eq!(text(&sources.import("app::outer::deep::c").expect("it is found").params[0]), "π: &str");
        let [host] = &sources.host_imports[..] else { panic!("one call") };
        assert_eq!((host.name.as_str(), host.url.as_str()), ("Shim", "./shim.js"));
    }
}
