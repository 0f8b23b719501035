//! Finds out which package is meant, and which of its programs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use cargo_metadata::{CrateType, Metadata, Package, Target, TargetKind};

use crate::{args::CargoBuild, config::Config, packages::Scope};

/// What is to be built, and where its things lie.
pub(crate) struct Project {
    pub(crate) package: Package,
    pub(crate) target: Target,
    pub(crate) config: Config,
    /// Where cargo keeps what it builds.
    pub(crate) target_dir: PathBuf,
}

impl Project {
    pub(crate) fn find(args: &CargoBuild) -> anyhow::Result<Self> {
        let metadata = typed(args).members()?;
        let package = package(&metadata, args)?.clone();
        let target = target(&package, args)?.clone();
        let config = Config::of(&package)?;
        let target_dir = match &args.target_dir {
            Some(given) => std::path::absolute(given)?,
            None => metadata.target_directory.into(),
        };
        Ok(Self { package, target, config, target_dir })
    }

    /// The packages that its program is built from.
    pub(crate) fn scope(&self, args: &CargoBuild) -> Scope {
        Scope { manifest: Some(self.package.manifest_path.clone().into()), features: args.feature_flags() }
    }

    pub(crate) fn directory(&self) -> &Path {
        self.package.manifest_path.parent().map_or(Path::new("."), |directory| directory.as_std_path())
    }

    /// The folder that is the web site.
    pub(crate) fn site(&self) -> PathBuf {
        let site = self.config.site.as_ref();
        site.map_or_else(|| self.directory().to_owned(), |site| self.directory().join(site))
    }

    /// Where the module goes.
    pub(crate) fn out_dir(&self, given: Option<&PathBuf>) -> PathBuf {
        given.cloned().unwrap_or_else(|| self.site().join("dist"))
    }
}

/// What the package that is meant says of itself to this tool.
pub(crate) fn config(args: &CargoBuild) -> anyhow::Result<Config> {
    Config::of(package(&typed(args).members()?, args)?)
}

/// The packages of what was typed, or of here.
pub(crate) fn typed(args: &CargoBuild) -> Scope {
    Scope { manifest: args.manifest_path.clone(), features: args.feature_flags() }
}

/// The named one, else that of the nearest Cargo.toml, else the only one of the workspace that fits.
fn package<'a>(metadata: &'a Metadata, args: &CargoBuild) -> anyhow::Result<&'a Package> {
    let members = metadata.workspace_packages();
    let fitting: Vec<&Package> = {
        let default = metadata.workspace_default_packages();
        let programs = default.into_iter().filter(|package| targets(package).next().is_some());
        let ours =
            programs.clone().filter(|package| package.dependencies.iter().any(|dep| dep.name == "crossing"));
        let ours: Vec<_> = ours.collect();
        if ours.is_empty() { programs.collect() } else { ours }
    };
    let names = |packages: &[&Package]| {
        packages.iter().map(|package| format!("\n    {}", package.name)).collect::<String>()
    };
    if let Some(name) = &args.package {
        return members.iter().copied().find(|package| package.name == name.as_str()).with_context(|| {
            format!(
                "the workspace has no package `{name}`; these can be built for JavaScript:{}",
                names(&fitting)
            )
        });
    }
    if let Some(nearest) = nearest(metadata, &typed(args))? {
        return Ok(nearest);
    }
    match fitting.as_slice() {
        [one] => Ok(one),
        [] => bail!(
            "no package of the workspace {} can be built for JavaScript: one needs a src/main.rs, or a `[lib]` with \
             crate-type = [\"cdylib\"]",
            metadata.workspace_root
        ),
        several => {
            bail!("several packages can be built for JavaScript: choose with -p NAME{}", names(several))
        }
    }
}

/// The package of the Cargo.toml that cargo takes, unless that is a workspace's alone.
fn nearest<'a>(metadata: &'a Metadata, scope: &Scope) -> anyhow::Result<Option<&'a Package>> {
    let manifest = scope.manifest()?;
    let manifest =
        fs::canonicalize(&manifest).with_context(|| format!("cannot read {}", manifest.display()))?;
    let is_it =
        |package: &&Package| fs::canonicalize(&package.manifest_path).is_ok_and(|own| own == manifest);
    Ok(metadata.packages.iter().find(is_it))
}

/// What of a package can be a .wasm.
fn targets(package: &Package) -> impl Iterator<Item = &Target> {
    package.targets.iter().filter(|target| is_program(target))
}

fn is_program(target: &Target) -> bool {
    target.kind.contains(&TargetKind::Bin) || is_library(target)
}

fn is_library(target: &Target) -> bool {
    target.kind.contains(&TargetKind::CDyLib) && target.crate_types.contains(&CrateType::CDyLib)
}

fn target<'a>(package: &'a Package, args: &CargoBuild) -> anyhow::Result<&'a Target> {
    let is_wanted = |target: &&Target| match (&args.bin, &args.example) {
        (Some(bin), _) => target.is_bin() && target.name == *bin,
        (None, Some(example)) => target.is_example() && target.name == *example,
        (None, None) if args.lib => is_library(target),
        (None, None) => is_program(target),
    };
    let wanted: Vec<&Target> = package.targets.iter().filter(is_wanted).collect();
    let default = package.default_run.as_ref();
    let default =
        default.and_then(|name| wanted.iter().find(|target| target.is_bin() && target.name == *name));
    match (wanted.as_slice(), default) {
        (_, Some(target)) | ([target], None) => Ok(target),
        ([], None) => bail!("{}", nothing_to_build(package, args)),
        (several, None) => {
            let flags = several.iter().map(|target| format!("\n    {}", flags(target).join(" ")));
            let flags = flags.collect::<String>();
            bail!("the package `{}` has several programs: choose one with{flags}", package.name)
        }
    }
}

fn nothing_to_build(package: &Package, args: &CargoBuild) -> String {
    let name = &package.name;
    let without = |kind: &str, wanted: &str, is_it: fn(&Target) -> bool| {
        let all = package.targets.iter().filter(|target| is_it(target));
        let all: Vec<_> = all.map(|target| target.name.as_str()).collect();
        let others = if all.is_empty() { "none".to_owned() } else { all.join(", ") };
        format!("the package `{name}` has no {kind} `{wanted}`; it has {others}")
    };
    match (&args.bin, &args.example) {
        (Some(bin), _) => without("binary", bin, Target::is_bin),
        (None, Some(example)) => without("example", example, Target::is_example),
        (None, None) if args.lib && !package.targets.iter().any(is_other_library) => {
            format!(
                "the package `{name}` has no library: it needs a src/lib.rs, and `[lib]` with crate-type = [\"cdylib\"]"
            )
        }
        (None, None) if args.lib => {
            format!(
                "the library of the package `{name}` makes no .wasm: add crate-type = [\"cdylib\"] to `[lib]`"
            )
        }
        (None, None) => format!(
            "the package `{name}` makes no .wasm: it needs a src/main.rs, or a `[lib]` with crate-type = [\"cdylib\"]"
        ),
    }
}

/// With which cargo builds a target.
pub(crate) fn flags(target: &Target) -> Vec<&str> {
    match (target.is_bin(), target.is_example()) {
        (true, _) => vec!["--bin", &target.name],
        (_, true) => vec!["--example", &target.name],
        _ => vec!["--lib"],
    }
}
/// A library of which no .wasm is made.
fn is_other_library(target: &Target) -> bool {
    use TargetKind::{DyLib, Lib, ProcMacro, RLib, StaticLib};
    target.kind.iter().any(|kind| matches!(kind, Lib | RLib | DyLib | StaticLib | ProcMacro))
}
