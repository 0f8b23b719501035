//! What `doctor` says where all is there, where nothing is, and where versions do not fit. The programs are scripts.

use std::fs;

use super::{compare, directory, say, script};

/// Names of programs, and what they print.
type Programs<'a> = &'a [(&'a str, &'a str)];

fn doctor(name: &str, programs: Programs<'_>, files: &[&str], args: &[&str]) -> String {
    with(name, programs, files, &[&["doctor"], args].concat())
}

/// Runs the tool with these programs and with none else.
fn with(name: &str, programs: Programs<'_>, files: &[&str], args: &[&str]) -> String {
    let directory = directory(name, &[("Cargo.toml", "")]);
    let bin = directory.join("bin");
    fs::create_dir(&bin).expect("a directory can be made");
    super::basics(&bin);
    // What to do without rustup depends on the system.
    script(&bin.join("rustup"), "");
    for (program, said) in programs {
        let said = said.replace("[DIR]", &directory.to_string_lossy());
        let said = format!("cat <<'END'\n{said}\nEND\n");
        let first = match *program {
            "cargo" => "if test \"$1\" = --version; then echo cargo 1.99.0; exit; fi\n".to_owned(),
            "rustc" => format!("if test \"$1\" = --print; then echo '{}'; exit; fi\n", directory.display()),
            _ => String::new(),
        };
        script(&bin.join(program), &format!("{first}{said}"));
    }
    for file in files {
        let file = directory.join(file);
        fs::create_dir_all(file.parent().expect("it is below")).expect("a directory can be made");
        let package = r#"{ "version": "0.0.1" }"#;
        fs::write(file, package).expect("a file can be written");
    }
    let said = say(&directory, args, |command| {
        command.env("PATH", &bin).env("RUSTUP_HOME", directory.join("none"));
        command.env("RUSTC", bin.join("rustc")).env("CARGO", bin.join("cargo"));
    });
    let _ = fs::remove_dir_all(&directory);
    // It lies where no PATH says.
    said.lines()
        .filter(|line| !line.contains("/MiniBrowser") || line.contains("[DIR]"))
        .fold(String::new(), |text, line| text + line + "\n")
        + "\n"
}

/// What cargo says of a package with these crates; the last word is a feature of the first.
fn metadata(crates: &[(&str, &str)], feature: &str) -> String {
    let id = |(name, version): &(&str, &str)| format!("path+file:///x/{name}#{version}");
    let packages: Vec<_> = crates
        .iter()
        .map(|krate| {
            let ((name, version), id) = (krate, id(krate));
            format!(
                r#"{{"name":"{name}","version":"{version}","id":"{id}","dependencies":[],"targets":[],"features":{{}},"manifest_path":"/x/{name}/Cargo.toml"}}"#
            )
        })
        .collect();
    let nodes: Vec<_> = crates
        .iter()
        .map(|krate| {
            format!(r#"{{"id":"{}","dependencies":[],"deps":[],"features":[{feature}]}}"#, id(krate))
        })
        .collect();
    format!(
        r#"{{"packages":[{}],"workspace_members":[],"resolve":{{"nodes":[{}],"root":null}},"workspace_root":"[DIR]","target_directory":"[DIR]/target","version":1}}"#,
        packages.join(","),
        nodes.join(",")
    )
}

#[test]
fn doctor_says_what_to_type() {
    let rustc = |version| ("rustc", version);
    let own = env!("CARGO_PKG_VERSION");
    let newer = metadata(&[("crossing", "9.0.0"), ("wasm-bindgen", "0.2.100")], "");
    let both = metadata(&[("crossing", own), ("wasm-bindgen", "0.2.100")], "\"wasm-bindgen\"");
    let fits = metadata(&[("crossing", own)], "");
    let target = "lib/rustlib/wasm32-unknown-unknown/lib";
    let other = format!("none/toolchains/nightly/{target}/libstd-1.rlib");
    let npm = "node_modules/@crossing-rs/runtime/package.json";
    let said = [
        doctor("doctor_nothing", &[], &[], &[]),
        doctor("doctor_old", &[rustc("rustc 1.70.0"), ("node", "v18.2.0"), ("cargo", &newer)], &[npm], &[]),
        doctor("doctor_other", &[rustc("rustc 1.99.0"), ("rustup", "nightly")], &[&other], &[]),
        doctor("doctor_beside", &[rustc("rustc 1.99.0"), ("cargo", &both)], &[], &[]),
        doctor("doctor_beside_too", &[("wasm-bindgen", "wasm-bindgen 0.2.99"), ("cargo", &both)], &[], &[]),
        doctor(
            "doctor_good",
            &[
                rustc("rustc 1.99.0"),
                ("cargo", &fits),
                ("node", "v22.1.0"),
                ("deno", ""),
                ("bun", ""),
                ("chromium", ""),
                ("firefox", ""),
                ("MiniBrowser", ""),
                ("wasm-opt", ""),
            ],
            &[&format!("{target}/libstd-1.rlib"), "lib/rustlib/src/rust/library/std/lib.rs"],
            &["--message-format", "json"],
        ),
    ]
    .concat();
    compare("doctor", &said.replace(own, "[OWN]"));
}

#[test]
fn info() {
    let own = env!("CARGO_PKG_VERSION");
    let programs = [
        ("node", "v22.1.0"),
        ("deno", "deno 2.9.6 (stable)\nv8 15"),
        ("MiniBrowser", ""),
        ("cargo", &metadata(&[("crossing", own)], "")),
    ];
    let said = [
        with("info", &programs, &[], &["info"]),
        with("info_json", &programs, &[], &["info", "--message-format", "json"]),
        with("info_nothing", &[], &[], &["info"]),
    ]
    .concat();
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    compare("info", &said.replace(own, "[OWN]").replace(&system, "[SYSTEM]"));
}
