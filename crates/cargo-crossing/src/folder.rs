//! Folders of files: compares them, brings one to what another has, removes one.

use std::{
    collections::BTreeSet,
    ffi::OsString,
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use anyhow::Context;

use crate::dist::MARKER;

/// Whether both hold the same files.
pub(crate) fn is_same(one: &Path, other: &Path) -> io::Result<bool> {
    if one.is_dir() != other.is_dir() {
        return Ok(false);
    }
    if !one.is_dir() {
        return Ok(fs::read(one)? == fs::read(other)?);
    }
    let own = names(one)?;
    if own != names(other)? {
        return Ok(false);
    }
    for name in own {
        if !is_same(&one.join(&name), &other.join(&name))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Moves what is new or another from one folder into the other, file by file, and removes what the first does not have.
pub(crate) fn update(folder: &Path, from: &Path) -> io::Result<()> {
    let all = names(from)?;
    let mut ordered: Vec<_> = all.iter().collect();
    // It names the others.
    ordered.sort_by_key(|name| *name == "index.js");
    for name in ordered {
        let (target, source) = (folder.join(name), from.join(name));
        if is_same(&source, &target).unwrap_or(false) {
            continue;
        }
        if source.is_dir() != target.is_dir() {
            remove_any(&target)?;
        }
        if source.is_dir() {
            fs::create_dir_all(&target)?;
            update(&target, &source)?;
        } else {
            fs::rename(&source, &target)?;
        }
    }
    names(folder)?.difference(&all).try_for_each(|name| remove_any(&folder.join(name)))
}

fn names(folder: &Path) -> io::Result<BTreeSet<OsString>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
}

fn remove_any(path: &Path) -> io::Result<()> {
    match path.is_dir() {
        true => fs::remove_dir_all(path),
        false if path.exists() => fs::remove_file(path),
        false => Ok(()),
    }
}

/// Removes a directory of ours, the marker last: what is left when this is interrupted is still known as ours.
pub(crate) fn remove(directory: &Path) -> anyhow::Result<()> {
    let removed = || -> io::Result<()> {
        for entry in fs::read_dir(directory)? {
            let entry = entry?;
            match entry.file_type()?.is_dir() {
                true => fs::remove_dir_all(entry.path())?,
                false if entry.file_name() == MARKER => {}
                false => fs::remove_file(entry.path())?,
            }
        }
        fs::remove_dir_all(directory)
    };
    match removed() {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", directory.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_becomes_another_and_keeps_what_is_the_same() {
        let root = tempfile::tempdir().expect("a directory can be made");
        let write = |files: &[(&str, &str)]| {
            for (file, text) in files {
                let path = root.path().join(file);
                fs::create_dir_all(path.parent().expect("it has one")).expect("a directory can be made");
                fs::write(path, text).expect("a file can be written");
            }
        };
        let [old, new] = ["old", "new"].map(|name| root.path().join(name));
        write(&[("old/index.js", "1"), ("old/same.js", "s"), ("old/gone/a.js", "a"), ("old/turned", "file")]);
        write(&[
            ("new/index.js", "2"),
            ("new/same.js", "s"),
            ("new/more/b.js", "b"),
            ("new/turned/c.js", "c"),
        ]);
        write(&[("expected/index.js", "2"), ("expected/same.js", "s"), ("expected/more/b.js", "b")]);
        write(&[("expected/turned/c.js", "c")]);
        let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).expect("it has a time");
        let before = time(&old.join("same.js"));
        assert!(!is_same(&old, &new).expect("both are there"));
        update(&old, &new).expect("it can be written");
        assert!(is_same(&old, &root.path().join("expected")).expect("both are there"));
        assert_eq!(time(&old.join("same.js")), before);
    }
}
