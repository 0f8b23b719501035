//! Where JavaScript finds exports.

use crossing::js_export;

const NAMESPACE: &str = "Sample.Pages";

#[js_export]
fn snake_case_name() -> String {
    "names.snakeCaseName".into()
}

#[js_export(name = "OtherName")]
fn renamed() -> String {
    "names.OtherName".into()
}

#[js_export(namespace = NAMESPACE)]
fn spaced() -> String {
    "Sample.Pages.spaced".into()
}

#[js_export(namespace = "Sample", name = "Both")]
fn both() -> String {
    "Sample.Both".into()
}

#[js_export(namespace = "")]
fn at_the_root() -> String {
    "atTheRoot".into()
}

/// A type whose functions JavaScript calls.
struct CallRust1;

#[js_export]
impl CallRust1 {
    const TEXT: &'static str = "names.callRust1";

    #[js_export]
    fn get_message() -> String {
        format!("{}.getMessage", Self::TEXT)
    }

    #[js_export(name = "own")]
    fn own_name() -> String {
        Self::unmarked()
    }

    fn unmarked() -> String {
        format!("{}.own", Self::TEXT)
    }
}

mod deeper_still {
    use crossing::js_export;

    #[js_export]
    fn r#type() -> String {
        "names.deeperStill.type".into()
    }
}
