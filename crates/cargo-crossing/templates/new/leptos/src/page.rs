//! The page. Rust calls JavaScript for the number's form, and JavaScript may set it:
//! `(await import("./crossing_glue.js")).app.page.setCount(1000000)`.

use crossing::js_export;
use leptos::prelude::*;

use crate::number::format;

thread_local! {
    static COUNT: RwSignal<u32> = RwSignal::new(999);
}

/// Shows another count.
#[js_export]
fn set_count(count: u32) {
    COUNT.with(|signal| signal.set(count));
}

#[component]
fn Counter() -> impl IntoView {
    let count = COUNT.with(|signal| *signal);
    view! {
        <button id="count" on:click=move |_| count.update(|count| *count += 1)>
            {move || format(count.get().into())}
        </button>
    }
}

pub fn show() {
    mount_to_body(Counter);
}
