//! The sizes of what was built: raw, gzip, brotli.

use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};

/// Bytes of some files.
#[derive(Default)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// A table of the .wasm, the JavaScript and both.
pub(crate) fn table(directory: &Path, files: &[PathBuf]) -> anyhow::Result<String> {
    let (mut wasm, mut js) = (Sizes::default(), Sizes::default());
    for file in files {
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("wasm") => wasm.add(&fs::read(directory.join(file))?)?,
            Some("js") => js.add(&fs::read(directory.join(file))?)?,
            _ => {}
        }
    }
    let both = Sizes { raw: wasm.raw + js.raw, gzip: wasm.gzip + js.gzip, brotli: wasm.brotli + js.brotli };
    let mut table = format!("{}\n{:<12}{:>10}{:>10}{:>10}", directory.display(), "", "raw", "gzip", "brotli");
    for (name, sizes) in [("wasm", wasm), ("JavaScript", js), ("both", both)] {
        write!(table, "\n{name:<12}{:>10}{:>10}{:>10}", sizes.raw, sizes.gzip, sizes.brotli)?;
    }
    Ok(table)
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
