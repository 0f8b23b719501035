//! Set-up of Chromium.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, anyhow, ensure};

use super::apt;
use crate::process;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where Chrome lies on systems that do not put it on `PATH`.
const PLACES: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

pub(crate) fn prepare() -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROME") {
        let path = PathBuf::from(path);
        ensure!(path.is_file(), "CHROME is {}, and no such file exists", path.display());
        return Ok(path);
    }
    match find() {
        Some(chromium) => Ok(chromium),
        None => install(),
    }
}

fn find() -> Option<PathBuf> {
    let named = NAMES.iter().find_map(|name| process::find(name));
    named.or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}

fn install() -> Result<PathBuf> {
    let found = apt::install(&["chromium"]).map(|()| find());
    let reason = match found {
        Ok(Some(chromium)) => return Ok(chromium),
        Ok(None) => anyhow!("the package has no program of a known name"),
        Err(error) => error,
    };
    Err(anyhow!(
        "Chromium is needed and not on PATH, and apt-get cannot install it: {reason:#}.\n\
         Install Chromium or Chrome, then type the same command again; if it is not on PATH, with its place:\n    \
         CHROME=/path/to/chrome cargo xtask …"
    ))
}
