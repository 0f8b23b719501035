//! The same as JSON, a line for each event, as libtest's `--format json` has it.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{
    shell,
    test::case::{Case, Selection},
};

fn line(value: &Value) {
    // Without a reader the tests run all the same.
    let _ = shell::print(value);
}

pub(super) fn list(cases: &[&&Case], selection: &Selection<'_>) {
    line(&json!({ "type": "suite", "event": "discovery" }));
    for case in cases {
        line(&json!({
            "type": "test",
            "event": "discovered",
            "name": case.name,
            "ignore": case.ignored.is_some(),
            "ignore_message": case.ignored.as_deref().unwrap_or_default(),
            "source_path": case.file,
            "start_line": case.line,
        }));
    }
    line(&json!({
        "type": "suite",
        "event": "completed",
        "tests": cases.len(),
        "benchmarks": 0,
        "total": cases.len(),
        "ignored": selection.skipped.len(),
    }));
}

pub(super) fn begin(count: usize) {
    line(&json!({ "type": "suite", "event": "started", "test_count": count }));
}

pub(super) fn started(case: &Case) {
    line(&json!({ "type": "test", "event": "started", "name": case.name }));
}

pub(super) fn ignored(case: &Case, reason: Option<&str>) {
    started(case);
    let mut event = json!({ "type": "test", "name": case.name, "event": "ignored" });
    if let Some(reason) = reason {
        event["message"] = reason.into();
    }
    line(&event);
}

pub(super) fn ended(case: &Case, is_ok: bool, output: &str, time: Duration) {
    let event = if is_ok { "ok" } else { "failed" };
    let mut event =
        json!({ "type": "test", "name": case.name, "event": event, "exec_time": time.as_secs_f64() });
    if !output.is_empty() {
        event["stdout"] = output.into();
    }
    line(&event);
}

pub(super) fn end(is_ok: bool, [passed, failed, ignored, filtered]: [usize; 4], time: f64) {
    line(&json!({
        "type": "suite",
        "event": if is_ok { "ok" } else { "failed" },
        "passed": passed,
        "failed": failed,
        "ignored": ignored,
        "measured": 0,
        "filtered_out": filtered,
        "exec_time": time,
    }));
}
