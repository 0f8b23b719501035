//! Watches the source of a package and of what it depends on by path.

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, mpsc},
    time::{Duration, SystemTime},
};

use anyhow::Context;
use notify_debouncer_full::{
    DebounceEventResult, Debouncer, RecommendedCache, new_debouncer,
    notify::{EventKind, RecommendedWatcher, RecursiveMode},
};

use crate::{args::CargoBuild, cargo::locked, dist, project::Project};

/// How long files have to be left alone.
const QUIET: Duration = Duration::from_millis(80);

/// Calls back after changes, until it is dropped.
pub(crate) struct Watcher {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    /// With the times at which they were made: a directory in the place of another has to be watched anew.
    watched: HashMap<PathBuf, Option<SystemTime>>,
    sources: Arc<Mutex<Sources>>,
}

/// What builds write.
pub(crate) fn made(project: &Project, out_dir: &Path) -> Vec<PathBuf> {
    // Where a file takes what is said, each build changes it.
    let said = ["/dev/stdout", "/dev/stderr"].map(|name| PathBuf::from(name).canonicalize());
    let said = said.into_iter().flatten().filter(|path| path.is_file()).collect();
    let target = [Ok(project.target_dir.clone()), project.target_dir.canonicalize()];
    let target = target.into_iter().flatten().collect();
    [target, vec![out_dir.to_owned()], dist::written(out_dir), said].concat()
}

/// Does it now and after every change, until the tool is ended. It is given the project as that is by then.
pub(crate) fn repeat(
    args: &CargoBuild,
    out_dir: Option<&PathBuf>,
    mut work: impl FnMut(anyhow::Result<&Project>),
) -> anyhow::Result<()> {
    let mut project = Project::find(args)?;
    let out_dir = std::path::absolute(project.out_dir(out_dir))?;
    let (changed, changes) = mpsc::channel();
    // Nobody waits any more when the tool ends.
    let mut watcher = Watcher::new(made(&project, &out_dir), move || {
        let _ = changed.send(());
    })?;
    loop {
        watcher.update(&project, args);
        // Cargo.toml may have changed too.
        work(Project::find(args).map(|found| {
            project = found;
            &project
        }));
        if changes.recv().is_err() {
            return Ok(());
        }
        while changes.try_recv().is_ok() {}
    }
}

impl Watcher {
    /// `made` is what builds write themselves.
    pub(crate) fn new(made: Vec<PathBuf>, changed: impl Fn() + Send + 'static) -> anyhow::Result<Self> {
        let sources = Arc::new(Mutex::new(Sources { packages: HashSet::new(), made }));
        let known = sources.clone();
        let on_events = move |events: DebounceEventResult| {
            let Ok(events) = events else { return };
            let is_change = |kind: &EventKind| !matches!(kind, EventKind::Access(_));
            let mut paths =
                events.iter().filter(|event| is_change(&event.kind)).flat_map(|event| &event.paths);
            if paths.any(|path| locked(&known).contains(path)) {
                changed();
            }
        };
        let debouncer = new_debouncer(QUIET, None, on_events).context("cannot watch files")?;
        Ok(Self { debouncer, watched: HashMap::new(), sources })
    }

    /// Watches what is there by now. What cannot be watched is left out.
    pub(crate) fn update(&mut self, project: &Project, args: &CargoBuild) {
        let gone: Vec<_> = self.watched.keys().filter(|path| !path.exists()).cloned().collect();
        for path in gone {
            self.forget(&path);
        }
        let packages = packages(project, args);
        locked(&self.sources).packages.clone_from(&packages);
        for directory in packages {
            self.watch(&directory, RecursiveMode::NonRecursive);
            // One by one, since `target` and `node_modules` have thousands of directories.
            for path in fs::read_dir(&directory).into_iter().flatten().flatten().map(|entry| entry.path()) {
                let is_source = locked(&self.sources).contains(&path);
                if path.is_dir() && is_source && !is_way_up(&path, &directory) {
                    self.watch(&path, RecursiveMode::Recursive);
                }
            }
        }
    }

    fn watch(&mut self, path: &Path, mode: RecursiveMode) {
        let made = fs::metadata(path).and_then(|data| data.created()).ok();
        if self.watched.get(path) == Some(&made) {
            return;
        }
        self.forget(path);
        if self.debouncer.watch(path, mode).is_ok() {
            self.watched.insert(path.to_owned(), made);
        }
    }

    fn forget(&mut self, path: &Path) {
        if self.watched.remove(path).is_some() {
            // Of a directory that is gone there is nothing left to end.
            let _ = self.debouncer.unwatch(path);
        }
    }
}

/// The directories of the package and of all packages that are no registry's, and the folder of the site.
fn packages(project: &Project, args: &CargoBuild) -> HashSet<PathBuf> {
    let scope = project.scope(args);
    let metadata = scope.all().or_else(|_| scope.members());
    let packages = metadata.map(|metadata| metadata.packages).unwrap_or_default();
    let local = packages.iter().filter(|package| package.source.is_none());
    let mut directories: HashSet<_> =
        local.filter_map(|package| package.manifest_path.parent()).map(PathBuf::from).collect();
    directories.extend([project.directory().to_owned(), project.site()]);
    directories
}

/// A link to a directory that has this one in it, and whatever else.
fn is_way_up(path: &Path, directory: &Path) -> bool {
    path.is_symlink() && path.canonicalize().is_ok_and(|path| directory.starts_with(path))
}

/// What builds are made of.
struct Sources {
    packages: HashSet<PathBuf>,
    /// What builds write themselves.
    made: Vec<PathBuf>,
}

impl Sources {
    /// Neither made by a build, nor hidden in its package, nor somebody else's.
    fn contains(&self, path: &Path) -> bool {
        let below = self.packages.iter().filter_map(|package| path.strip_prefix(package).ok());
        let below = below.min_by_key(|below| below.as_os_str().len()).unwrap_or(path);
        let is_hidden = below.components().any(|component| {
            let name = component.as_os_str().to_string_lossy();
            name == "node_modules" || (name.len() > 1 && name.starts_with('.') && name != "..")
        });
        let is_lock = path.file_name().is_some_and(|name| name == "Cargo.lock");
        !is_hidden && !is_lock && !self.made.iter().any(|made| path.starts_with(made))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_builds_write_is_no_change() {
        let made = ["/app/target", "/app/dist"].map(PathBuf::from).into();
        let sources = Sources { packages: ["/app", "/app/.own/part"].map(PathBuf::from).into(), made };
        for source in [
            "/app/src/main.rs",
            "/app/Cargo.toml",
            "/app/index.html",
            "/app/distance.js",
            "/app/.own/part/src/lib.rs",
        ] {
            assert!(sources.contains(Path::new(source)), "{source}");
        }
        for other in [
            "/app/target/debug/x",
            "/app/dist",
            "/app/Cargo.lock",
            "/app/.git/HEAD",
            "/app/node_modules/a/b.js",
        ] {
            assert!(!sources.contains(Path::new(other)), "{other}");
        }
    }
}
