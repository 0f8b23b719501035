//! Who is answered, and the headers of every answer.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// A page that loads nothing from elsewhere, runs no text as code, and may run WebAssembly.
pub(crate) const STRICT_CSP: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/// What every answer says beside its contents.
#[derive(Default)]
pub(crate) struct Headers {
    /// The content security policy.
    pub(crate) csp: Option<HeaderValue>,
    /// Cross-origin isolation: pages get `SharedArrayBuffer` and exact clocks.
    pub(crate) isolate: bool,
}

/// Refuses what was not meant for this machine, and adds the headers.
pub(super) async fn guard(State(headers): State<Arc<Headers>>, request: Request, next: Next) -> Response {
    let mut response = if is_local(request.headers()) {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "this server answers to localhost only\n").into_response()
    };
    add(&headers, response.headers_mut());
    response
}

/// A page of elsewhere whose name was made to point here (DNS rebinding) sends that name.
fn is_local(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(header::HOST).and_then(|host| host.to_str().ok()) else { return false };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.to_ascii_lowercase();
    matches!(name.as_str(), "127.0.0.1" | "localhost" | "[::1]") || name.ends_with(".localhost")
}

fn add(headers: &Headers, to: &mut HeaderMap) {
    let mut set = |name: HeaderName, value: HeaderValue| {
        to.insert(name, value);
    };
    set(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    set(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Some(csp) = &headers.csp {
        set(header::CONTENT_SECURITY_POLICY, csp.clone());
    }
    if headers.isolate {
        for (name, value) in [
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            set(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
    }
}
