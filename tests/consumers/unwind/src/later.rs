//! Panics in what runs later: promises and tasks.

use crossing::prelude::*;

#[js_import("tick", "unwind")]
pub(crate) async fn tick() -> Result<(), JsError>;
#[js_import("ran", "unwind")]
fn ran(task: u32);

#[js_export]
async fn at_once(text: String) -> u32 {
    panic!("{text}");
}

#[js_export]
async fn after_a_tick(text: String, object: &JsObject) -> Result<u32, JsError> {
    tick().await?;
    panic!("{text} {object:?}");
}

/// A promise of a future that panics.
#[js_export]
fn promise(text: String) -> JsPromise<u32> {
    JsPromise::new(async move {
        tick().await?;
        if text.is_empty() { Ok::<u32, JsError>(7) } else { panic!("{text}") }
    })
}

/// Tasks that are woken by the same promise; those whose number is even panic.
#[js_export]
fn tasks(count: u32) {
    for task in 0..count {
        crossing::spawn(async move {
            let _ = tick().await;
            if task % 2 == 0 {
                panic!("task {task}");
            }
            ran(task);
        });
    }
}
