//! The sizes of what was built: raw, gzip, brotli.

use std::{
    fmt, fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};
use serde::Serialize;

/// Bytes of some files.
#[derive(Default, Serialize)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// The sizes of the .wasm and of the JavaScript.
#[derive(Default, Serialize)]
pub(crate) struct Table {
    #[serde(skip)]
    directory: PathBuf,
    wasm: Sizes,
    javascript: Sizes,
}

/// Measures the files of a directory.
pub(crate) fn measure(directory: &Path, files: &[PathBuf]) -> anyhow::Result<Table> {
    let mut table = Table { directory: directory.to_owned(), ..Table::default() };
    for file in files {
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("wasm") => table.wasm.add(&fs::read(directory.join(file))?)?,
            Some("js") => table.javascript.add(&fs::read(directory.join(file))?)?,
            _ => {}
        }
    }
    Ok(table)
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { directory, wasm, javascript: js } = self;
        let both =
            Sizes { raw: wasm.raw + js.raw, gzip: wasm.gzip + js.gzip, brotli: wasm.brotli + js.brotli };
        write!(formatter, "{}\n{:<12}{:>10}{:>10}{:>10}", directory.display(), "", "raw", "gzip", "brotli")?;
        for (name, sizes) in [("wasm", wasm), ("JavaScript", js), ("both", &both)] {
            write!(formatter, "\n{name:<12}{:>10}{:>10}{:>10}", sizes.raw, sizes.gzip, sizes.brotli)?;
        }
        Ok(())
    }
}

impl Sizes {
    fn add(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let params = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &params)?;
        self.raw += bytes.len();
        self.gzip += gzip.finish()?.len();
        self.brotli += brotli.len();
        Ok(())
    }
}
