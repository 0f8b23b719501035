//! In which order tasks run, and whether they let others run.

use std::cell::Cell;

use crossing::prelude::*;

use crate::turn;

#[js_import("log", "order")]
fn log(text: &str);
#[js_import("wait", "order")]
async fn wait(name: &str);

/// Waits that often for JavaScript, and says so.
#[js_export]
async fn waits(name: String, count: u32) {
    log(&format!("{name} begins"));
    for number in 0..count {
        wait(&name).await;
        log(&format!("{name} {number}"));
    }
}

/// Is woken that often, and says so.
#[js_export]
async fn turns(name: String, count: u32) {
    log(&format!("{name} begins"));
    for number in 0..count {
        turn().await;
        log(&format!("{name} {number}"));
    }
}

thread_local! {
    static RUNS: Cell<bool> = const { Cell::new(false) };
    static POLLS: Cell<u32> = const { Cell::new(0) };
}

/// Spawns tasks that wake themselves until `stop`.
#[js_export]
fn spin(tasks: u32) {
    RUNS.set(true);
    for _ in 0..tasks {
        crossing::spawn(async {
            while RUNS.get() {
                POLLS.set(POLLS.get() + 1);
                turn().await;
            }
        });
    }
}

/// Ends them, and tells how often they were polled.
#[js_export]
fn stop() -> u32 {
    RUNS.set(false);
    POLLS.take()
}
