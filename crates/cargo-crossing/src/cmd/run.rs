//! `cargo crossing run`: builds a package and runs it in a page, or on Node, Deno or Bun.

use crate::{
    args::{Host, Run},
    hosts,
    project::Project,
    run::{browser, console},
};

pub(crate) fn run(args: &Run) -> anyhow::Result<()> {
    let project = Project::find(&args.cargo)?;
    match args.host.or(project.config.host).unwrap_or_else(|| usual_host(&project)) {
        Host::Browser => browser::run(args, project),
        Host::Node => console::run(&hosts::NODE, &[], args, &project),
        Host::Deno => console::run(&hosts::DENO, &["run", "--allow-all", "--quiet"], args, &project),
        Host::Bun => console::run(&hosts::BUN, &["run"], args, &project),
    }
}

fn usual_host(project: &Project) -> Host {
    if project.site().join("index.html").is_file() { Host::Browser } else { Host::Node }
}
