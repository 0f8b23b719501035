//! Causes: JavaScript's as sources, Rust's sources as causes.

use std::{error::Error, fmt, iter};

use crossing::prelude::*;

/// How many links are read: more than any test makes.
const MOST: usize = 5_000;

/// An error with that many others behind it.
#[derive(Debug)]
struct Layer {
    depth: u32,
    inner: Option<Box<dyn Error>>,
}

impl Layer {
    fn stack(depth: u32, last: Option<JsError>) -> Layer {
        let inner = match depth {
            0 => last.map(|error| error.into()),
            _ => Some(Layer::stack(depth - 1, last).into()),
        };
        Layer { depth, inner }
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "layer {}", self.depth)
    }
}

impl Error for Layer {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner.as_deref()
    }
}

/// An error that is its own source.
#[derive(Debug)]
struct Endless;

impl fmt::Display for Endless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("endless")
    }
}

impl Error for Endless {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

fn sources<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    iter::successors(Some(error), |error| (*error).source()).take(MOST)
}

/// The texts of an error and of its sources.
#[js_export(namespace = "chains")]
fn texts(error: &JsError) -> String {
    let texts: Vec<String> = sources(error).map(ToString::to_string).collect();
    texts.join(" < ")
}
#[js_export(namespace = "chains")]
fn length(error: &JsError) -> usize {
    sources(error).count()
}
/// The error that many causes away.
#[js_export(namespace = "chains")]
fn link(error: JsError, index: usize) -> Result<(), Box<dyn Error>> {
    #[crossing::js_import("error", "sink")]
    fn send(error: &JsError);
    match sources(&error).nth(index).and_then(|error| error.downcast_ref::<JsError>()) {
        Some(link) => send(link),
        None => return Err("no such link".into()),
    }
    Ok(())
}
/// The depth of the Rust error behind it.
#[js_export(namespace = "chains")]
fn depth(error: &JsError) -> Option<u32> {
    error.downcast_ref::<Layer>().map(|layer| layer.depth)
}

#[js_export(namespace = "chains")]
fn fail(depth: u32, last: Option<JsError>) -> Result<(), Layer> {
    Err(Layer::stack(depth, last))
}
#[js_export(namespace = "chains")]
fn fail_endlessly() -> Result<(), Endless> {
    Err(Endless)
}
/// Its cause is the one that was said, not its source.
#[js_export(namespace = "chains")]
fn with_cause(cause: JsError) -> JsError {
    JsError::new("outer").with_cause(cause)
}
