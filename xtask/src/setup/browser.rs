//! Set-up of a browser.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, anyhow, ensure};

use super::apt;
use crate::process;

/// How a browser is found and installed.
pub(crate) struct Browser {
    /// What its users call it.
    name: &'static str,
    /// The environment variable that says where it is.
    variable: &'static str,
    /// Its programs on `PATH`, the first one is preferred.
    programs: &'static [&'static str],
    /// Where it lies on systems that do not put it on `PATH`.
    places: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
}

pub(crate) const CHROMIUM: Browser = Browser {
    name: "Chromium or Chrome",
    variable: "CHROME",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ],
    package: "chromium",
};

pub(crate) const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    programs: &["firefox-esr", "firefox"],
    places: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
    ],
    package: "firefox-esr",
};

impl Browser {
    pub(super) fn prepare(&self) -> Result<PathBuf> {
        if let Some(path) = env::var_os(self.variable) {
            let path = PathBuf::from(path);
            ensure!(path.is_file(), "{} is {}, and no such file exists", self.variable, path.display());
            return Ok(path);
        }
        match self.find() {
            Some(program) => Ok(program),
            None => self.install(),
        }
    }

    fn find(&self) -> Option<PathBuf> {
        let named = self.programs.iter().find_map(|name| process::find(name));
        named.or_else(|| self.places.iter().map(PathBuf::from).find(|path| path.is_file()))
    }

    fn install(&self) -> Result<PathBuf> {
        let found = apt::install(&[self.package]).map(|()| self.find());
        let reason = match found {
            Ok(Some(program)) => return Ok(program),
            Ok(None) => anyhow!("the package has no program of a known name"),
            Err(error) => error,
        };
        Err(anyhow!(
            "{name} is needed and not on PATH, and apt-get cannot install it: {reason:#}.\n\
             Install {name}, then type the same command again; if it is not on PATH, with its place:\n    \
             {variable}=/path/to/program cargo xtask …",
            name = self.name,
            variable = self.variable,
        ))
    }
}
