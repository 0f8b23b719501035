//! What is said of tests that cannot run, or of hosts that end: the hosts are scripts.

use std::{fs, path::Path};

use super::{compare, directory, say, script, wasm};

const HOSTS: &[(&str, &str)] = &[
    ("ends", "echo out of memory >&2\nexit 3\n"),
    ("breaks", "printf '\\001crossing {\"event\":\"broken\",\"text\":\"no WebAssembly here\"}\\n'\n"),
    ("errs", "printf '\\001crossing {\"event\":\"started\",\"index\":5}\\n'\n"),
    (
        "repeats",
        "printf '\\001crossing {\"event\":\"ended\",\"seconds\":1,\"outcome\":{\"kind\":\"passed\"}}\\n'\n",
    ),
    (
        "passes",
        "printf '\\001crossing {\"event\":\"started\",\"index\":0}\\n\\001crossing {\"event\":\"ended\",\"seconds\":0.01,\"outcome\":{\"kind\":\"passed\"}}\\n\\001crossing {\"event\":\"done\"}\\n'\n",
    ),
    ("dies", "printf '\\001crossing {\"event\":\"started\",\"index\":0}\\n'\nkill -9 $$\n"),
];

/// Arguments, an environment variable, and the package's Cargo.toml.
const COMMANDS: &[(&str, (&str, &str), &str)] = &[
    ("--browser ./passes", ("A", ""), ""),
    ("--browser ./ends", ("A", ""), ""),
    ("--browser ./breaks", ("A", ""), ""),
    ("--browser ./errs", ("A", ""), ""),
    ("--browser ./repeats", ("A", ""), ""),
    ("--browser ./dies", ("A", ""), ""),
    ("--browser ./Cargo.toml", ("A", ""), ""),
    ("--browser ./none", ("A", ""), ""),
    ("--host netscape", ("A", ""), ""),
    ("--host deno", ("PATH", "/nowhere"), ""),
    ("--host firefox", ("PATH", "/nowhere"), ""),
    ("--window", ("A", ""), ""),
    ("--timeout 0", ("A", ""), ""),
    ("--timeout -1", ("A", ""), ""),
    ("--timeout soon", ("A", ""), ""),
    ("--nope", ("A", ""), ""),
    ("--format xml", ("A", ""), ""),
    ("", ("CROSSING_TEST_HOST", "netscape"), ""),
    ("", ("CROSSING_TEST_TIMEOUT", "soon"), ""),
    ("", ("A", ""), "[package.metadata.crossing.test]\ntimeout = 0\n"),
    ("", ("A", ""), "[package.metadata.crossing.test]\nhost = \"netscape\"\n"),
    ("", ("A", ""), "[package.metadata.crossing.test]\nhots = \"node\"\n"),
    ("", ("A", ""), "[package\n"),
];

#[test]
fn test_runner() {
    let directory = directory("test_runner", &[]);
    fs::write(directory.join("app.wasm"), wasm::wasm(&[], Some(&wasm::record!(wasm::TEST)))).expect("a file");
    for (name, text) in HOSTS {
        // The plan comes on standard input.
        script(&directory.join(name), &format!("cat >/dev/null\n{text}"));
    }
    let said: String = COMMANDS.iter().map(|row| said(&directory, row)).collect();
    let _ = fs::remove_dir_all(&directory);
    compare("test_runner", &said);
}

fn said(directory: &Path, (args, (name, value), manifest): &(&str, (&str, &str), &str)) -> String {
    fs::write(directory.join("Cargo.toml"), manifest).expect("a file can be written");
    let args = ["test-runner", "app.wasm"].into_iter().chain(args.split_whitespace()).collect::<Vec<_>>();
    let said = say(directory, &args, |command| {
        command.env_remove("CARGO_MANIFEST_DIR").env(name, value).env("TMPDIR", directory);
    });
    let given = match *name {
        "A" => manifest.lines().map(|line| format!("# Cargo.toml: {line}\n")).collect(),
        _ => format!("# {name}={value}\n"),
    };
    format!("{given}{said}\n")
}
