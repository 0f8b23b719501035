//! The cases of the area `threads`: what an instance in a worker does.

use crossing::prelude::*;

#[js_import("threadId", "cases")]
fn thread_id() -> Result<i32, JsError>;
#[js_import("promise", "cases")]
async fn promise() -> Result<i32, JsError>;

/// The thread before and after a wait.
#[js_export(namespace = "threads")]
async fn around_wait() -> Result<Vec<i32>, JsError> {
    let before = thread_id()?;
    promise().await?;
    Ok(vec![before, thread_id()?])
}

/// Throws.
#[js_export(namespace = "threads")]
async fn throw(message: String) -> Result<(), JsError> {
    Err(JsError::range_error(message))
}

/// Tells the thread that it was called, after some time.
#[js_export(namespace = "threads")]
async fn count_later() -> Result<i32, JsError> {
    promise().await
}
