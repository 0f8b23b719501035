//! Numbers as people of the page's language write them.

use crossing::{js_import, js_module};

#[js_import("format", js_module!("./format.js"))]
pub fn format(value: f64) -> String;

#[cfg(test)]
mod tests {
    use super::format;

    #[crossing::test]
    fn thousands_are_set_apart() {
        let [small, large] = [7.0, 1_234_567.0].map(|number| format(number).chars().count());
        assert_eq!(small, 1);
        assert!(large > 7, "{}", format(1_234_567.0));
    }
}
