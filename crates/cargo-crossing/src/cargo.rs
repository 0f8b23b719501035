//! Runs cargo and finds what it made.

use std::{
    env,
    io::BufReader,
    path::PathBuf,
    process::{Command, Stdio},
};

use anyhow::{Context, bail};
use cargo_metadata::{Artifact, Message, MetadataCommand, Package};

use crate::{args::Build, program::Program};

/// Builds a package. Returns its program and its directory.
pub(crate) fn build(args: &Build) -> anyhow::Result<(Program, PathBuf)> {
    let artifacts = run(args)?;
    let artifact = match artifacts.as_slice() {
        [artifact] => artifact,
        [] => {
            bail!("cargo made no .wasm: the package needs a `bin`, or a `lib` with crate-type = [\"cdylib\"]")
        }
        several => {
            let names: Vec<_> = several.iter().map(|artifact| artifact.target.name.as_str()).collect();
            bail!("cargo made several .wasm files ({}): choose with --package or --bin", names.join(", "))
        }
    };
    let wasm = wasm_of(artifact).context("the artifact has no .wasm")?;
    let metadata = MetadataCommand::new().no_deps().exec()?;
    let package: &Package = metadata
        .packages
        .iter()
        .find(|package| package.id == artifact.package_id)
        .with_context(|| format!("cargo does not know the package of {}", wasm.display()))?;
    let program = Program {
        wasm,
        name: package.name.to_string(),
        version: package.version.to_string(),
        description: package.description.clone(),
        license: package.license.clone(),
        is_release: args.release,
    };
    let package_dir = package.manifest_path.parent().context("a manifest has a directory")?;
    Ok((program, package_dir.into()))
}

fn run(args: &Build) -> anyhow::Result<Vec<Artifact>> {
    let mut child = command(args).stdout(Stdio::piped()).spawn().context("cannot run cargo")?;
    let stdout = child.stdout.take().context("cargo has no output")?;
    let mut artifacts = Vec::new();
    for message in Message::parse_stream(BufReader::new(stdout)) {
        if let Message::CompilerArtifact(artifact) = message?
            && wasm_of(&artifact).is_some()
        {
            artifacts.push(artifact);
        }
    }
    if !child.wait()?.success() {
        bail!("cargo build failed");
    }
    Ok(artifacts)
}

fn command(args: &Build) -> Command {
    let Build { release, package, bin, out_dir: _, target_dir } = args;
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args([
        "build",
        "--target",
        "wasm32-unknown-unknown",
        "--message-format",
        "json-render-diagnostics",
    ]);
    if *release {
        command.arg("--release");
    }
    if let Some(package) = package {
        command.args(["--package", package]);
    }
    if let Some(bin) = bin {
        command.args(["--bin", bin]);
    }
    if let Some(target_dir) = target_dir {
        command.arg("--target-dir").arg(target_dir);
    }
    command
}

fn wasm_of(artifact: &Artifact) -> Option<PathBuf> {
    artifact.filenames.iter().find(|file| file.extension() == Some("wasm")).map(PathBuf::from)
}
