//! A counter. `number.rs` is of Crossing alone and has tests, `page.rs` is what Leptos shows.

mod number;
#[cfg(feature = "page")]
mod page;

fn main() {
    #[cfg(feature = "page")]
    page::show();
}
