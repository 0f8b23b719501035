//! The cases of the area `docs`: the .NET documentation's examples "JavaScript `[JSImport]`/`[JSExport]` interop in .NET
//! WebAssembly", in Rust.

use std::cell::Cell;
use std::time::Duration;

use crossing::prelude::*;

/// The document's `PrimitivesShim`.
mod primitives {
    use crossing::prelude::*;

    #[js_import("incrementCounter", "PrimitivesShim")]
    pub(super) fn increment_counter();
    #[js_import("getCounter", "PrimitivesShim")]
    pub(super) fn get_counter() -> i32;
    #[js_import("logValueAndType", "PrimitivesShim")]
    pub(super) fn log_value_and_type(value: JsAny);
}

#[js_export(namespace = "docs")]
fn count() -> i32 {
    primitives::increment_counter();
    primitives::get_counter()
}

/// The arguments that the document gives, by their C# text.
#[js_export(name = "LogValueAndType", namespace = "docs")]
#[allow(clippy::approx_constant, reason = "the document's number")]
fn log_value_and_type(argument: &str) -> Result<(), String> {
    primitives::log_value_and_type(match argument {
        "true" => true.into(),
        "0x3A" => 0x3A_u8.into(),
        "'C'" => 'C'.into(),
        "(short)12" => 12_i16.into(),
        "3.14f" => 3.14_f32.into(),
        "'A string'" => "A string".into(),
        _ => return Err(format!("the document has no {argument}")),
    });
    Ok(())
}

/// The document's `JSObjectShim`.
#[js_import("createObject", "JSObjectShim")]
fn create_object() -> JsObject;
#[js_import("incrementAnswer", "JSObjectShim")]
fn increment_answer(object: &JsObject);
#[js_import("summarize", "JSObjectShim")]
fn summarize(object: &JsObject) -> String;

#[js_export(namespace = "docs")]
fn question() -> Result<String, JsError> {
    let object = create_object();
    increment_answer(&object);
    object.set_property("question", "What is the answer?")?;
    Ok(summarize(&object))
}

#[js_import("conditionalSuccess", "PromisesShim")]
async fn conditional_success(should_succeed: bool) -> Result<(), JsError>;
#[js_import("told", "cases")]
fn told(text: &str);

#[js_export(namespace = "docs")]
fn fail_conditionally() {
    crossing::spawn(async {
        match conditional_success(false).await {
            Ok(()) => told("no error"),
            Err(error) => told(&error.to_string()),
        }
    });
}

/// The Blazor document's `CallJavaScript1` and `CallDotNet1`.
#[js_import("getMessage", "CallJavaScript1")]
fn get_welcome_message() -> String;
#[js_import("setMessage", "CallDotNet1")]
fn set_welcome_message();

#[js_export(namespace = "docs")]
fn welcome_message() -> String {
    get_welcome_message()
}
#[js_export(namespace = "docs")]
fn show_welcome_message() {
    set_welcome_message();
}
#[js_export(name = "GetMessageFromDotnet", namespace = "BlazorSample.Pages.CallDotNet1")]
fn get_message_from_dotnet() -> String {
    "Olá do Blazor!".to_owned()
}

thread_local! {
    static IS_RUNNING: Cell<bool> = const { Cell::new(true) };
}

/// The template's stopwatch.
#[js_export(name = "Toggle", namespace = "StopwatchSample")]
fn toggle() -> bool {
    IS_RUNNING.set(!IS_RUNNING.get());
    IS_RUNNING.get()
}

#[js_import("dom.setInnerText", "main.js")]
fn set_inner_text(selector: &str, text: &str);

/// Renders so often, a second apart.
#[js_export(namespace = "StopwatchSample")]
fn render(times: u32) {
    crossing::spawn(async move {
        for seconds in 0..times {
            set_inner_text("#time", &format!("{:02}:{:02}", seconds / 60, seconds % 60));
            crossing::time::sleep(Duration::from_secs(1)).await;
        }
    });
}

#[js_import("window.location.href", "main.js")]
fn get_href() -> String;

/// The template's greeting.
#[js_export(name = "Greeting", namespace = "MyClass")]
fn greeting() -> String {
    let text = format!("Hello, World! Greetings from {}", get_href());
    crossing::println!("{text}");
    text
}
