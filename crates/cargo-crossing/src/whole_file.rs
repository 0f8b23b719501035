//! Writes a file whole, or not at all.

use std::{
    ffi::OsString,
    fs,
    io::{self, ErrorKind},
    path::Path,
    process,
};

use anyhow::Context;

/// # Errors
/// When it cannot be written: then it is as it was.
pub(crate) fn write(file: &Path, contents: &[u8]) -> anyhow::Result<()> {
    let directory = directory(file);
    replace(file, contents)
        .map_err(|error| match error.kind() {
            ErrorKind::NotFound if !directory.exists() => {
                anyhow::anyhow!("there is no directory {}: make it first", directory.display())
            }
            _ => error.into(),
        })
        .with_context(|| format!("cannot write {}", file.display()))
}

fn replace(file: &Path, contents: &[u8]) -> io::Result<()> {
    // A link stays, and a device is no file that could be replaced.
    let real = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    if fs::metadata(&real).is_ok_and(|data| !data.is_file()) {
        return fs::write(&real, contents);
    }
    let mut name = OsString::from(".");
    name.push(real.file_name().unwrap_or_default());
    name.push(format!(".{}", process::id()));
    let partial = real.with_file_name(name);
    let written = fs::write(&partial, contents).and_then(|()| fs::rename(&partial, &real));
    written.inspect_err(|_| drop(fs::remove_file(&partial)))
}

fn directory(file: &Path) -> &Path {
    file.parent().filter(|directory| !directory.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_a_link_stays() {
        let root = tempfile::tempdir().expect("a directory can be made");
        let (file, link) = (root.path().join("a.rs"), root.path().join("b.rs"));
        write(&file, b"first").expect("it can be written");
        #[cfg(unix)]
        std::os::unix::fs::symlink("a.rs", &link).expect("a link can be made");
        #[cfg(not(unix))]
        fs::hard_link(&file, &link).expect("a link can be made");
        write(&link, b"second").expect("it can be written");
        assert_eq!(fs::read_to_string(&link).expect("it is there"), "second");
        assert_eq!(fs::read_dir(root.path()).expect("it is there").count(), 2);
        #[cfg(unix)]
        assert!(link.is_symlink());
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing() {
        let root = tempfile::tempdir().expect("a directory can be made");
        let error = write(&root.path().join("no/a.rs"), b"").expect_err("there is no directory");
        assert!(format!("{error:#}").contains("there is no directory"), "{error:#}");
        assert!(write(root.path(), b"").is_err());
        assert_eq!(fs::read_dir(root.path()).expect("it is there").count(), 0);
    }
}
