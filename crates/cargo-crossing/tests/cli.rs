//! What the tool prints, compared with the files in `cli/`; `BLESS=1 cargo test -p cargo-crossing --test cli` writes
//! them. The first line of a file is the command, the last one its exit code.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

const COMMANDS: &[(&str, &str)] = &[
    ("explain", "explain CX0101"),
    ("explain_short", "explain cx2001"),
    ("explain_list", "explain"),
    ("explain_near", "explain CX0116"),
    ("explain_far", "explain nonsense"),
    ("explain_help", "explain --help"),
    ("help", "--help"),
    ("bind_help", "bind --help"),
    ("bindings_help", "bindings --help"),
    ("bindings_nothing", "bindings none.d.ts"),
    ("build_help", "build --help"),
    ("check_help", "check --help"),
    ("check_no_wasm", "check --wasm none.wasm"),
    ("check_watch_wasm", "check --wasm none.wasm --watch"),
    ("doctor_help", "doctor --help"),
    ("glue_help", "glue --help"),
    ("glue_short_help", "glue -h"),
    ("help_bind", "help bind"),
    ("info_help", "info --help"),
    ("inspect_help", "inspect --help"),
    ("new_help", "new --help"),
    ("new_short_help", "new -h"),
    ("nothing", ""),
    ("no_such_command", "biuld"),
    ("no_such_option", "build --relaese"),
    ("run_help", "run --help"),
    ("runtime_help", "runtime --help"),
    ("test_help", "test --help"),
    ("test_host", "test --host netscape"),
    ("test-runner_help", "test-runner --help"),
    ("test-runner_options", "test-runner none.wasm --help"),
];

#[test]
fn the_tool_prints_what_the_files_say() {
    let mut differences = Vec::new();
    for (name, arguments) in COMMANDS {
        let printed = run(arguments);
        let path = folder().join(format!("{name}.txt"));
        if env::var_os("BLESS").is_some() {
            fs::write(&path, printed).expect("the file can be written");
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&printed) {
            differences.push(format!("{}: now it prints\n{printed}", path.display()));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn each_file_has_a_command() {
    let files =
        fs::read_dir(folder()).expect("the folder is there").map(|entry| entry.expect("a file").path());
    let files: BTreeSet<_> = files.map(|path| stem(&path)).collect();
    assert_eq!(files, COMMANDS.iter().map(|(name, _)| (*name).to_owned()).collect());
}

#[test]
fn each_command_has_its_help_here() {
    let help = run("--help");
    let commands =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = commands.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    for command in names {
        assert!(COMMANDS.contains(&(&format!("{command}_help"), &format!("{command} --help"))), "{command}");
    }
}

/// Where there is no more to say, both are the same.
#[test]
fn short_help_is_here_too() {
    for (name, arguments) in COMMANDS {
        let Some(command) = arguments.strip_suffix(" --help") else { continue };
        if COMMANDS.iter().any(|(_, other)| *other == format!("{command} -h")) {
            continue;
        }
        let [long, short] = [run(arguments), run(&format!("{command} -h"))];
        let rest = |text: &str| text.split_once('\n').map(|(_, rest)| rest.to_owned());
        assert_eq!(rest(&short), rest(&long), "{name} needs a file for -h");
    }
}

/// Who calls the program by its own name means the same.
#[test]
fn the_program_by_its_own_name() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-crossing"));
    let output = command.args(["explain", "cx101"]).output().expect("the tool runs");
    assert!(output.status.success() && output.stdout.starts_with(b"# CX0101: "));
}

/// Colours where they are asked for.
#[test]
fn colours() {
    let colours = |args: &[&str], variables: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-crossing"));
        command.arg("crossing").args(args).args(["explain", "nonsense"]).env_remove("CARGO_TERM_COLOR");
        let output = command.envs(variables.iter().copied()).output().expect("the tool runs");
        output.stderr.contains(&0x1b)
    };
    assert!(!colours(&[], &[]));
    assert!(colours(&["--color", "always"], &[]));
    assert!(colours(&[], &[("CARGO_TERM_COLOR", "always")]));
    assert!(!colours(&["--color", "never"], &[("CARGO_TERM_COLOR", "always")]));
    assert!(!colours(&[], &[("NO_COLOR", "1")]));
}

#[test]
fn each_code_has_a_page() {
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file| fs::read_to_string(crate_dir.join(file)).expect("it is there");
    let errors =
        [read("js/errors.js"), read("src/check/finding.rs"), read("../macros/src/catalogue.rs")].concat();
    let at = errors.match_indices("CX").filter_map(|(at, _)| errors.get(at..at + 6));
    let codes: BTreeSet<_> = at.filter(|code| code[2..].bytes().all(|byte| byte.is_ascii_digit())).collect();
    assert!(codes.len() > 100, "{codes:?}");
    for code in codes {
        let page = fs::read_to_string(crate_dir.join(format!("errors/{code}.md"))).unwrap_or_default();
        assert!(page.starts_with(&format!("# {code}: ")), "{code} has no page in errors/");
    }
}

fn run(arguments: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-crossing"));
    let output = command.arg("crossing").args(arguments.split_whitespace()).output().expect("the tool runs");
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("a text"));
    let code = output.status.code().expect("an exit code");
    format!("$ cargo crossing {arguments}\n{out}{err}exit {code}\n").replace(".exe", "")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli")
}

fn stem(path: &Path) -> String {
    path.file_stem().expect("a file has a name").to_string_lossy().into_owned()
}
