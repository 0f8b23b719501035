//! The packages of a program. cargo is asked for them here only: for the target that is built, and without the network.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow, bail};
use cargo_metadata::{Metadata, MetadataCommand, Package as CargoPackage, PackageId, TargetKind};

use crate::{
    collocated,
    config::Config,
    toolchain::{NO_CARGO, TARGET},
};

/// Whose packages are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    /// The Cargo.toml that was given; without, the nearest is meant.
    pub(crate) manifest: Option<PathBuf>,
    /// As cargo's own flags say them.
    pub(crate) features: Vec<String>,
}

impl Scope {
    /// Those of the workspace. It takes neither a Cargo.lock nor what they depend on.
    ///
    /// # Errors
    /// What cargo says.
    pub(crate) fn members(&self) -> anyhow::Result<Metadata> {
        run(self.command()?.no_deps())
    }

    /// Those of the workspace and all that a program is built from. What cargo has not built may not be here.
    ///
    /// # Errors
    /// What cargo says.
    pub(crate) fn all(&self) -> anyhow::Result<Metadata> {
        // What other targets need was never fetched.
        let flags = ["--offline", "--filter-platform", TARGET].map(str::to_owned);
        run(self.command()?.other_options(flags.into_iter().chain(self.features.clone()).collect::<Vec<_>>()))
    }

    /// The Cargo.toml.
    ///
    /// # Errors
    /// When there is none, with what to type.
    pub(crate) fn manifest(&self) -> anyhow::Result<PathBuf> {
        let Some(given) = &self.manifest else {
            let current = env::current_dir().context("there is no current directory")?;
            let mut all = current.ancestors().map(|directory| directory.join("Cargo.toml"));
            return all.find(|file| file.is_file()).with_context(|| {
                "there is no Cargo.toml here or above: go to a package, or make one with `cargo crossing new NAME`"
            });
        };
        match (given.is_file(), given.join("Cargo.toml").is_file()) {
            (true, _) => Ok(given.clone()),
            (false, true) => {
                bail!("{0} is a directory: type --manifest-path {0}/Cargo.toml", given.display())
            }
            (false, false) => bail!("there is no file {}", given.display()),
        }
    }

    fn command(&self) -> anyhow::Result<MetadataCommand> {
        let mut command = MetadataCommand::new();
        command.manifest_path(self.manifest()?);
        Ok(command)
    }
}

fn run(command: &MetadataCommand) -> anyhow::Result<Metadata> {
    command.exec().map_err(|error| match error {
        cargo_metadata::Error::CargoMetadata { stderr } => {
            anyhow!("{}", stderr.trim().trim_start_matches("error: ").to_owned())
        }
        cargo_metadata::Error::Io(error) => anyhow::Error::new(error).context(NO_CARGO),
        other => anyhow::Error::new(other).context("cannot read what cargo says of the package"),
    })
}

/// The packages of a program: where their sources are, and which modules their manifests declare.
#[derive(Default)]
pub(crate) struct Packages {
    /// The program's own first.
    pub(crate) all: Vec<Package>,
    /// Whether it is known which is the program's.
    has_root: bool,
    /// Why there are none of others.
    pub(crate) problem: Option<String>,
}

pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) directory: PathBuf,
    pub(crate) manifest: PathBuf,
    /// Whether it is the user's own, and not from a registry.
    pub(crate) is_own: bool,
    /// Its crates, by name, and the file that each begins with.
    pub(crate) crates: Vec<(String, PathBuf)>,
    /// `[package.metadata.crossing.modules]`: files by the modules' names.
    pub(crate) modules: BTreeMap<String, PathBuf>,
}

impl Packages {
    /// The packages that cargo knows; none where there is no manifest. `root` is the directory of the program's own.
    ///
    /// # Errors
    /// When one of the user's own says something of itself that cannot be understood.
    pub(crate) fn read(scope: &Scope, root: Option<&Path>) -> anyhow::Result<Packages> {
        let (metadata, problem) = match scope.all() {
            Ok(metadata) => (metadata, None),
            Err(error) => match (scope.members(), Some(format!("{error:#}"))) {
                (Ok(metadata), problem) => (metadata, problem),
                (Err(_), problem) => return Ok(Packages { problem, ..Packages::default() }),
            },
        };
        let root = root.map(Path::to_owned).or_else(|| nearest(&metadata, scope));
        let used = root.as_ref().map(|root| dependencies(&metadata, root));
        let is_used = |package: &&CargoPackage| used.as_ref().is_none_or(|used| used.contains(&package.id));
        let all: anyhow::Result<Vec<_>> = metadata.packages.iter().filter(is_used).map(package).collect();
        let mut all = all?;
        all.sort_by_key(|package| (root.as_ref() != Some(&package.directory), !package.is_own));
        Ok(Packages { all, has_root: root.is_some(), problem })
    }

    /// The package of the program.
    pub(crate) fn root(&self) -> Option<&Package> {
        self.all.first().filter(|_| self.has_root)
    }

    /// The package of a file beside a Rust file. The error: several of one name and version that have different ones.
    pub(crate) fn beside(&self, name: &collocated::Name<'_>) -> Result<Option<&Package>, [&Package; 2]> {
        let is_it = |package: &&Package| package.name == name.package && package.version == name.version;
        let all: Vec<&Package> = self.all.iter().filter(is_it).collect();
        if all.len() < 2 {
            return Ok(all.first().copied());
        }
        let text = |package: &Package| fs::read(package.directory.join(name.file)).ok();
        let mut with_file = all.iter().copied().filter(|package| text(package).is_some());
        let first = with_file.next();
        let other = first.and_then(|first| with_file.find(|package| text(package) != text(first)));
        match (first, other) {
            (Some(first), Some(other)) => Err([first, other]),
            _ => Ok(first.or(all.first().copied())),
        }
    }

    /// The package of a crate.
    pub(crate) fn of_crate(&self, name: &str) -> Option<&Package> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Two packages of one name and version, in these directories.
    fn twins(root: &Path) -> Packages {
        let package = |directory: &str| Package {
            name: "twin".to_owned(),
            version: "1.0.0".to_owned(),
            directory: root.join(directory),
            manifest: root.join(directory).join("Cargo.toml"),
            is_own: false,
            crates: Vec::new(),
            modules: BTreeMap::new(),
        };
        Packages { all: ["a", "b"].map(package).into(), ..Packages::default() }
    }

    #[test]
    fn of_packages_of_one_name_only_one_may_have_a_file() {
        let root = tempfile::tempdir().expect("a directory can be made");
        let packages = twins(root.path());
        let name = collocated::parse("crossing:twin@1.0.0/x.js").expect("it is one");
        let write = |file: &str, text| {
            let file = root.path().join(file);
            fs::create_dir_all(file.parent().expect("it is below")).expect("a directory can be made");
            fs::write(file, text).expect("a file can be written");
        };
        let found = || packages.beside(&name).map(|package| package.map(|package| package.directory.clone()));
        assert_eq!(
            found().ok().flatten(),
            Some(root.path().join("a")),
            "neither has it: the first is as good"
        );
        write("b/x.js", "export const b = 1;");
        assert_eq!(found().ok().flatten(), Some(root.path().join("b")));
        write("a/x.js", "export const b = 1;");
        assert_eq!(found().ok().flatten(), Some(root.path().join("a")), "both are the same");
        write("a/x.js", "export const a = 1;");
        assert_eq!(
            found().err().map(|both| both.map(|package| package.name.as_str())),
            Some(["twin", "twin"])
        );
        let other = collocated::parse("crossing:twin@1.0.1/x.js").expect("it is one");
        assert!(packages.beside(&other).is_ok_and(|package| package.is_none()));
    }
}
