use crossing::prelude::*;

fn parameters() -> Callback<dyn Fn(i32)> {
    Callback::new(|_: String| {})
}

fn number() -> Callback<dyn Fn(i32)> {
    Callback::new(|_: i32, _: i32| {})
}

fn result() -> Callback<dyn Fn() -> i32> {
    Callback::new(|| "text")
}

fn mutable() -> Callback<dyn Fn()> {
    let mut count = 0;
    Callback::new(move || count += 1)
}

fn borrowing() {
    let text = String::new();
    let _callback: Callback<dyn Fn()> = Callback::new(|| drop(text.len()));
}

fn future() -> Callback<dyn Fn() -> JsPromise<i32>> {
    Callback::from_async(|| 5)
}

fn no_promise() -> Callback<dyn Fn() -> i32> {
    Callback::from_async(|| async { 5 })
}

fn other_promise() -> Callback<dyn Fn() -> JsPromise<i32>> {
    Callback::from_async(|| async { "text" })
}

fn bare() {
    let _callback = Callback::<dyn Fn(i64)>::new(|_: i64| {});
}

fn main() {}
