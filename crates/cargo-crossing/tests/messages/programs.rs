//! What is said of the programs that the tool runs: cargo, rustc, rustup, wasm-opt and hosts. They are scripts here, and what
//! cargo made is a .wasm without a function.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crossing_abi::Import;

use super::{PROGRAM, compare, directory, say, script, wasm};

/// Describes packages as cargo does; of anything else it says what a file has, and ends with what the variable says.
const CARGO: &str = r#"case "$1" in
  metadata) RUSTC="$REAL_RUSTC" exec "$REAL_CARGO" "$@" ;;
  test) printf -- "$TALLY" >> "$CROSSING_TEST_TALLY" ;;
  *) cat "$PLACE/artifacts.json" ;;
esac
exit ${CODE:-0}
"#;
const RUSTC: &str = "case \"$1\" in --version) echo rustc 1.95.0 ;; *) echo \"$PLACE/sysroot\" ;; esac\n";

/// A package, and these programs.
struct Place {
    directory: PathBuf,
}

/// Variables for one call.
type Variables<'a> = &'a [(&'a str, &'a str)];

impl Place {
    fn new(name: &str, metadata: &str) -> Place {
        let package = "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
        let text = format!("{package}{metadata}");
        let directory = directory(name, &[("Cargo.toml", &text), PROGRAM]);
        let place = Place { directory };
        place.program("cargo", CARGO);
        super::basics(&place.directory.join("bin"));
        place.program("rustc", RUSTC);
        place.file("sysroot/lib/rustlib/wasm32-unknown-unknown/lib/libstd-1.rlib", b"");
        place.file("made.wasm", &wasm::wasm(&[], Some(b"")));
        place.artifact("made.wasm");
        place
    }

    fn file(&self, name: &str, contents: &[u8]) {
        let file = self.directory.join(name);
        fs::create_dir_all(file.parent().expect("it is below")).expect("a directory can be made");
        fs::write(file, contents).expect("a file can be written");
    }

    fn program(&self, name: &str, text: &str) {
        fs::create_dir_all(self.directory.join("bin")).expect("a directory can be made");
        script(&self.directory.join("bin").join(name), text);
    }

    /// Has cargo say that it made a file.
    fn artifact(&self, wasm: &str) {
        let directory = self.directory.display();
        let message = format!(
            r#"{{"reason":"compiler-artifact","package_id":"path+file://{directory}#app@0.1.0","manifest_path":"{directory}/Cargo.toml",
               "target":{{"kind":["bin"],"crate_types":["bin"],"name":"app","src_path":"{directory}/src/main.rs","edition":"2024",
               "doc":true,"doctest":false,"test":true}},"profile":{{"opt_level":"0","debuginfo":2,"debug_assertions":true,
               "overflow_checks":true,"test":false}},"features":[],"filenames":["{directory}/{wasm}"],"executable":null,"fresh":false}}"#
        );
        self.file("artifacts.json", (message.replace('\n', "") + "\n").as_bytes());
    }

    /// Runs the tool with these programs and with none else, but for those of the shell.
    fn say(&self, line: &str, variables: Variables<'_>) -> String {
        let args: Vec<_> = line.split_whitespace().collect();
        let said = say(&self.directory, &args, |command| {
            let bin = self.directory.join("bin");
            command.env("PATH", &bin).env("PLACE", &self.directory);
            command.env("CARGO", bin.join("cargo")).env("RUSTC", bin.join("rustc"));
            command.env("RUSTUP_HOME", self.directory.join("rustup")).env("TMPDIR", &self.directory);
            let cargo = Path::new(env!("CARGO"));
            command.env("REAL_CARGO", cargo).env("REAL_RUSTC", cargo.with_file_name("rustc"));
            command.envs(variables.iter().copied());
        });
        let given: String = variables.iter().map(|(name, value)| format!("# {name}={value}\n")).collect();
        given + &said + "\n"
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.directory);
    }
}

/// How large files are is for other tests to say.
fn without_sizes(text: &str) -> String {
    let is_row = |line: &str| ["wasm ", "JavaScript ", "both "].iter().any(|name| line.starts_with(name));
    let line = |line: &str| match line.split_whitespace().next().filter(|_| is_row(line)) {
        Some(name) => format!("{name} [SIZES]\n"),
        None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

#[test]
fn building() {
    let place = Place::new("building", "");
    let mut said = [
        place.say("build", &[]),
        place.say("build --quiet", &[]),
        place.say("build", &[("CODE", "101")]),
        place.say("build --color always", &[]),
        without_sizes(&place.say("build --release", &[])),
        place.say("build --out-dir .", &[]),
        place.say("build --verbose --quiet", &[]),
        place.say("build --unwind", &[]),
        place.say("build --wasm-opt", &[]),
        place.say("check", &[]),
        place.say("build", &[("CARGO", "/no/such/cargo")]),
        place.say("build", &[("RUSTC", "/no/such/rustc")]),
    ]
    .concat();
    place.program("wasm-opt", "echo unknown flag --enable-multivalue >&2\nexit 1\n");
    said += &place.say("build --wasm-opt", &[]);
    place.file("bare.wasm", &wasm::wasm(&[], None));
    // `-Oz … IN -o OUT`
    place.program("wasm-opt", "for last; do :; done\ncp \"$PLACE/bare.wasm\" \"$last\"\n");
    said += &place.say("build --wasm-opt", &[]);
    place.artifact("app.js");
    said += &place.say("build", &[]);
    place.program("rustc", "echo broken installation >&2\nexit 1\n");
    said += &place.say("build", &[]);
    compare("building", &said);
}

/// Packages of which two have different files for one module.
#[test]
fn two_files() {
    let modules = "[package.metadata.crossing.modules]\nShared = \"shared.js\"\n";
    let place =
        Place::new("two_files", &format!("[dependencies]\nother = {{ path = \"other\" }}\n{modules}"));
    place.file("other/Cargo.toml", format!("[package]\nname = \"other\"\n{modules}").as_bytes());
    place.file("other/src/lib.rs", b"");
    place.file("shared.js", b"");
    let mut said = [place.say("build", &[]), place.say("check", &[])].concat();
    assert!(!place.directory.join("dist").exists());

    place.file("other/Cargo.toml", b"[package]\nname = \"other\"\nversion = \"1.2.3\"\n");
    place.file("made.wasm", &wasm::wasm(&[], Some(&wasm::record!(wasm::BESIDE))));
    said += &place.say("build", &[]);
    place.file("other/src/page.js", b"import \"./part.js\";\nexport const = 1;\n");
    said += &place.say("build", &[]);
    place.file("other/src/page.js", b"import \"./part.js\";\nexport const greet = () => {};\n");
    said += &place.say("build", &[]);
    place.file("other/src/part.js", b"// caf\xe9");
    said += &place.say("build", &[]);
    place.file("other/src/page.js", b"// caf\xe9");
    said += &place.say("build", &[]);
    said += &place.say("check", &[]);
    fs::remove_file(place.directory.join("other/src/page.js")).expect("it is there");
    place.file("other/src/page.js/index.js", b"");
    said += &place.say("build", &[]);
    compare("two_files", &said);
}

#[test]
fn other_toolchain() {
    let place = Place::new("other_toolchain", "");
    fs::remove_dir_all(place.directory.join("sysroot/lib/rustlib/wasm32-unknown-unknown"))
        .expect("it is there");
    place.program(
        "rustup",
        "case $1 in toolchain) echo '1.95.0 (default)'; echo nightly ;; run) shift 3; exec \"$PLACE/bin/cargo\" \"$@\" ;; esac\n"
    );
    let mut said = place.say("build", &[]);
    place.file("rustup/toolchains/nightly/lib/rustlib/wasm32-unknown-unknown/lib/libstd-1.rlib", b"");
    said += &place.say("build", &[]);
    said += &place.say("test", &[]);
    compare("other_toolchain", &said);
}

#[test]
fn packages() {
    let said = [("files = []", "npm"), ("private = 1\nmain = \"x.js\"", "npm")]
        .map(|(line, table)| {
            Place::new("packages", &format!("[package.metadata.crossing.{table}]\n{line}\n"))
                .say("build", &[])
        })
        .concat();
    let script = Place::new("script", "[package.metadata.crossing]\nscript = \"start.js\"\n");
    script.program("node", "exit 0\n");
    compare("packages", &(said + &script.say("run", &[])));
}

/// Files beside Rust files that cannot be shipped.
#[test]
fn beside() {
    const PAGE: Import<'static> = Import { module: Some("crossing:app@0.1.0/src/page.js"), ..wasm::IMPORT };
    const OTHER: Import<'static> = Import { module: Some("crossing:app@0.2.0/src/page.js"), ..wasm::IMPORT };
    let place = Place::new("beside", "");
    place.file("made.wasm", &wasm::wasm(&[], Some(&wasm::record!(PAGE))));
    let page = place.directory.join("src/page.js");
    let mut said = place.say("build", &[]);
    std::os::unix::fs::symlink("/dev/null", &page).expect("a link can be made");
    said += &place.say("build", &[]);
    fs::remove_file(&page).expect("it is there");
    for contents in [&b"\xff"[..], b"export function {", b"import './none.js';"] {
        place.file("src/page.js", contents);
        said += &place.say("build", &[]);
    }
    place.file("made.wasm", &wasm::wasm(&[], Some(&wasm::record!(OTHER))));
    compare("beside", &(said + &place.say("build", &[])));
}

/// Places where no module can be.
#[test]
fn out_dirs() {
    let place = Place::new("out_dirs", "");
    let link = |from: &str, to: &str| {
        std::os::unix::fs::symlink(to, place.directory.join(from)).expect("a link can be made");
    };
    link("nowhere", "none");
    link("staged.stage", "src");
    let said = ["nowhere", "staged", "src", "src/main.rs", "..", "/dev/null/dist"]
        .map(|out_dir| place.say(&format!("build --out-dir {out_dir}"), &[]));
    let around = place.directory.display().to_string();
    let around = place.say(&format!("build --out-dir {around}"), &[]);
    compare("out_dirs", &(said.concat() + &around.replace(&*place.directory.to_string_lossy(), "[DIR]")));
}

/// It has no mode without a window.
#[cfg(target_os = "linux")]
#[test]
fn no_display() {
    let place = Place::new("no_display", "");
    place.file("test.wasm", &wasm::wasm(&[], Some(&wasm::record!(wasm::TEST))));
    place.program("MiniBrowser", "");
    let said = place.say("test-runner test.wasm --host webkit", &[("DISPLAY", ""), ("WAYLAND_DISPLAY", "")]);
    let left = fs::read_dir(&place.directory).expect("it is there").flatten();
    let names: Vec<_> = left.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    assert!(!names.iter().any(|name| name.starts_with("crossing-browser-")), "{names:?}");
    compare("no_display", &said);
}

#[test]
fn running() {
    let place = Place::new("running", "");
    let mut said = String::new();
    for host in ["node", "deno", "bun", "netscape"] {
        said += &place.say(&format!("run --host {host}"), &[]);
    }
    place.program("node", "echo arguments: $(shift 2; echo \"$@\")\nexit 7\n");
    said += &place.say("run --host node -- one two", &[]);
    place.program("node", "#!/no/such/program\n");
    fs::write(place.directory.join("bin/node"), "#!/no/such/program\n").expect("a file can be written");
    said += &place.say("run --host node", &[]);
    compare("running", &said);
}

#[test]
fn testing() {
    let place = Place::new("testing", "");
    let said = [
        place.say("test", &[("TALLY", "..")]),
        place.say("test", &[("TALLY", "")]),
        place.say("test --no-run", &[("TALLY", "")]),
        place.say("test larger", &[("TALLY", "---")]),
        place.say("test larger -- --exact", &[("TALLY", "---")]),
        place.say("test", &[("TALLY", "..-"), ("CODE", "101")]),
        place.say("test --host netscape", &[("TALLY", "")]),
        place.say("test --host bun", &[("TALLY", "")]),
        place.say("test --host chromium --browser chromium-of-mine", &[("TALLY", "")]),
        place.say("test --timeout 0", &[("TALLY", "")]),
        place.say("test --unwind", &[("TALLY", "")]),
        place.say("test --verbose --quiet", &[("TALLY", "")]),
    ]
    .concat();
    compare("testing", &said);
}

#[test]
fn making() {
    let place = Place::new("making", "");
    let said = [
        place.say("new", &[]),
        place.say("new words --template vue", &[]),
        place.say("new words --path nowhere", &[]),
        place.say("new words", &[("CARGO", "/no/such/cargo")]),
    ]
    .concat();
    compare("making", &said);
}

/// A package that cargo has made, and that cannot be filled, leaves neither itself behind nor its name in the workspace.
#[test]
fn making_fails() {
    let workspace = "[workspace]\nmembers = []\n";
    let place = Place::new("making_fails", workspace);
    place.program(
        "cargo",
        "[ $1 = new ] || exec \"$REAL_CARGO\" \"$@\"\nRUSTC=\"$REAL_RUSTC\" \"$REAL_CARGO\" \"$@\" && /bin/mkdir words/README.md\n",
    );
    let manifest = || fs::read_to_string(place.directory.join("Cargo.toml")).expect("it is there");
    let before = manifest();
    let said = place.say("new words --template node", &[]);
    assert!(said.contains("error: cannot write words/README.md: "), "{said}");
    assert!(said.ends_with("exit code 1\n\n"), "{said}");
    assert_eq!((manifest(), place.directory.join("words").exists()), (before, false));
}

/// What other targets need may never have been fetched, and there may be no network.
#[test]
fn cargo_is_asked_for_what_is_here() {
    let place = Place::new("asked", "");
    place.program("cargo", &format!("echo \"$*\" >> \"$PLACE/asked\"\n{CARGO}"));
    for line in ["build", "check", "check --wasm made.wasm", "bind made.wasm", "info", "doctor"] {
        place.say(line, &[]);
    }
    let asked = fs::read_to_string(place.directory.join("asked")).expect("it was asked");
    let all: Vec<_> = asked.lines().filter(|line| line.starts_with("metadata ")).collect();
    let (own, all): (Vec<&str>, Vec<&str>) = all.into_iter().partition(|line| line.contains("--no-deps"));
    assert!(!own.is_empty() && all.len() >= 6, "{asked}");
    let is_here =
        |line: &&str| line.contains("--offline") && line.contains("--filter-platform wasm32-unknown-unknown");
    assert!(all.iter().all(is_here), "{asked}");
}

/// In a directory that is gone.
#[test]
fn nowhere() {
    let place = Place::new("nowhere", "");
    let gone = place.directory.join("gone");
    fs::create_dir(&gone).expect("a directory can be made");
    let tool = super::TOOL;
    let text = format!("cd {0} && rmdir {0} && exec {tool} crossing build", gone.display());
    let output = std::process::Command::new("/bin/sh").args(["-c", &text]).output().expect("a shell runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.starts_with("error: "), "{said}");
}

/// What is told to a reader that has gone, or to a full disk.
#[test]
fn output_that_goes_nowhere() {
    let tool = super::TOOL;
    let run = |text: &str| {
        let output =
            std::process::Command::new("/bin/bash").args(["-c", text]).output().expect("a shell runs");
        (String::from_utf8_lossy(&output.stderr).into_owned(), output.status.code())
    };
    let gone = run(&format!("{tool} crossing explain | true; exit ${{PIPESTATUS[0]}}"));
    assert_eq!(gone, (String::new(), Some(0)));
    if Path::new("/dev/full").exists() {
        let full = run(&format!("{tool} crossing explain > /dev/full"));
        let expected = "error: cannot write to standard output: No space left on device (os error 28)\n";
        assert_eq!(full, (expected.to_owned(), Some(1)));
    }
}
