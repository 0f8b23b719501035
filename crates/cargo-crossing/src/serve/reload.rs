//! Tells open pages that there is a new build, or why there is none.

use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use axum::{
    Router,
    http::header,
    response::sse::{Event, KeepAlive, Sse},
    routing::get,
};
use serde::Serialize;
use tokio::sync::watch;
use tokio_stream::{StreamExt as _, wrappers::WatchStream};

const SCRIPT: &str = include_str!("../../templates/serve/reload.js");

/// The news, for a server's routes and whoever builds.
#[derive(Clone)]
pub(crate) struct Reload(Arc<watch::Sender<News>>);

#[derive(Clone, Serialize)]
struct News {
    build: u64,
    error: Option<String>,
}

impl Reload {
    pub(crate) fn new() -> Self {
        // Numbers of another run of the server are others: its pages reload.
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(Arc::new(watch::Sender::new(News { build: since.as_secs() * 1000, error: None })))
    }

    /// Pages of an earlier build reload.
    pub(crate) fn built(&self) {
        self.0.send_modify(|news| *news = News { build: news.build + 1, error: None });
    }

    /// Pages show the error.
    pub(crate) fn failed(&self, error: String) {
        self.0.send_modify(|news| news.error = Some(error));
    }

    /// What goes into the head of each page.
    pub(crate) fn head(&self) -> String {
        format!(
            r#"<script src="/.crossing/reload.js" data-build="{}" async></script>"#,
            self.0.borrow().build
        )
    }

    pub(crate) fn routes(&self) -> Router {
        let news = self.clone();
        let script = ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT);
        Router::new().route("/.crossing/reload.js", get(script)).route(
            "/.crossing/events",
            get(move || async move {
                let events = WatchStream::new(news.0.subscribe())
                    .map(|news| serde_json::to_string(&news).map(|news| Event::default().data(news)));
                Sse::new(events).keep_alive(KeepAlive::default())
            }),
        )
    }
}
