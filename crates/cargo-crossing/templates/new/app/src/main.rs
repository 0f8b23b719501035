//! A stopwatch in a page. Rust keeps the time, `www/main.js` shows it.

mod stopwatch;

use std::{cell::RefCell, time::Duration};

use crossing::{prelude::*, println, time};
use stopwatch::Stopwatch;

thread_local! {
    static STOPWATCH: RefCell<Stopwatch> = RefCell::default();
}

/// Shows a text in the element of a CSS selector.
#[js_import("dom.setInnerText", "main.js")]
fn set_inner_text(selector: &str, text: &str);

/// Starts the stopwatch, or pauses it. Returns whether it runs now.
#[js_export]
fn toggle() -> bool {
    let is_running = STOPWATCH.with_borrow_mut(Stopwatch::toggle);
    render();
    is_running
}

/// Sets the time to zero.
#[js_export]
fn reset() {
    STOPWATCH.with_borrow_mut(Stopwatch::reset);
    render();
}

/// Whether the time goes on.
#[js_export]
fn is_running() -> bool {
    STOPWATCH.with_borrow(Stopwatch::is_running)
}

#[crossing::main]
async fn main() {
    println!("Hello, Browser!");
    if JsHost::args().iter().any(|arg| arg == "start") {
        toggle();
    }
    loop {
        render();
        time::sleep(Duration::from_millis(200)).await;
    }
}

fn render() {
    set_inner_text("#time", &STOPWATCH.with_borrow(ToString::to_string));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[crossing::test(modules("main.js" = "./tests/page.js"))]
    fn the_button_starts_and_pauses() {
        assert!(toggle() && is_running());
        assert!(!toggle() && !is_running());
    }
}
