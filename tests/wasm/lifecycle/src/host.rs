//! Clocks, timers and the console.

use crossing::{
    prelude::*,
    time::{Duration, Instant, SystemTime, sleep},
};

/// JavaScript lets time pass.
#[js_import("pass", "host")]
fn pass();
#[js_import("woke", "host")]
fn woke(label: &str, milliseconds: f64);

/// Milliseconds that `pass` took.
#[js_export(namespace = "")]
fn elapsed() -> f64 {
    let start = Instant::now();
    pass();
    start.elapsed().as_secs_f64() * 1e3
}

/// Whether a thousand readings never go back, and the rest of the arithmetic.
#[js_export(namespace = "")]
fn instants_are_ordered() -> bool {
    let mut last = Instant::now();
    let forward = (0..1000).all(|_| {
        let now = Instant::now();
        let ok = now >= last;
        last = now;
        ok
    });
    let later = last + Duration::from_millis(5);
    forward
        && later - last == Duration::from_millis(5)
        && last - later == Duration::ZERO
        && last.checked_duration_since(later).is_none()
        && later - Duration::from_millis(5) == last
}

/// Milliseconds since 1970.
#[js_export(namespace = "")]
fn system_time() -> f64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
}

#[js_export(namespace = "")]
fn std_instant() {
    std::hint::black_box(std::time::Instant::now());
}

#[js_export(namespace = "")]
fn std_system_time() {
    std::hint::black_box(std::time::SystemTime::now());
}

/// Sleeps, then tells how long it was.
#[js_export(namespace = "")]
fn sleep_for(label: String, milliseconds: f64) {
    crossing::spawn(async move {
        let start = Instant::now();
        sleep(Duration::from_secs_f64(milliseconds / 1e3)).await;
        woke(&label, start.elapsed().as_secs_f64() * 1e3);
    });
}

/// Starts two timers and waits for the shorter one: the other is dropped.
#[js_export(namespace = "")]
fn race(short: f64, long: f64) {
    use std::{future::Future, pin::pin, task::Poll};
    crossing::spawn(async move {
        let mut short = pin!(sleep(Duration::from_secs_f64(short / 1e3)));
        {
            let mut long = pin!(sleep(Duration::from_secs_f64(long / 1e3)));
            std::future::poll_fn(|context| match long.as_mut().poll(context) {
                Poll::Ready(()) => Poll::Ready(()),
                Poll::Pending => short.as_mut().poll(context),
            })
            .await;
        }
        woke("race", 0.0);
    });
}

#[js_export(namespace = "")]
fn print(text: &str) -> i32 {
    crossing::println!("out {text}");
    crossing::eprintln!("err {text}");
    crossing::println!();
    crossing::eprintln!();
    let (one, two) = crossing::dbg!(1 + 1, text.len());
    one + crossing::dbg!(i32::try_from(two).unwrap_or(-1))
}
