//! What the tool says of bad input, compared with the files in `messages/`;
//! `BLESS=1 cargo test -p cargo-crossing --test messages` writes them.

#[cfg(unix)]
#[path = "messages/doctor.rs"]
mod doctor;
#[path = "messages/pinned.rs"]
mod pinned;
#[cfg(unix)]
#[path = "messages/programs.rs"]
mod programs;
#[cfg(unix)]
#[path = "messages/runner.rs"]
mod runner;
#[path = "messages/wasm.rs"]
mod wasm;
mod wasm_file;

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
};

const TOOL: &str = env!("CARGO_BIN_EXE_cargo-crossing");

const PROGRAM: (&str, &str) = ("src/main.rs", "fn main() {}\n");

/// A directory of the test's own, outside of this workspace's members.
fn directory(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let directory = std::env::temp_dir().join(format!("crossing-messages-{}-{test}", std::process::id()));
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).expect("a directory can be made");
    for (name, contents) in files {
        let file = directory.join(name);
        fs::create_dir_all(file.parent().expect("it is below")).expect("a directory can be made");
        fs::write(file, contents).expect("a file can be written");
    }
    directory.canonicalize().expect("it was made")
}

/// Runs the tool in a directory, and compares what it says with a file.
fn check(name: &str, directory: &Path, args: &[&str], change: impl FnOnce(&mut Command)) {
    let said = say(directory, args, change);
    let _ = fs::remove_dir_all(directory);
    compare(name, &said);
}

/// Runs the tool in a directory. What it says, without what differs from machine to machine.
fn say(directory: &Path, args: &[&str], change: impl FnOnce(&mut Command)) -> String {
    let mut command = Command::new(TOOL);
    command.arg("crossing").args(args).current_dir(directory).env_remove("CARGO_TARGET_DIR");
    command.env_remove("RUST_BACKTRACE").env_remove("CARGO_TERM_COLOR");
    change(&mut command);
    let output = command.output().expect("the tool runs");
    let text = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).replace(&*directory.to_string_lossy(), "[DIR]");
        without_times(&text.replace(TOOL, "[TOOL]"))
    };
    format!(
        "$ cargo crossing {}\n{}{}exit code {}\n",
        args.join(" "),
        text(&output.stdout),
        text(&output.stderr),
        output.status.code().map_or("none".to_owned(), |code| code.to_string()),
    )
}

/// `in 0.01s` says nothing.
fn without_times(text: &str) -> String {
    let mut parts = text.split(" in 0.");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + " in [TIME]" + part.trim_start_matches(|char: char| char.is_ascii_digit() || char == 's')
    })
}

/// Compares with a file, which `BLESS=1` writes.
fn compare(name: &str, said: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages").join(name).with_extension("txt");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, said).expect("a file can be written");
    }
    let expected = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(
        said,
        expected,
        "{}; if it is right: BLESS=1 cargo test -p cargo-crossing --test messages",
        file.display()
    );
}

/// A test that runs the tool among some files.
macro_rules! message {
    ($test:ident, [$($file:expr),*], [$($arg:literal),*]) => {
        #[test]
        fn $test() {
            let name = stringify!($test);
            check(name, &directory(name, &[$($file),*]), &[$($arg),*], |_| {});
        }
    };
}

const fn manifest(text: &'static str) -> (&'static str, &'static str) {
    ("Cargo.toml", text)
}

const PACKAGE: (&str, &str) =
    manifest("[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");

message!(no_manifest, [], ["build"]);
message!(no_such_manifest, [], ["build", "--manifest-path", "none/Cargo.toml"]);
message!(manifest_directory, [PACKAGE], ["check", "--manifest-path", "."]);
message!(no_program, [PACKAGE, ("src/lib.rs", "")], ["build"]);
message!(no_library, [PACKAGE, PROGRAM], ["build", "--lib"]);
message!(no_cdylib, [PACKAGE, ("src/lib.rs", ""), PROGRAM], ["build", "--lib"]);
message!(several_programs, [PACKAGE, ("src/bin/a.rs", ""), ("src/bin/b.rs", "")], ["build"]);
message!(no_such_binary, [PACKAGE, PROGRAM], ["build", "--bin", "other"]);
message!(no_such_example, [PACKAGE, PROGRAM, ("examples/a.rs", "")], ["run", "--example", "b"]);
message!(
    default_members,
    [
        manifest("[workspace]\nmembers = [\"a\", \"b\"]\ndefault-members = [\"b\"]\n"),
        ("a/Cargo.toml", "[package]\nname = \"a\"\n"),
        ("a/src/main.rs", ""),
        ("b/Cargo.toml", "[package]\nname = \"b\"\n"),
        ("b/src/main.rs", "")
    ],
    ["build", "--bin", "a"]
);
message!(
    workspace_without_program,
    [
        manifest("[workspace]\nmembers = [\"a\"]\n"),
        ("a/Cargo.toml", "[package]\nname = \"a\"\n"),
        ("a/src/lib.rs", "")
    ],
    ["build"]
);
message!(
    workspace_with_several_programs,
    [
        manifest("[workspace]\nmembers = [\"a\", \"b\"]\n"),
        ("a/Cargo.toml", "[package]\nname = \"a\"\n"),
        ("a/src/main.rs", ""),
        ("b/Cargo.toml", "[package]\nname = \"b\"\n"),
        ("b/src/main.rs", "")
    ],
    ["build"]
);
message!(no_such_package, [PACKAGE, PROGRAM], ["build", "--package", "other"]);
message!(
    unknown_setting,
    [manifest("[package]\nname = \"app\"\n[package.metadata.crossing]\nsites = \"www\"\n"), PROGRAM],
    ["build"]
);
message!(
    no_site,
    [manifest("[package]\nname = \"app\"\n[package.metadata.crossing]\nsite = \"www\"\n"), PROGRAM],
    ["run", "--host", "browser"]
);
message!(not_a_header, [PACKAGE, PROGRAM, ("index.html", "")], ["run", "--csp=a\nb", "--port", "0"]);

message!(new_package, [], ["new", "words", "--template", "node"]);
message!(new_in_workspace, [manifest("[workspace]\n")], ["new", "words", "--template", "library"]);
message!(new_without_crates, [], ["new", "words", "--path", "."]);
message!(new_over_another, [("words/mine.txt", "")], ["new", "words"]);
message!(new_here, [], ["new", "."]);
message!(new_of_a_crate, [], ["new", "crossing"]);
message!(new_of_a_keyword, [], ["new", "words", "--name", "fn"]);
message!(new_of_digits, [], ["new", "3d"]);

const LOST: (&str, &str) = (
    "a.js",
    "export { x } from \"./none.js\";\nexport * from \"nothing\";\nexport { y } from \"./b.js\";\nexport const z = 1;\n",
);

message!(bindings_lost, [LOST, ("b.js", "export const other = 1;\n")], ["bindings", "a.js", "-o", "a.rs"]);
message!(bindings_invalid, [("a.js", "export const a = 1;\r\nexport const b = ;\r\n")], ["bindings", "a.js"]);
message!(
    bindings_invalid_import,
    [("a.js", "export * from \"./b.js\";\n"), ("b.js", "export const\n")],
    ["bindings", "a.js"]
);
message!(
    bindings_open,
    [("a.cjs", "Object.assign(exports, require(name));\n")],
    ["bindings", "a.cjs", "-o", "a.rs"]
);
message!(
    bindings_circle,
    [
        ("a.js", "export * from \"./b.js\";\nexport { x } from \"./b.js\";\n"),
        ("b.js", "export * from \"./a.js\";\nexport { x } from \"./a.js\";\n")
    ],
    ["bindings", "a.js", "-o", "a.rs"]
);
message!(
    bindings_over_another,
    [("a.js", "export const a = 1;\n"), ("a.rs", "// mine\n")],
    ["bindings", "a.js", "-o", "a.rs"]
);
message!(bindings_directory, [("a/index.js", "")], ["bindings", "a"]);
message!(
    bindings_no_directory,
    [("a.js", "export const a = 1;")],
    ["bindings", "a.js", "--out", "none/a.rs"]
);

#[test]
fn bindings_not_utf8() {
    let directory = directory("bindings_not_utf8", &[]);
    fs::write(directory.join("a.js"), b"// \n// caf\xe9\n").expect("a file can be written");
    check("bindings_not_utf8", &directory, &["bindings", "a.js"], |_| {});
}

#[test]
fn bindings_too_deep() {
    let types =
        format!("export const a = 1;\nexport declare const b: {}1{};\n", "[".repeat(6000), "]".repeat(6000));
    let directory = directory("bindings_too_deep", &[("a.d.ts", &types)]);
    check("bindings_too_deep", &directory, &["bindings", "a.d.ts"], |_| {});
}

/// Whatever nests, the tool says so.
#[test]
fn nothing_is_too_deep_for_the_stack() {
    let arrow = format!("export const f = {}1;\n", "a => ".repeat(100_000));
    let generic = format!(
        "type A<T> = T;\nexport declare const f: {}1{};\n",
        "A<".repeat(100_000),
        ">".repeat(100_000)
    );
    let chain = format!("export const f = a{};\n", ".a()".repeat(100_000));
    let directory = directory("too_deep", &[("a.js", &arrow), ("b.d.ts", &generic), ("c.ts", &chain)]);
    for file in ["a.js", "b.d.ts", "c.ts"] {
        let output = Command::new(TOOL).args(["crossing", "bindings", file]).current_dir(&directory).output();
        let output = output.expect("the tool runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(&format!("error[CX4002]: {file} is not valid: Nested too deeply")), "{said}");
        assert!(said.lines().all(|line| line.len() < 500), "{said}");
    }
    let _ = fs::remove_dir_all(&directory);
}

#[test]
fn port_in_use() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = taken.local_addr().expect("it has one").port().to_string();
    let directory = directory("port_in_use", &[PACKAGE, PROGRAM, ("index.html", "")]);
    let output =
        Command::new(TOOL).args(["crossing", "run", "--port", &port]).current_dir(&directory).output();
    let output = output.expect("the tool runs");
    let _ = fs::remove_dir_all(directory);
    let expected =
        format!("error: port {port} is taken: choose another with --port, or any free one with --port 0\n");
    assert_eq!(String::from_utf8_lossy(&output.stderr), expected);
    assert_eq!(output.status.code(), Some(1));
}

/// What cargo says is cargo's.
#[test]
fn not_a_manifest() {
    let directory = directory("not_a_manifest", &[manifest("[package\n")]);
    let said = say(&directory, &["build"], |_| {});
    let _ = fs::remove_dir_all(directory);
    let is_one =
        said.contains("\nerror: ") && !said.contains("error: error") && said.contains("Cargo.toml:1:");
    assert!(is_one && said.ends_with("exit code 1\n"), "{said}");
}

/// What cargo says is cargo's; nothing is written.
#[test]
fn no_network() {
    let manifest = "[package]\nname = \"app\"\nedition = \"2024\"\n[dependencies]\nitoa = \"1\"\n";
    let directory = directory("no_network", &[("Cargo.toml", manifest), PROGRAM]);
    let mut command = Command::new(TOOL);
    command.args(["crossing", "build"]).current_dir(&directory).env("CARGO_HOME", directory.join("home"));
    // Nothing listens there.
    command.env("CARGO_HTTP_PROXY", "http://127.0.0.1:9").env("CARGO_NET_RETRY", "0");
    let output = command.output().expect("the tool runs");
    let has_dist = directory.join("dist").exists();
    let _ = fs::remove_dir_all(&directory);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("failed to get `itoa` as a dependency"), "{said}");
    assert_eq!((output.status.code(), has_dist), (Some(101), false));
}

/// A program of the test's own.
#[cfg(unix)]
fn script(file: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::write(file, format!("#!/bin/sh\n{text}")).expect("a file can be written");
    fs::set_permissions(file, fs::Permissions::from_mode(0o755)).expect("it is ours");
}

/// What scripts need, beside the shell.
#[cfg(unix)]
fn basics(bin: &Path) {
    fs::create_dir_all(bin).expect("a directory can be made");
    for program in ["cat", "cp"] {
        std::os::unix::fs::symlink(Path::new("/bin").join(program), bin.join(program))
            .expect("a link can be made");
    }
}

/// A directory of links to cargo and rustc, and of nothing else.
#[cfg(unix)]
fn only_rust(directory: &Path) -> PathBuf {
    let bin = directory.join("bin");
    fs::create_dir_all(&bin).expect("a directory can be made");
    let cargo = Path::new(env!("CARGO"));
    for program in [cargo, &cargo.with_file_name("rustc")] {
        let link = bin.join(program.file_name().expect("a program has a name"));
        std::os::unix::fs::symlink(program, link).expect("a link can be made");
    }
    bin
}

#[cfg(unix)]
#[test]
fn no_host() {
    let directory = directory("no_host", &[PACKAGE, PROGRAM]);
    let bin = only_rust(&directory);
    check("no_host", &directory, &["run"], |command| {
        command.env("PATH", bin);
    });
}

#[cfg(unix)]
#[test]
fn no_toolchain() {
    use std::os::unix::fs::PermissionsExt as _;
    let rustc = ("rustc", "#!/bin/sh\necho /nowhere\n");
    let directory = directory("no_toolchain", &[PACKAGE, PROGRAM, rustc]);
    fs::set_permissions(directory.join("rustc"), fs::Permissions::from_mode(0o755)).expect("it is ours");
    let bin = only_rust(&directory);
    // rustup's answer is the same everywhere.
    let rustup = bin.join("rustup");
    fs::write(&rustup, "#!/bin/sh\n").expect("a file can be written");
    fs::set_permissions(rustup, fs::Permissions::from_mode(0o755)).expect("it is ours");
    check("no_toolchain", &directory, &["build"], |command| {
        command.env("PATH", bin).env("RUSTC", directory.join("rustc"));
    });
}
