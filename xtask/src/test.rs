//! `cargo xtask test`: runs the steps one after the other and adds up their results.

mod action;
mod counts;
mod golden;
mod steps;

use std::time::Instant;

use action::Context;
use anyhow::Result;
use counts::Counts;
use steps::Step;

use crate::args::TestArgs;
use crate::console;
use crate::project::Project;
use crate::setup::{Tools, cargo};

/// The answer is whether something ran and nothing failed.
pub(crate) fn run(args: TestArgs) -> Result<bool> {
    let project = Project::open()?;
    let steps = select(steps::table(&project, args.all)?, args.filter.as_deref());
    cargo::prepare_linters();
    let hosts = steps.iter().map(|step| step.action.host()).collect::<Vec<_>>();
    let tools = Tools::prepare(&project, &hosts)?;
    let bless = std::env::var_os("BLESS").is_some_and(|value| value == "1");
    let context = Context { project: &project, tools: &tools, bless };

    let mut total = Counts::default();
    for step in &steps {
        total += run_step(step, &context)?;
    }
    console::line(&total.to_string())?;
    Ok(total.passed > 0 && total.failed == 0)
}

/// The steps whose name contains `filter`, and what makes the files that they look at.
fn select(steps: Vec<Step>, filter: Option<&str>) -> Vec<Step> {
    let Some(filter) = filter else { return steps };
    let chosen = |step: &Step| step.name.contains(filter);
    let with_modules = steps.iter().any(|step| chosen(step) && step.action.needs_modules());
    let with_build = with_modules || steps.iter().any(|step| chosen(step) && step.action.needs_build());
    let keep = |step: &Step| {
        chosen(step)
            || (with_build && step.name == steps::BUILD)
            || (with_modules && step.action.makes_modules())
    };
    steps.into_iter().filter(keep).collect()
}

/// A step that cannot even start is a failed one; only a broken standard output ends the run.
fn run_step(step: &Step, context: &Context) -> Result<Counts> {
    console::line(&format!("== {} ==", step.name))?;
    let start = Instant::now();
    let counts = match action::run(&step.action, context) {
        Ok(counts) => counts,
        Err(error) => {
            console::line(&format!("{error:#}"))?;
            Counts::FAILED
        }
    };
    let verdict = if counts.failed > 0 { "FAILED" } else { "ok" };
    console::line(&format!("{verdict}: {counts} ({:.1} s)\n", start.elapsed().as_secs_f32()))?;
    Ok(counts)
}
