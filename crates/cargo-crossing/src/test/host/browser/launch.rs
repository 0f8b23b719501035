//! The command lines of browsers: with a profile of their own, without what they do by themselves, and without a window unless
//! one is asked for.

use std::{env, fs, path::Path, process::Command};

use anyhow::{Context, bail};

use crate::{
    hosts::on_search_path,
    test::{HostName, settings::Settings},
};

const FIREFOX_SETTINGS: &str = include_str!("../../../../templates/test/user.js");

const CHROMIUM_ARGS: &[&str] = &[
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-quic",
    "--disable-sync",
    "--mute-audio",
];

pub(super) fn command(
    settings: &Settings,
    program: &Path,
    profile: &Path,
    url: &str,
) -> anyhow::Result<Command> {
    let Settings { host, window, .. } = *settings;
    let mut command = match host {
        HostName::Webkit if !window && needs_display() => in_virtual_display(program)?,
        _ => Command::new(program),
    };
    match host {
        HostName::Firefox => {
            let settings = profile.join("user.js");
            fs::write(&settings, FIREFOX_SETTINGS)
                .with_context(|| format!("cannot write {}", settings.display()))?;
            command.args([if window { "--devtools" } else { "--headless" }, "--no-remote", "--profile"]);
            command.arg(profile);
        }
        HostName::Webkit => {
            // Where it keeps what pages store.
            command.env("XDG_DATA_HOME", profile).env("XDG_CACHE_HOME", profile);
        }
        _ => {
            command.arg(if window { "--auto-open-devtools-for-tabs" } else { "--headless" });
            command.args(CHROMIUM_ARGS);
            let mut directory = std::ffi::OsString::from("--user-data-dir=");
            directory.push(profile);
            command.arg(directory);
            // Chromium refuses to be sandboxed for root.
            if is_root() {
                command.arg("--no-sandbox");
            }
        }
    }
    command.arg(url);
    Ok(command)
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

/// WebKit's browser has no mode without a window.
fn needs_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|display| !display.is_empty());
    cfg!(target_os = "linux") && !is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY")
}

fn in_virtual_display(program: &Path) -> anyhow::Result<Command> {
    let Some(xvfb) = on_search_path("xvfb-run") else {
        bail!("webkit needs a display, and there is none: install xvfb (Debian: apt install xvfb xauth)");
    };
    let mut command = Command::new(xvfb);
    command.arg("--auto-servernum").arg(program);
    Ok(command)
}
