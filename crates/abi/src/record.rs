//! The records and how they become bytes.

use crate::{ABI_VERSION, Ty, encode::Writer, name::write_path};

/// What a record describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// The run-time crate that is linked in.
    Runtime = 0,
    /// A `#[js_import]`.
    Import = 1,
    /// A `#[js_export]`.
    Export = 2,
    /// The `#[crossing::main]`.
    Main = 3,
    /// A `#[crossing::test]`.
    Test = 4,
    /// A JavaScript file of a crate.
    Module = 5,
}

/// Bits of a record's `flags`.
pub mod flags {
    /// The Rust side returns a `Result`.
    pub const FALLIBLE: u8 = 1;
    /// The Rust function is `async`.
    pub const ASYNC: u8 = 2;
    /// The import names a module.
    pub const HAS_MODULE: u8 = 4;
    /// Two bits: what an import does with what it names. 0: it is called.
    pub const FORM: u8 = 0x18;
    /// A form: it is a class, of which a new object is made.
    pub const NEW: u8 = 0x08;
    /// A form: it is a property, which is read.
    pub const GET: u8 = 0x10;
    /// A form: it is a property, which is written.
    pub const SET: u8 = 0x18;
    /// The first parameter is the object in which the import's name is looked up.
    pub const RECEIVER: u8 = 0x20;
    /// The last parameter is an array whose elements are arguments.
    pub const REST: u8 = 0x40;
    /// A panic of the export unwinds, and is thrown as an `Err` is.
    pub const UNWINDS: u8 = 0x80;
    /// Of a module: it takes part in the start of each instance.
    pub const INITIALIZER: u8 = 1;
    /// Of a test: it does not run unless one asks for it.
    pub const IGNORED: u8 = 0x04;
    /// Of a test: it has to panic.
    pub const SHOULD_PANIC: u8 = 0x08;
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub struct Param<'a> {
    /// Its Rust name; empty where a pattern stands.
    pub name: &'a str,
    /// Its type.
    pub ty: Ty,
}

/// The run-time crate.
#[derive(Clone, Copy, Debug)]
pub struct Runtime<'a> {
    /// Its version, for messages only.
    pub version: &'a str,
}

/// An import.
#[derive(Clone, Copy, Debug)]
pub struct Import<'a> {
    /// The name of the wasm import in [`IMPORT_MODULE`](crate::IMPORT_MODULE).
    pub symbol: &'a str,
    /// The dotted JavaScript name.
    pub name: &'a str,
    /// The module that the name is looked up in.
    pub module: Option<&'a str>,
    /// The Rust module that declares it, from `module_path!()`.
    pub rust_module: &'a str,
    /// The Rust function's name.
    pub rust_name: &'a str,
    /// Its parameters.
    pub params: &'a [Param<'a>],
    /// Its result, without `Result` and future.
    pub result: Ty,
    /// See [`flags`]. `HAS_MODULE` is added by the encoder.
    pub flags: u8,
}

/// An export.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The name of the wasm export.
    pub symbol: &'a str,
    /// The Cargo package.
    pub package: &'a str,
    /// The Rust module that declares it, from `module_path!()`; begins with the crate's name.
    pub rust_module: &'a str,
    /// The type whose `impl` block it stands in, or empty.
    pub rust_type: &'a str,
    /// The Rust function's name.
    pub rust_name: &'a str,
    /// The dotted JavaScript path in front of the name. `None`: made from module and type.
    pub namespace: Option<&'a str>,
    /// The JavaScript name. `None`: made from the Rust name.
    pub name: Option<&'a str>,
    /// The doc comment.
    pub docs: &'a str,
    /// Its parameters.
    pub params: &'a [Param<'a>],
    /// Its result, without `Result` and future.
    pub result: Ty,
    /// See [`flags`].
    pub flags: u8,
}

/// The program's start.
#[derive(Clone, Copy, Debug)]
pub struct Main<'a> {
    /// The name of the wasm export.
    pub symbol: &'a str,
    /// The Cargo package.
    pub package: &'a str,
    /// The Rust module that declares it.
    pub rust_module: &'a str,
    /// The Rust function's name.
    pub rust_name: &'a str,
    /// See [`flags`].
    pub flags: u8,
}

/// A test.
#[derive(Clone, Copy, Debug)]
pub struct Test<'a> {
    /// The name of the wasm export.
    pub symbol: &'a str,
    /// The Cargo package.
    pub package: &'a str,
    /// The Rust module that declares it.
    pub rust_module: &'a str,
    /// The Rust function's name.
    pub rust_name: &'a str,
    /// The source file, from `file!()`.
    pub file: &'a str,
    /// Its line.
    pub line: u32,
    /// Why it does not run, where [`flags::IGNORED`] says so.
    pub ignored: &'a str,
    /// What the panic's message has in it, where [`flags::SHOULD_PANIC`] asks for one.
    pub panics: &'a str,
    /// How many milliseconds it may take; 0: as many as others.
    pub timeout: u32,
    /// The JavaScript modules that it has: name and address.
    pub modules: &'a [(&'a str, &'a str)],
    /// See [`flags`].
    pub flags: u8,
}

/// A JavaScript file that a crate brings along. The text is part of the record, so that a .wasm is enough wherever it goes.
#[derive(Clone, Copy, Debug)]
pub struct Module<'a> {
    /// The name of a wasm export that does nothing: it keeps the record in the program.
    pub symbol: &'a str,
    /// The Cargo package.
    pub package: &'a str,
    /// The Rust module that declares it, from `module_path!()`.
    pub rust_module: &'a str,
    /// The name under which imports find its functions; empty: none do.
    pub name: &'a str,
    /// Where it lies next to the Rust file, without `.` and `..`.
    pub file: &'a str,
    /// What is in it.
    pub text: &'a str,
    /// See [`flags`].
    pub flags: u8,
}

const fn write_path_of<const N: usize>(to: &mut Writer<N>, module: &str, ty: &str, name: &str) {
    let mut len = module.len() + 2 + name.len();
    if !ty.is_empty() {
        len += ty.len() + 2;
    }
    assert!(len <= u16::MAX as usize, "a path is longer than 65 535 bytes");
    to.u16(len as u16);
    to.raw(module.as_bytes());
    to.raw(b"::");
    if !ty.is_empty() {
        to.raw(ty.as_bytes());
        to.raw(b"::");
    }
    to.raw(name.as_bytes());
}

/// Whether a text is a name, or names with dots between.
const fn is_name(text: &str, may_have_dots: bool) -> bool {
    let bytes = text.as_bytes();
    let mut at_start = true;
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i] == b'.' && (at_start || !may_have_dots) {
            return false;
        }
        at_start = bytes[i] == b'.';
        i += 1;
    }
    !at_start
}

const fn write_params<const N: usize>(to: &mut Writer<N>, params: &[Param<'_>]) {
    assert!(params.len() <= u8::MAX as usize, "more than 255 parameters");
    to.u8(params.len() as u8);
    let mut i = 0;
    while i < params.len() {
        to.str(params[i].name);
        to.ty(&params[i].ty);
        i += 1;
    }
}

/// Gives a record its two constant functions: how many bytes it has, and which.
macro_rules! encodable {
    ($record:ident, $kind:ident) => {
        impl $record<'_> {
            /// How many bytes the record has in the section.
            pub const fn encoded_len(&self) -> usize {
                let mut to = Writer::<0>::new();
                self.write(&mut to, 0);
                to.len()
            }

            /// The record's bytes; `N` must be [`encoded_len`](Self::encoded_len).
            pub const fn encode<const N: usize>(&self) -> [u8; N] {
                let mut to = Writer::<N>::new();
                self.write(&mut to, N);
                to.bytes()
            }

            const fn write<const N: usize>(&self, to: &mut Writer<N>, len: usize) {
                to.u32(len.saturating_sub(4) as u32);
                to.u16(ABI_VERSION);
                to.u8(Kind::$kind as u8);
                self.write_body(to);
            }
        }
    };
}

encodable!(Runtime, Runtime);
encodable!(Import, Import);
encodable!(Export, Export);
encodable!(Main, Main);
encodable!(Module, Module);
encodable!(Test, Test);

impl Runtime<'_> {
    const fn write_body<const N: usize>(&self, to: &mut Writer<N>) {
        to.str(self.version);
    }
}

impl Import<'_> {
    const fn write_body<const N: usize>(&self, to: &mut Writer<N>) {
        let (has_module, module) = match self.module {
            Some(module) => (flags::HAS_MODULE, module),
            None => (0, ""),
        };
        to.u8(self.flags | has_module);
        to.str(self.symbol);
        assert!(is_name(self.name, true), "the name of an import is names with dots between");
        to.str(self.name);
        to.str(module);
        write_path_of(to, self.rust_module, "", self.rust_name);
        write_params(to, self.params);
        to.ty(&self.result);
    }
}

impl Export<'_> {
    const fn write_body<const N: usize>(&self, to: &mut Writer<N>) {
        to.u8(self.flags);
        to.str(self.symbol);
        to.str(self.package);
        write_path_of(to, self.rust_module, self.rust_type, self.rust_name);
        self.write_namespace(to);
        match self.name {
            Some(name) => {
                assert!(
                    is_name(name, false),
                    "the `name` of an export must not be empty or have a dot in it"
                );
                to.str(name);
            }
            None => write_path(to, self.rust_name, false),
        }
        to.str(self.docs);
        write_params(to, self.params);
        to.ty(&self.result);
    }

    const fn write_namespace<const N: usize>(&self, to: &mut Writer<N>) {
        match self.namespace {
            Some(namespace) => {
                assert!(
                    namespace.is_empty() || is_name(namespace, true),
                    "the `namespace` of an export is names with dots between"
                );
                to.str(namespace);
            }
            None if self.rust_type.is_empty() => write_path(to, self.rust_module, true),
            None => {
                let mut module = Writer::<0>::new();
                write_path(&mut module, self.rust_module, true);
                let mut ty = Writer::<0>::new();
                write_path(&mut ty, self.rust_type, false);
                let (module_len, type_len) = (module.len() - 2, ty.len() - 2);
                let dot = if module_len > 0 { 1 } else { 0 };
                to.u16((module_len + dot + type_len) as u16);
                crate::name::write_parts(to, self.rust_module.as_bytes(), true);
                if dot == 1 {
                    to.u8(b'.');
                }
                crate::name::write_parts(to, self.rust_type.as_bytes(), false);
            }
        }
    }
}

impl Module<'_> {
    const fn write_body<const N: usize>(&self, to: &mut Writer<N>) {
        to.u8(self.flags);
        to.str(self.symbol);
        to.str(self.package);
        to.str(self.rust_module);
        to.str(self.name);
        to.str(self.file);
        to.u32(self.text.len() as u32);
        to.raw(self.text.as_bytes());
    }
}

impl Main<'_> {
    const fn write_body<const N: usize>(&self, to: &mut Writer<N>) {
        to.u8(self.flags);
        to.str(self.symbol);
        to.str(self.package);
        write_path_of(to, self.rust_module, "", self.rust_name);
    }
}

impl Test<'_> {
    const fn write_body<const N: usize>(&self, to: &mut Writer<N>) {
        to.u8(self.flags);
        to.str(self.symbol);
        to.str(self.package);
        write_path_of(to, self.rust_module, "", self.rust_name);
        to.str(self.file);
        to.u32(self.line);
        to.str(self.ignored);
        to.str(self.panics);
        to.u32(self.timeout);
        assert!(self.modules.len() <= u8::MAX as usize, "more than 255 modules");
        to.u8(self.modules.len() as u8);
        let mut i = 0;
        while i < self.modules.len() {
            to.str(self.modules[i].0);
            to.str(self.modules[i].1);
            i += 1;
        }
    }
}
