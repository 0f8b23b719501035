//! `cargo xtask demo`: builds the examples and runs them.

use anyhow::{Result, bail};

use crate::args::DemoArgs;
use crate::project::{Package, Project};
use crate::setup::Tools;
use crate::{console, process, stage, wasm};

/// The answer is whether all examples succeeded.
pub(crate) fn run(args: DemoArgs) -> Result<bool> {
    let project = Project::open()?;
    let examples = choose(project.examples()?, args.example.as_deref())?;
    let tools = Tools::prepare(&project, &[args.host])?;

    let mut build = wasm::cargo(&project, &tools, "build");
    build.args(wasm::choose(&examples).split_whitespace());
    if !process::shown(build)? {
        bail!("the examples do not build");
    }
    let mut all_succeeded = true;
    for example in &examples {
        console::line(&format!("== {} ==", example.name))?;
        let staged = stage::stage(&project, example)?;
        if !process::shown(args.host.run_staged(&project, &tools, &staged)?)? {
            console::note(&format!("{} failed on {}", example.name, args.host.name()));
            all_succeeded = false;
        }
    }
    Ok(all_succeeded)
}

fn choose(mut examples: Vec<Package>, wanted: Option<&str>) -> Result<Vec<Package>> {
    let names = examples.iter().map(|example| example.name.clone()).collect::<Vec<_>>().join(", ");
    if let Some(wanted) = wanted {
        examples.retain(|example| example.name == wanted);
        if examples.is_empty() {
            bail!("there is no example `{wanted}`; these exist: {names}");
        }
    }
    if examples.is_empty() {
        bail!("there are no examples yet");
    }
    Ok(examples)
}
