//! Every form of import, export and main that there is. The crates around it call the crate `crate::crossing`.

pub mod classes;
pub mod exports;
pub mod imports;
pub mod start;
mod tests;

use crate::crossing::{prelude::*, time};

/// Calls imports.
///
/// # Errors
/// What JavaScript throws.
pub async fn run() -> Result<(), JsError> {
    JsHost::import("M", "./m.js").await?;
    imports::console_log("text");
    let count = imports::get_counter()?;
    imports::log_big(count.into());
    let start = time::Instant::now();
    let text = imports::wait(&imports::get_id().to_string(), None).await?;
    crate::crossing::println!("{text} {:?}", start.elapsed());
    imports::log_any(&imports::Math::max(1.0, 2.0).into());
    imports::Math::log(imports::keywords(1, true).into()).await;
    imports::private(&JsHost::global_this());
    Ok(())
}
