//! In a generic `async` function, called from a closure.

use crossing::prelude::*;

/// Calls it.
pub async fn call<T: Into<i32>>(n: T) -> i32 {
    #[js_import("inAsyncBody", "forms")]
    async fn import(n: i32) -> i32;
    let n = n.into();
    (async move |m: i32| import(m + n).await)(1).await
}
