#[crossing::test]
#[should_panic(message = "x")]
fn no_such_word() {}

#[crossing::test]
#[ignore = 13]
fn no_text() {}

#[crossing::test]
#[should_panic]
fn panics_and_returns() -> Result<(), String> {
    Ok(())
}

#[crossing::test]
#[crossing::js_export]
fn exported() {}

#[crossing::js_export]
#[crossing::test]
fn also_exported() {}

fn main() {}
