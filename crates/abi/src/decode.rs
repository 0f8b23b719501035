//! Reading records back, for tools that work on a .wasm.

use alloc::{format, string::String, vec::Vec};
use core::fmt;

use crate::{ABI_VERSION, Kind, Shape, Tag, flags};

/// A type as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedTy {
    /// What it is.
    pub tag: Tag,
    /// What it holds.
    pub inner: Vec<DecodedTy>,
    /// The name of a named type.
    pub name: String,
}

impl fmt::Display for DecodedTy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.tag.shape() {
            Shape::Leaf => f.write_str(self.tag.rust_name()),
            // Of a class in an object, the class.
            Shape::Named => f.write_str(self.name.rsplit('.').next().unwrap_or_default()),
            Shape::Composite => {
                let inner: Vec<String> = self.inner.iter().map(|ty| format!("{ty}")).collect();
                let name = self.tag.rust_name();
                if let (true, Some((result, args))) = (self.tag.is_function(), inner.split_first()) {
                    let result = if result == "()" { String::new() } else { format!(" -> {result}") };
                    return f.write_str(&name.replacen("{}", &args.join(", "), 1).replacen("{}", &result, 1));
                }
                if name.matches("{}").count() == 1 {
                    return f.write_str(&name.replace("{}", &inner.join(", ")));
                }
                f.write_str(&inner.iter().fold(String::from(name), |name, ty| name.replacen("{}", ty, 1)))
            }
        }
    }
}

/// A parameter as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedParam {
    /// Its Rust name.
    pub name: String,
    /// Its type.
    pub ty: DecodedTy,
}

/// What a record says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of Runtime, Import, Export, Main, Module and Test")]
pub enum Decoded {
    Runtime {
        version: String,
    },
    Import {
        symbol: String,
        name: String,
        module: Option<String>,
        rust_path: String,
        params: Vec<DecodedParam>,
        result: DecodedTy,
    },
    Export {
        symbol: String,
        package: String,
        rust_path: String,
        namespace: String,
        name: String,
        docs: String,
        params: Vec<DecodedParam>,
        result: DecodedTy,
    },
    Main {
        symbol: String,
        package: String,
        rust_path: String,
    },
    Module {
        symbol: String,
        package: String,
        rust_module: String,
        name: String,
        file: String,
        text: String,
    },
    Test {
        symbol: String,
        package: String,
        rust_path: String,
        file: String,
        line: u32,
        ignored: String,
        panics: String,
        timeout: u32,
        modules: Vec<(String, String)>,
    },
}

/// A record as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodedRecord {
    /// The version of the contract it was written under.
    pub abi: u16,
    /// See [`flags`].
    pub flags: u8,
    /// The rest.
    pub body: Decoded,
}

/// Why a section cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// A record was written by a newer crate.
    Newer {
        /// Its version.
        found: u16,
    },
    /// The bytes do not follow the grammar.
    Malformed {
        /// Where, counted from the section's start.
        offset: usize,
        /// What stood there.
        what: &'static str,
    },
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Newer { found } => write!(
                f,
                "the .wasm was built with version {found} of Crossing's contract and this tool reads up to \
                 {ABI_VERSION}: update cargo-crossing"
            ),
            DecodeError::Malformed { offset, what } => write!(
                f,
                "the .wasm's section `{}` is damaged at byte {offset}: {what}; build the file again",
                crate::SECTION
            ),
        }
    }
}

impl core::error::Error for DecodeError {}

/// Reads a whole section.
///
/// # Errors
/// The first record that is newer than this crate, or that is damaged.
pub fn decode(section: &[u8]) -> Result<Vec<DecodedRecord>, DecodeError> {
    let mut reader = Reader { bytes: section, at: 0 };
    let mut records = Vec::new();
    while reader.at < section.len() {
        records.push(reader.record()?);
    }
    Ok(records)
}

/// How deep types may be nested. A real one is not; a damaged file could say anything.
const DEEPEST: usize = 32;

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn record(&mut self) -> Result<DecodedRecord, DecodeError> {
        let len = self.u32()? as usize;
        let start = self.at;
        let Some(end) = start.checked_add(len).filter(|end| *end <= self.bytes.len()) else {
            return self.malformed("a record is longer than the section");
        };
        let abi = u16::from_le_bytes(self.array()?);
        if abi > ABI_VERSION {
            return Err(DecodeError::Newer { found: abi });
        }
        let kind = self.u8()?;
        let (flags, body) = self.body(kind)?;
        if self.at != end {
            return self.malformed("a record does not end where it says");
        }
        Ok(DecodedRecord { abi, flags, body })
    }

    fn body(&mut self, kind: u8) -> Result<(u8, Decoded), DecodeError> {
        if kind == Kind::Runtime as u8 {
            return Ok((0, Decoded::Runtime { version: self.str()? }));
        }
        let flags = self.u8()?;
        let symbol = self.symbol()?;
        let body = if kind == Kind::Import as u8 {
            let name = self.str()?;
            let module = self.str()?;
            Decoded::Import {
                symbol,
                name,
                module: (flags & flags::HAS_MODULE != 0).then_some(module),
                rust_path: self.str()?,
                params: self.params()?,
                result: self.ty(0)?,
            }
        } else if kind == Kind::Export as u8 {
            Decoded::Export {
                symbol,
                package: self.str()?,
                rust_path: self.str()?,
                namespace: self.str()?,
                name: self.str()?,
                docs: self.str()?,
                params: self.params()?,
                result: self.ty(0)?,
            }
        } else if kind == Kind::Main as u8 {
            Decoded::Main { symbol, package: self.str()?, rust_path: self.str()? }
        } else if kind == Kind::Module as u8 {
            Decoded::Module {
                symbol,
                package: self.str()?,
                rust_module: self.path("::")?,
                name: self.str()?,
                file: self.path("/")?,
                text: self.text()?,
            }
        } else if kind == Kind::Test as u8 {
            self.test(symbol)?
        } else {
            return self.malformed("an unknown kind of record");
        };
        Ok((flags, body))
    }

    fn test(&mut self, symbol: String) -> Result<Decoded, DecodeError> {
        Ok(Decoded::Test {
            symbol,
            package: self.str()?,
            rust_path: self.str()?,
            file: self.str()?,
            line: self.u32()?,
            ignored: self.str()?,
            panics: self.str()?,
            timeout: self.u32()?,
            modules: {
                let count = self.u8()?;
                (0..count).map(|_| Ok((self.str()?, self.str()?))).collect::<Result<_, _>>()?
            },
        })
    }

    fn params(&mut self) -> Result<Vec<DecodedParam>, DecodeError> {
        let count = self.u8()?;
        (0..count).map(|_| Ok(DecodedParam { name: self.str()?, ty: self.ty(0)? })).collect()
    }

    fn ty(&mut self, depth: usize) -> Result<DecodedTy, DecodeError> {
        let Some(tag) = Tag::from_number(self.u8()?) else {
            return self.malformed("an unknown type");
        };
        if depth > DEEPEST {
            return self.malformed("a type is nested too deep");
        }
        let mut ty = DecodedTy { tag, inner: Vec::new(), name: String::new() };
        match tag.shape() {
            Shape::Leaf => {}
            Shape::Named => ty.name = self.str()?,
            Shape::Composite => {
                let count = self.u8()?;
                ty.inner = (0..count).map(|_| self.ty(depth + 1)).collect::<Result<_, _>>()?;
            }
        }
        Ok(ty)
    }

    /// A name that generated code may contain.
    fn symbol(&mut self) -> Result<String, DecodeError> {
        let symbol = self.str()?;
        if symbol.is_empty() || !symbol.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return self.malformed("a symbol is no identifier");
        }
        Ok(symbol)
    }

    /// Names that may become those of folders.
    fn path(&mut self, between: &str) -> Result<String, DecodeError> {
        let path = self.str()?;
        let is_name = |part: &str| {
            !part.is_empty() && part != "." && part != ".." && !part.contains(['/', '\\', '\0', ':'])
        };
        if !path.split(between).all(is_name) {
            return self.malformed("a path is none");
        }
        Ok(path)
    }

    fn str(&mut self) -> Result<String, DecodeError> {
        let len = u16::from_le_bytes(self.array()?) as usize;
        self.utf8(len)
    }

    fn text(&mut self) -> Result<String, DecodeError> {
        let len = u32::from_le_bytes(self.array()?) as usize;
        self.utf8(len)
    }

    fn utf8(&mut self, len: usize) -> Result<String, DecodeError> {
        let Some(bytes) = self.at.checked_add(len).and_then(|end| self.bytes.get(self.at..end)) else {
            return self.malformed("a text is longer than the section");
        };
        let Ok(text) = core::str::from_utf8(bytes) else {
            return self.malformed("a text is not UTF-8");
        };
        self.at += len;
        Ok(text.into())
    }

    fn u32(&mut self) -> Result<u32, DecodeError> {
        self.array().map(u32::from_le_bytes)
    }

    fn u8(&mut self) -> Result<u8, DecodeError> {
        self.array().map(|[byte]| byte)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        match self.bytes.get(self.at..).and_then(|rest| rest.first_chunk::<N>()) {
            Some(chunk) => {
                self.at += N;
                Ok(*chunk)
            }
            None => self.malformed("it ends too early"),
        }
    }

    fn malformed<T>(&self, what: &'static str) -> Result<T, DecodeError> {
        Err(DecodeError::Malformed { offset: self.at, what })
    }
}

#[cfg(test)]
mod tests;
