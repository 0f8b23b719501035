//! The packages of a program: where their sources are, and which modules their manifests declare.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    env,
    path::{Path, PathBuf},
};

use cargo_metadata::{Metadata, Package as CargoPackage, PackageId, TargetKind};

use crate::{config::Config, packages::Scope};

/// The packages of a program.
#[derive(Default)]
pub(crate) struct Packages {
    /// The program's own first.
    pub(super) all: Vec<Package>,
    /// Whether it is known which is the program's.
    has_root: bool,
}

pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) directory: PathBuf,
    pub(super) manifest: PathBuf,
    /// Whether it is the user's own, and not from a registry.
    pub(super) is_own: bool,
    /// Its crates, by name, and the file that each begins with.
    pub(super) crates: Vec<(String, PathBuf)>,
    /// `[package.metadata.crossing.modules]`: files by the modules' names.
    pub(super) modules: BTreeMap<String, PathBuf>,
}

impl Packages {
    /// The packages that cargo knows; none where there is no manifest. `root` is the directory of the program's own.
    ///
    /// # Errors
    /// When one of the user's own says something of itself that cannot be understood.
    pub(crate) fn read(scope: &Scope, root: Option<&Path>) -> anyhow::Result<Packages> {
        let Ok(metadata) = scope.all().or_else(|_| scope.members()) else { return Ok(Packages::default()) };
        let root = root.map(Path::to_owned).or_else(|| nearest(&metadata, scope));
        let used = root.as_ref().map(|root| dependencies(&metadata, root));
        let is_used = |package: &&CargoPackage| used.as_ref().is_none_or(|used| used.contains(&package.id));
        let all: anyhow::Result<Vec<_>> = metadata.packages.iter().filter(is_used).map(package).collect();
        let mut all = all?;
        all.sort_by_key(|package| (root.as_ref() != Some(&package.directory), !package.is_own));
        Ok(Packages { all, has_root: root.is_some() })
    }

    /// The package of the program.
    pub(super) fn root(&self) -> Option<&Package> {
        self.all.first().filter(|_| self.has_root)
    }

    /// The package of a crate.
    pub(super) fn of_crate(&self, name: &str) -> Option<&Package> {
        self.all.iter().find(|package| package.crates.iter().any(|(known, _)| known == name))
    }
}

/// The package of the manifest, else that which the current directory is in.
fn nearest(metadata: &Metadata, scope: &Scope) -> Option<PathBuf> {
    let given =
        scope.manifest.as_ref().and_then(|manifest| Some(manifest.canonicalize().ok()?.parent()?.to_owned()));
    let directory =
        given.or_else(|| env::current_dir().and_then(|directory| directory.canonicalize()).ok())?;
    let directories = metadata.workspace_packages().into_iter().map(directory_of);
    directories
        .filter(|package| directory.starts_with(package))
        .max_by_key(|package| package.as_os_str().len())
}

/// A package and all that it depends on.
fn dependencies<'m>(metadata: &'m Metadata, directory: &Path) -> HashSet<&'m PackageId> {
    let root = metadata.packages.iter().find(|package| directory_of(package) == directory);
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let nodes: HashMap<&PackageId, _> = nodes.map(|node| (&node.id, &node.dependencies)).collect();
    let mut queue: Vec<&PackageId> = root.map(|root| &root.id).into_iter().collect();
    let mut found = HashSet::new();
    while let Some(id) = queue.pop() {
        if found.insert(id) {
            queue.extend(nodes.get(id).into_iter().copied().flatten());
        }
    }
    found
}

fn directory_of(package: &CargoPackage) -> PathBuf {
    package.manifest_path.parent().map(PathBuf::from).unwrap_or_default()
}

fn package(package: &CargoPackage) -> anyhow::Result<Package> {
    let runs = |kind: &TargetKind| {
        matches!(kind, TargetKind::Bin | TargetKind::CDyLib | TargetKind::Lib | TargetKind::RLib)
    };
    let targets = package.targets.iter().filter(|target| target.kind.iter().any(runs));
    let is_own = package.source.is_none();
    let config = match Config::of(package) {
        Err(error) if is_own => return Err(error),
        config => config.unwrap_or_default(),
    };
    let directory = directory_of(package);
    Ok(Package {
        name: package.name.to_string(),
        version: package.version.to_string(),
        manifest: package.manifest_path.clone().into(),
        is_own,
        crates: targets
            .map(|target| (target.name.replace('-', "_"), target.src_path.clone().into()))
            .collect(),
        modules: config.modules.into_iter().map(|(name, path)| (name, directory.join(path))).collect(),
        directory,
    })
}
