//! The programs that run JavaScript, where they are installed.

use std::{
    env,
    path::{Path, PathBuf},
};

/// A program of one of these names.
pub(crate) struct Program {
    pub(crate) title: &'static str,
    names: &'static [&'static str],
    /// Where it lies on systems that do not put it on `PATH`.
    places: &'static [&'static str],
    pub(crate) address: &'static str,
}

pub(crate) const NODE: Program = on_path("Node", &["node"], "https://nodejs.org");
pub(crate) const DENO: Program = on_path("Deno", &["deno"], "https://deno.com");
pub(crate) const BUN: Program = on_path("Bun", &["bun"], "https://bun.sh");
pub(crate) const CHROMIUM: Program = Program {
    title: "Chromium",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ],
    address: "https://www.chromium.org",
};
pub(crate) const FIREFOX: Program = Program {
    title: "Firefox",
    names: &["firefox", "firefox-esr"],
    places: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
    ],
    address: "https://www.mozilla.org/firefox",
};

/// The small browser that comes with WebKitGTK.
pub(crate) const WEBKIT: Program = Program {
    title: "WebKit's MiniBrowser",
    names: &["MiniBrowser"],
    places: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/webkit2gtk-4.1/MiniBrowser",
    ],
    address: "your system's packages (Debian: apt install webkit2gtk-driver)",
};

/// All, as `info` lists them.
pub(crate) const ALL: [&Program; 6] = [&NODE, &DENO, &BUN, &CHROMIUM, &FIREFOX, &WEBKIT];

const fn on_path(title: &'static str, names: &'static [&'static str], address: &'static str) -> Program {
    Program { title, names, places: &[], address }
}

impl Program {
    pub(crate) fn find(&self) -> Option<PathBuf> {
        let named = self.names.iter().find_map(|name| on_search_path(name));
        named.or_else(|| self.places.iter().map(PathBuf::from).find(|path| path.is_file()))
    }
}

/// What a shell would start.
pub(crate) fn on_search_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ""] } else { &[""] };
    env::split_paths(&path)
        .flat_map(|directory| endings.iter().map(move |ending| directory.join(format!("{name}{ending}"))))
        .find(|file| is_program(file))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}
