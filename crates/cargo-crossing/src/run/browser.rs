//! Serves a program's page, and builds and reloads after each change.

use std::{
    path::PathBuf,
    sync::{Arc, mpsc},
    thread::{self, JoinHandle},
    time::Instant,
};

use anyhow::{Context, bail};
use axum::{
    Router,
    http::{HeaderValue, header},
    response::Html,
    routing::get,
};

use super::watch::{Watcher, made};
use crate::{
    args::Run,
    cargo::{Output, locked},
    dist::Replace,
    exit::Exit,
    module::{self, Plan},
    nesting,
    project::Project,
    serve::{Headers, Reload, STRICT_CSP, Server, Site},
    shell::{self, Shell},
};

const PAGE: &str = include_str!("../../templates/run/page.html");
const START: &str = include_str!("../../templates/run/start.js");

/// What can happen while the page is served.
enum Event {
    Changed,
    Built,
    Stop,
}

/// Builds, once at a time.
struct Builder {
    args: Run,
    project: Project,
    out_dir: PathBuf,
    reload: Reload,
    output: Output,
    events: mpsc::Sender<Event>,
}

pub(crate) fn run(args: &Run, project: Project) -> anyhow::Result<()> {
    let shell = Shell { quiet: args.quiet, json: false };
    let reload = Reload::new();
    let out_dir = std::path::absolute(project.out_dir(args.out_dir.as_ref()))?;
    let server = Server::start(site(args, &project, &out_dir, &reload)?, args.port)?;
    let (events, happened) = mpsc::channel();
    let stop = events.clone();
    ctrlc::set_handler(move || drop(stop.send(Event::Stop))).context("cannot wait for Ctrl-C")?;
    let changed = events.clone();
    let mut watcher = Watcher::new(made(&project, &out_dir), move || drop(changed.send(Event::Changed)))?;
    watcher.update(&project, &args.cargo);
    let address = address(&server, &args.args);
    let output = Output { shell, kept: Some(Arc::default()), ..Output::default() };
    let builder = Arc::new(Builder { args: args.clone(), project, out_dir, reload, output, events });

    let mut running = Some(builder.start());
    let mut is_first = true;
    let mut again = false;
    while let Ok(event) = happened.recv() {
        match event {
            Event::Stop => break,
            Event::Changed if !builder.project.directory().is_dir() => {
                builder.end(running);
                bail!(
                    "{} is gone, and with it what there was to build",
                    builder.project.directory().display()
                );
            }
            Event::Changed if running.is_some() => again = true,
            Event::Changed => running = Some(builder.start()),
            Event::Built => {
                running = None;
                watcher.update(&builder.project, &args.cargo);
                if std::mem::take(&mut is_first) {
                    announce(shell, &address, args.open)?;
                }
                if std::mem::take(&mut again) {
                    running = Some(builder.start());
                }
            }
        }
    }
    builder.end(running);
    Ok(())
}

/// Standard output has the address and nothing else, for scripts.
fn announce(shell: Shell, address: &str, open: bool) -> anyhow::Result<()> {
    shell.status("Serving", "until Ctrl-C");
    shell::print(address)?;
    if open && let Err(error) = open::that_detached(address) {
        shell::warning(format!("cannot open {address}: {error}"));
    }
    Ok(())
}

impl Builder {
    fn start(self: &Arc<Self>) -> JoinHandle<()> {
        let builder = self.clone();
        thread::spawn(move || {
            builder.build();
            let _ = builder.events.send(Event::Built);
        })
    }

    fn build(&self) {
        let started = Instant::now();
        let plan = Plan {
            cargo: &self.args.cargo,
            out_dir: self.out_dir.clone(),
            wasm_opt: false,
            replace: Replace::Whole,
        };
        let kept = self.output.kept.clone().unwrap_or_default();
        locked(&kept).clear();
        // Cargo.toml may have changed too.
        let made =
            nesting::with_deep_stack(|| module::make(&Project::find(&self.args.cargo)?, &plan, &self.output));
        match made {
            Ok(_) => {
                self.output.shell.status("Built", format!("in {:.2}s", started.elapsed().as_secs_f32()));
                self.reload.built();
            }
            Err(error) if error.is::<Exit>() => {
                let said = String::from_utf8_lossy(&locked(&kept)).into_owned();
                self.reload.failed(anstream::adapter::strip_str(&said).to_string());
            }
            Err(error) => {
                shell::error(&error);
                let said = shell::text(&error);
                self.reload.failed(anstream::adapter::strip_str(&said).to_string());
            }
        }
    }

    /// Ends a cargo that runs; what it made already is written whole.
    fn end(&self, running: Option<JoinHandle<()>>) {
        let Some(running) = running else { return };
        if let Some(cargo) = locked(&self.output.child).as_mut() {
            let _ = cargo.kill();
        }
        let _ = running.join();
    }
}

fn site(args: &Run, project: &Project, out_dir: &std::path::Path, reload: &Reload) -> anyhow::Result<Site> {
    let folder = project.site();
    if !folder.is_dir() {
        bail!("there is no folder {}, which Cargo.toml has as `site`", folder.display());
    }
    let head = reload.clone();
    let mut routes = reload.routes();
    if !folder.join("index.html").is_file() {
        let start = ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], START);
        let page = reload.clone();
        let with_head =
            move || async move { Html(PAGE.replacen("<head>", &format!("<head>{}", page.head()), 1)) };
        let own = Router::new().route("/", get(with_head)).route("/.crossing/start.js", get(start));
        routes = routes.merge(own);
    }
    Ok(Site {
        folders: vec![("/dist/".to_owned(), out_dir.to_owned()), ("/".to_owned(), folder)],
        routes,
        headers: Headers { csp: csp(args, project)?, isolate: args.isolate },
        head: Some(Arc::new(move || head.head())),
    })
}

fn csp(args: &Run, project: &Project) -> anyhow::Result<Option<HeaderValue>> {
    let policy = match &args.csp {
        Some(given) => Some(given.as_deref().unwrap_or(STRICT_CSP)),
        None => project.config.csp.as_deref(),
    };
    let value =
        |policy| HeaderValue::from_str(policy).context("the content security policy cannot be a header");
    policy.map(value).transpose()
}

/// Where the page is, with the program's arguments.
fn address(server: &Server, args: &[String]) -> String {
    let encoded = |arg: &String| {
        percent_encoding::utf8_percent_encode(arg, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let query: Vec<_> = args.iter().map(|arg| format!("arg={}", encoded(arg))).collect();
    let question = if query.is_empty() { "" } else { "?" };
    format!("{}/{question}{}", server.origin(), query.join("&"))
}
