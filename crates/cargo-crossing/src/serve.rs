//! A server on the loopback interface: folders, routes beside them, and the headers that WebAssembly needs.

mod files;
mod guard;
mod reload;

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    sync::Arc,
    thread,
};

use anyhow::{Context, anyhow};
use axum::{Router, middleware};
use tokio::sync::oneshot;

pub(crate) use guard::{Headers, STRICT_CSP};
pub(crate) use reload::Reload;

/// What is served.
#[derive(Default)]
pub(crate) struct Site {
    /// Folders by the path that leads to them, such as `/` and `/dist/`; the first that fits is taken.
    pub(crate) folders: Vec<(String, PathBuf)>,
    /// Go before files.
    pub(crate) routes: Router,
    pub(crate) headers: Headers,
    /// Makes what is written into the head of each page.
    pub(crate) head: Option<Arc<dyn Fn() -> String + Send + Sync>>,
}

/// Answers in a thread of its own, until it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    _stop: oneshot::Sender<()>,
}

impl Server {
    /// Port 0 is any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub(crate) fn start(site: Site, port: u16) -> anyhow::Result<Self> {
        let files = files::Files::new(site.folders, site.head);
        let app = site
            .routes
            .fallback(move |request| files.clone().answer(request))
            .layer(middleware::from_fn_with_state(Arc::new(site.headers), guard::guard));
        let listener = listen(port)?;
        let address = listener.local_addr().context("the server has no address")?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel();
        thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
                tokio::select! {
                    _ = axum::serve(listener, app) => {}
                    // Connections are cut: a page that waits for events would keep the server for ever.
                    _ = stopped => {}
                }
            });
            runtime.shutdown_background();
        });
        Ok(Self { address, _stop: stop })
    }

    /// `http://127.0.0.1:PORT`.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

fn listen(port: u16) -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("port {port} is taken: choose another with --port, or any free one with --port 0")
        }
        ErrorKind::PermissionDenied => {
            anyhow!("port {port} is not allowed here: choose one above 1023 with --port")
        }
        _ => anyhow::Error::new(error).context(format!("cannot listen on port {port}")),
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}
