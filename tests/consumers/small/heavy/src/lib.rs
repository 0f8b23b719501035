//! A dependency whose functions nobody calls: neither they nor what they use may be in the program.

use std::{collections::HashMap, time::Duration};

use crossing::prelude::*;

#[js_import("fetchText", "heavy")]
async fn fetch_text(url: &str) -> Result<String, JsError>;

#[js_import("show", "heavy")]
fn show(value: JsAny) -> Result<JsObject, JsError>;

/// Uses much of the run-time crate and of std.
pub async fn heavy(names: HashMap<String, f64>) -> Result<String, JsError> {
    for (name, number) in &names {
        crossing::time::sleep(Duration::from_secs_f64(*number)).await;
        crossing::println!("{name} {number:?} {:?}", show(name.as_str().into())?);
    }
    crossing::spawn(async {
        let text = fetch_text("/now").await.map_err(|error| JsError::new(format!("{error:?}")));
        drop(text);
    });
    Err(JsError::type_error(format!("{names:#?}")))
}
