//! Writes a module: staged beside its place, then swapped in whole.

use std::{
    env,
    ffi::OsStr,
    fs::{self, File},
    io::ErrorKind,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

use crate::{
    folder::{is_same, remove, update},
    glue, print,
    program::Program,
    runtime,
};

/// Says that a directory is ours: only then is it replaced.
pub(crate) const MARKER: &str = ".crossing";

const ANOTHER: &str = "give another directory with --out-dir";

/// What was written.
pub(crate) struct Written {
    /// Relative to the directory.
    pub(crate) files: Vec<PathBuf>,
    /// Whether the same was there before. Then nothing is touched, and who watches the files is left alone.
    pub(crate) is_fresh: bool,
}

/// How what is there is replaced.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Replace {
    /// Nobody ever finds half of it.
    Whole,
    /// Who watches the directory would lose sight of it if it were another.
    Files,
}

/// Writes everything.
///
/// # Errors
/// When the directory holds files that are not ours, or cannot be written: then it is as it was. Nothing of the user's
/// is ever removed.
pub(crate) fn write(directory: &Path, program: &Program, replace: Replace) -> anyhow::Result<Written> {
    let place = Place { how: replace, ..Place::of(directory)? };
    let module = glue::generate(program)?;
    let _lock = place.lock();
    for path in place.all() {
        check_ours(path)?;
    }
    let (files, is_fresh) = place.replace(|stage| fill(stage, program, &module))?;
    Ok(Written { files, is_fresh })
}

/// All that is written for a module in this directory.
pub(crate) fn written(directory: &Path) -> Vec<PathBuf> {
    let place = Place::of(directory).map(|place| place.all().map(Path::to_owned).to_vec());
    place.unwrap_or_else(|_| vec![directory.to_owned()])
}

/// A module's directory, and what stands beside it while it is replaced.
struct Place {
    directory: PathBuf,
    stage: PathBuf,
    old: PathBuf,
    how: Replace,
}

impl Place {
    /// Of a link that is what it links to: the link stays.
    fn of(directory: &Path) -> anyhow::Result<Self> {
        // Without a slash at the end, behind which a link is followed.
        let mut directory: PathBuf = directory.components().collect();
        if directory.is_symlink() {
            directory = directory.canonicalize().with_context(|| {
                format!("{} is a link to what is not there: remove it, or {ANOTHER}", directory.display())
            })?;
        }
        let Some(name) = directory.file_name().map(OsStr::to_owned) else {
            bail!("`{}` is no place for a module: {ANOTHER}", directory.display());
        };
        let beside = |ending: &str| {
            let mut name = name.clone();
            name.push(ending);
            directory.with_file_name(name)
        };
        Ok(Self { stage: beside(".stage"), old: beside(".old"), directory, how: Replace::Whole })
    }

    /// Others wait that write into the same folder. Where it cannot be locked, nobody does.
    fn lock(&self) -> Option<File> {
        let folder = self.directory.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = File::open(folder.unwrap_or(Path::new("."))).ok()?;
        folder.lock().ok().map(|()| folder)
    }

    fn all(&self) -> [&Path; 3] {
        [&self.directory, &self.stage, &self.old]
    }

    /// Has a new directory filled, and puts it in the place of the old one, unless that is the same; says whether it is.
    fn replace<T>(&self, fill: impl FnOnce(&Path) -> anyhow::Result<T>) -> anyhow::Result<(T, bool)> {
        // A build before this one may have been ended at any point.
        remove(&self.stage)?;
        if self.old.is_dir() && !self.directory.exists() {
            let _ = fs::rename(&self.old, &self.directory);
        }
        remove(&self.old)?;
        let filled = fill(&self.stage).with_context(|| format!("cannot write {}", self.directory.display()));
        let done = filled.and_then(|filled| {
            let is_fresh = is_same(&self.stage, &self.directory).unwrap_or(false);
            match self.how {
                _ if is_fresh => remove(&self.stage)?,
                Replace::Files if self.directory.is_dir() => {
                    update(&self.directory, &self.stage).with_context(|| self.cannot_replace())?;
                    remove(&self.stage)?;
                }
                _ => self.swap()?,
            }
            Ok((filled, is_fresh))
        });
        done.inspect_err(|_| drop(remove(&self.stage)))
    }

    fn cannot_replace(&self) -> String {
        format!("cannot replace {}", self.directory.display())
    }

    fn swap(&self) -> anyhow::Result<()> {
        let replace = || self.cannot_replace();
        let is_there = self.directory.exists();
        if is_there {
            fs::rename(&self.directory, &self.old).with_context(replace)?;
        }
        if let Err(error) = fs::rename(&self.stage, &self.directory) {
            if is_there {
                let _ = fs::rename(&self.old, &self.directory);
            }
            return Err(error).with_context(replace);
        }
        // The module is there. What is left of the old one, the next build removes, or says why it cannot.
        let _ = remove(&self.old);
        Ok(())
    }
}

/// A directory that is not there, is empty, or was made by this tool.
fn check_ours(directory: &Path) -> anyhow::Result<()> {
    let place = directory.display();
    let is_empty = match fs::read_dir(directory) {
        // That of the module was followed; beside it nothing of ours is one.
        _ if directory.is_symlink() => {
            bail!("{place} is a link, and would be replaced: remove it, or {ANOTHER}")
        }
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == ErrorKind::NotFound => true,
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            let file = directory.ancestors().find(|path| path.is_file()).unwrap_or(directory).display();
            bail!("{file} is a file, and has to be a directory: remove it, or {ANOTHER}")
        }
        Err(error) => return Err(error).with_context(|| format!("cannot read {place}")),
    };
    let is_around = env::current_dir()
        .is_ok_and(|current| directory.canonicalize().is_ok_and(|path| current.starts_with(path)));
    if is_around {
        bail!("{place} would be replaced whole, and the current directory lies in it: {ANOTHER}");
    }
    if !(is_empty || directory.join(MARKER).is_file()) {
        bail!(
            "{place} holds files that cargo crossing did not make, and it would be replaced whole: {ANOTHER}"
        );
    }
    Ok(())
}

fn fill(stage: &Path, program: &Program, module: &glue::Module) -> anyhow::Result<Vec<PathBuf>> {
    fs::create_dir_all(stage)?;
    fs::write(stage.join(MARKER), "Made by cargo crossing, which replaces this directory whole.\n")?;
    let mut files = Vec::new();
    let mut write = |path: &Path, contents: &[u8]| -> anyhow::Result<()> {
        let target = stage.join(path);
        fs::create_dir_all(target.parent().unwrap_or(stage))?;
        fs::write(&target, contents)?;
        files.push(path.to_owned());
        Ok(())
    };
    write(Path::new(&module.wasm_name), &fs::read(&program.wasm)?)?;
    write(Path::new("index.js"), module.js.as_bytes())?;
    write(Path::new("index.d.ts"), print::types(&module.types)?.as_bytes())?;
    write(Path::new("package.json"), module.package.as_bytes())?;
    for file in &program.about.papers {
        write(Path::new(file.file_name().unwrap_or_default()), &fs::read(file)?)?;
    }
    for (file, contents) in &module.collocated {
        write(file, contents)?;
    }
    for file in &module.runtime {
        write(&Path::new("runtime").join(file), runtime::text(file)?.as_bytes())?;
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A directory with a module in `dist` whose only file says what it is.
    fn with_module(text: &str) -> (tempfile::TempDir, Place) {
        let root = tempfile::tempdir().expect("a directory can be made");
        let place = Place::of(&root.path().join("dist/")).expect("it has a name");
        place.replace(|stage| fill(stage, text)).expect("it is written");
        (root, place)
    }

    fn fill(stage: &Path, text: &str) -> anyhow::Result<()> {
        fs::create_dir_all(stage)?;
        fs::write(stage.join(MARKER), "")?;
        Ok(fs::write(stage.join("index.js"), text)?)
    }

    fn text(place: &Place) -> String {
        fs::read_to_string(place.directory.join("index.js")).unwrap_or_default()
    }

    fn names(root: &tempfile::TempDir) -> Vec<String> {
        let entries = fs::read_dir(root.path()).expect("it is there");
        let mut names: Vec<_> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_module_that_cannot_be_written_leaves_the_old_one() {
        let (root, place) = with_module("first");
        let failed = place.replace(|stage| {
            fill(stage, "second")?;
            bail!("the disk is full")
        });
        let failed: anyhow::Result<((), bool)> = failed;
        let error = format!("{:#}", failed.expect_err("it was not written"));
        assert_eq!(error, format!("cannot write {}: the disk is full", place.directory.display()));
        assert_eq!((text(&place).as_str(), names(&root)), ("first", vec!["dist".to_owned()]));
    }

    #[test]
    fn the_same_module_is_not_touched() {
        let (root, place) = with_module("first");
        let replace = |text| place.replace(|stage| fill(stage, text)).expect("it is written").1;
        assert_eq!([replace("first"), replace("second"), replace("second")], [true, false, true]);
        assert_eq!((text(&place).as_str(), names(&root)), ("second", vec!["dist".to_owned()]));
    }

    #[test]
    fn a_module_that_cannot_be_put_there_leaves_the_old_one() {
        let (root, place) = with_module("first");
        // Nothing is there to be put in its place.
        let error = place.replace(|_| Ok(())).expect_err("it is not there").to_string();
        assert_eq!(error, format!("cannot replace {}", place.directory.display()));
        assert_eq!((text(&place).as_str(), names(&root)), ("first", vec!["dist".to_owned()]));
    }

    #[test]
    fn what_an_interrupted_build_left_is_mended() {
        let (root, place) = with_module("first");
        // Between the two renamings.
        fs::rename(&place.directory, &place.old).expect("it can be renamed");
        fill(&place.stage, "half").expect("it can be written");
        for path in place.all() {
            check_ours(path).expect("it is ours");
        }
        assert!(place.replace(|_| -> anyhow::Result<()> { bail!("no") }).is_err());
        assert_eq!((text(&place).as_str(), names(&root)), ("first", vec!["dist".to_owned()]));
        fill(&place.old, "half").expect("it can be written");
        place.replace(|stage| fill(stage, "second")).expect("it is written");
        assert_eq!((text(&place).as_str(), names(&root)), ("second", vec!["dist".to_owned()]));
    }
}
