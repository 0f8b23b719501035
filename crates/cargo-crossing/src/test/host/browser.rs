//! Browsers: one is started with the address of a page that runs the tests, and its socket tells what happens. No driver
//! and no protocol of a browser's own is needed.

mod launch;

use std::{
    fs,
    path::Path,
    process::Stdio,
    sync::{Arc, Mutex, PoisonError, mpsc::Sender},
    thread,
};

use anyhow::Context;
use axum::{
    Router,
    body::Bytes,
    extract::ws::{Message, WebSocket, WebSocketUpgrade},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};

use super::{Signal, lines, processes::Processes};
use crate::{
    serve::{Server, Site},
    test::{HostName, beside::SERVED, protocol::Plan, settings::Settings, stage::stage},
};

/// Chromium makes a socket in its directory for temporary files, of which the path may have some 100 bytes.
const LONGEST_PROFILE: usize = 50;

/// The plan and where its events go, for the first page that asks.
type Work = Arc<Mutex<Option<(String, Sender<Signal>)>>>;

pub(super) fn start(
    wasm: &Path,
    plan: impl FnOnce(String, String) -> Plan,
    settings: &Settings,
    signals: Sender<Signal>,
) -> anyhow::Result<(Processes, Server)> {
    let program = settings.host.find(settings.program.as_deref())?;
    let runtime = stage(&settings.package, wasm)?;
    let plan = serde_json::to_string(&plan("/__wasm/program.wasm".to_owned(), "/".to_owned()))?;
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let routes = routes(bytes.into(), Arc::new(Mutex::new(Some((plan, signals.clone())))));
    let mut folders = vec![("/__crossing/".to_owned(), runtime)];
    folders.extend(settings.beside.iter().map(|beside| (SERVED.to_owned(), beside.directory.clone())));
    folders.push(("/".to_owned(), settings.package.clone()));
    let server = Server::start(Site { folders, routes, ..Site::default() }, 0)?;
    let query = if settings.host == HostName::Worker { "?worker" } else { "" };
    let url = format!("{}/__crossing/test/page.html{query}", server.origin());
    let profile = tempfile::Builder::new().prefix("crossing-browser-").tempdir();
    let profile = profile.context("cannot make a directory for the browser's profile")?;
    let directory = profile.path();
    let mut command = launch::command(settings, &program, directory, &url)?;
    let is_short = directory.as_os_str().len() <= LONGEST_PROFILE;
    command.env("TMPDIR", if is_short { directory } else { Path::new("/tmp") });
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut processes = Processes::start(&mut command, Some(directory.to_owned()))
        .with_context(|| format!("cannot run {}", program.display()))?;
    // From here on it goes when the browser ends.
    let _ = profile.keep();
    let stderr = processes.child().stderr.take();
    thread::spawn(move || {
        // What a browser says of itself matters only if it does not begin.
        lines(stderr, |line| signals.send(Signal::Noise(line.to_owned())).is_ok());
        let _ = signals.send(Signal::Closed);
    });
    Ok((processes, server))
}

fn routes(wasm: Bytes, work: Work) -> Router {
    let program = move || async move { ([(header::CONTENT_TYPE, "application/wasm")], wasm) };
    let socket =
        move |headers: HeaderMap, upgrade: WebSocketUpgrade| async move { answer(&headers, upgrade, &work) };
    Router::new().route("/__wasm/program.wasm", get(program)).route("/__crossing/socket", get(socket))
}

/// Not for pages of elsewhere, which may open sockets to any place.
fn answer(headers: &HeaderMap, upgrade: WebSocketUpgrade, work: &Work) -> Response {
    let is_own = headers
        .get(header::HOST)
        .zip(headers.get(header::ORIGIN))
        .is_some_and(|(host, origin)| origin.as_bytes().strip_prefix(b"http://") == Some(host.as_bytes()));
    let work = is_own.then(|| work.lock().unwrap_or_else(PoisonError::into_inner).take()).flatten();
    match work {
        Some((plan, signals)) => upgrade.on_upgrade(|socket| follow(socket, plan, signals)),
        None => StatusCode::FORBIDDEN.into_response(),
    }
}

async fn follow(mut socket: WebSocket, plan: String, signals: Sender<Signal>) {
    if socket.send(Message::Text(plan.into())).await.is_ok() {
        while let Some(Ok(message)) = socket.recv().await {
            let Message::Text(text) = message else { continue };
            if let Ok(event) = serde_json::from_str(&text)
                && signals.send(Signal::Event(event)).is_err()
            {
                return;
            }
        }
    }
    let _ = signals.send(Signal::Closed);
}
