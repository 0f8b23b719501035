#[crossing::test(flavor = "current_thread")]
fn unknown_key() {}

#[crossing::test(slow)]
fn unknown_word() {}

#[crossing::test(timeout = "5s", timeout = 0)]
fn no_number() {}

#[crossing::test(timeout = 5, timeout = 6)]
fn twice() {}

#[crossing::test(modules("./shim.js", "Shim" = 13))]
fn no_module() {}

fn main() {}
