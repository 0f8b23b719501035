//! Tests that only Ctrl-C ends.

use std::time::Duration;

use crossing::time::sleep;

#[crossing::test(timeout = 3600)]
fn loops() {
    #[expect(clippy::empty_loop, reason = "it hangs")]
    loop {}
}

#[crossing::test(timeout = 3600)]
async fn waits() {
    sleep(Duration::from_secs(3600)).await;
}
