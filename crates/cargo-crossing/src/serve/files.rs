//! Finds the file of an address: inside of its folder, whatever dots, codes and links say.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    body::Body,
    extract::Request,
    http::{Method, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use percent_encoding::percent_decode_str;
use tower::ServiceExt as _;
use tower_http::services::ServeFile;

/// The folders of a site.
#[derive(Clone)]
pub(super) struct Files {
    folders: Arc<[(String, PathBuf)]>,
    head: Option<Arc<dyn Fn() -> String + Send + Sync>>,
}

/// What an address leads to.
#[derive(Debug, PartialEq)]
enum Found {
    File(PathBuf),
    /// A folder without the slash at the end, on which relative addresses depend.
    Folder,
}

impl Files {
    pub(super) fn new(
        folders: Vec<(String, PathBuf)>,
        head: Option<Arc<dyn Fn() -> String + Send + Sync>>,
    ) -> Self {
        Self { folders: folders.into(), head }
    }

    pub(super) async fn answer(self, request: Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
        }
        let path = request.uri().path().to_owned();
        match self.find(&path) {
            Ok(Found::File(file)) => self.send(&file, request).await,
            Ok(Found::Folder) => Redirect::temporary(&with_slash(request.uri())).into_response(),
            // Browsers ask for it by themselves.
            Err(StatusCode::NOT_FOUND) if path == "/favicon.ico" => StatusCode::NO_CONTENT.into_response(),
            Err(status) => (status, format!("{path}: {status}\n")).into_response(),
        }
    }

    fn find(&self, path: &str) -> Result<Found, StatusCode> {
        let path = percent_decode_str(path).decode_utf8().map_err(|_| StatusCode::BAD_REQUEST)?;
        let (rest, folder) = self
            .folders
            .iter()
            .find_map(|(prefix, folder)| Some((path.strip_prefix(prefix.as_str())?, folder)))
            .ok_or(StatusCode::NOT_FOUND)?;
        find(folder, rest)
    }

    async fn send(&self, file: &Path, request: Request) -> Response {
        let is_page = file.extension().is_some_and(|extension| extension == "html");
        if let (Some(head), true) = (&self.head, is_page) {
            return match fs::read_to_string(file) {
                Ok(page) => page_with(&page, &head()),
                Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{}: {error}\n", file.display()))
                    .into_response(),
            };
        }
        match ServeFile::new(file).oneshot(request).await {
            Ok(response) => response.map(Body::new),
            Err(never) => match never {},
        }
    }
}

/// A folder's own address. One that begins with two slashes would be that of another host.
fn with_slash(address: &Uri) -> String {
    let query = address.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("/{}/{query}", address.path().trim_start_matches('/'))
}

fn find(folder: &Path, path: &str) -> Result<Found, StatusCode> {
    // A folder that is replaced whole may not be there yet.
    let folder = &folder.canonicalize().map_err(|_| StatusCode::NOT_FOUND)?;
    let mut file = folder.clone();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // Hidden files hold settings and secrets. Backslashes and colons are Windows' ways out.
        let is_hidden = part.starts_with('.') && part != ".well-known";
        if is_hidden || part.contains(['\\', ':', '\0']) {
            return Err(StatusCode::FORBIDDEN);
        }
        file.push(part);
    }
    let mut file = inside(folder, &file)?;
    if file.is_dir() {
        if !path.is_empty() && !path.ends_with('/') {
            return Ok(Found::Folder);
        }
        file = inside(folder, &file.join("index.html"))?;
    }
    if file.is_file() { Ok(Found::File(file)) } else { Err(StatusCode::NOT_FOUND) }
}

/// The file that all links lead to, if it lies in the folder.
fn inside(folder: &Path, file: &Path) -> Result<PathBuf, StatusCode> {
    let file = file.canonicalize().map_err(|_| StatusCode::NOT_FOUND)?;
    if file.starts_with(folder) { Ok(file) } else { Err(StatusCode::FORBIDDEN) }
}

fn page_with(page: &str, head: &str) -> Response {
    let (before, after) = page.split_at(place_of_head(page));
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], [before, head, after].concat()).into_response()
}

/// Behind `<head>`, else behind the doctype: without it the browser would take the page for an old one.
fn place_of_head(page: &str) -> usize {
    let lower = page.to_ascii_lowercase();
    let end_of = |tag: &str| {
        let start = lower.find(tag)?;
        let is_whole =
            lower[start + tag.len()..].starts_with(|next: char| next == '>' || next.is_whitespace());
        is_whole.then(|| lower[start..].find('>').map(|end| start + end + 1))?
    };
    end_of("<head").or_else(|| end_of("<!doctype")).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_into_a_page_comes_first_in_its_head() {
        let place = |page: &str| page[..place_of_head(page)].to_owned();
        assert_eq!(
            place("<!doctype html><html><HEAD lang=x><title>a</title>"),
            "<!doctype html><html><HEAD lang=x>"
        );
        assert_eq!(place("<!DOCTYPE html>\n<header>a</header>"), "<!DOCTYPE html>");
        assert_eq!(place("<p>é"), "");
    }

    #[test]
    fn nothing_outside_of_the_folder_is_found() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).canonicalize().expect("it is there");
        let files = Files::new(vec![("/".to_owned(), folder.clone())], None);
        assert_eq!(files.find("/Cargo.toml"), Ok(Found::File(folder.join("Cargo.toml"))));
        assert_eq!(files.find("/src"), Ok(Found::Folder));
        for out in [
            "/../Cargo.toml",
            "/%2e%2e/abi/Cargo.toml",
            "/..%2fabi%2fCargo.toml",
            "/src/..%5c..%5cCargo.toml",
        ] {
            assert_eq!(files.find(out), Err(StatusCode::FORBIDDEN), "{out}");
        }
        assert_eq!(files.find("/%ff"), Err(StatusCode::BAD_REQUEST));
        assert_eq!(files.find("/nothing"), Err(StatusCode::NOT_FOUND));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_refused() {
        let folder = std::env::temp_dir().join(format!("crossing-serve-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a directory can be made");
        std::os::unix::fs::symlink(env!("CARGO_MANIFEST_DIR"), folder.join("out"))
            .expect("a link can be made");
        let files = Files::new(vec![("/".to_owned(), folder.clone())], None);
        let found = files.find("/out/Cargo.toml");
        fs::remove_dir_all(&folder).expect("the test made it");
        assert_eq!(found, Err(StatusCode::FORBIDDEN));
    }
}
