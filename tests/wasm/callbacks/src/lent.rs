//! Closures that are good during a call: `&dyn Fn`, `&mut dyn FnMut`.

use std::cell::Cell;

use crossing::prelude::*;

#[js_import("action", "js")]
fn action(f: &dyn Fn()) -> Result<(), JsError>;
#[js_import("action", "js")]
fn annotated(#[js(Function)] f: &dyn Fn()) -> Result<(), JsError>;
#[js_import("forEach", "js")]
fn for_each(items: &JsObject, f: &mut dyn FnMut(i32)) -> Result<(), JsError>;
#[js_import("text", "js")]
fn text(f: &dyn Fn(i32) -> i32) -> Result<String, JsError>;
#[js_import("result", "js")]
fn result(f: &dyn Fn(i32) -> Result<i32, JsError>) -> Result<i32, JsError>;
#[js_import("plain", "js")]
fn plain(f: &dyn Fn(i32) -> i32) -> i32;
#[js_import("option", "js")]
fn option(f: Option<&dyn Fn(i32) -> i32>) -> Result<i32, JsError>;
#[js_import("many", "js")]
fn many(f: &[&dyn Fn(i32) -> i32]) -> Result<i32, JsError>;
#[js_import("later", "js")]
async fn later(f: &dyn Fn(i32) -> i32) -> Result<i32, JsError>;
#[js_import("again", "js")]
fn again() -> Result<(), JsError>;
#[js_import("both", "js")]
fn both(one: &dyn Fn(i32) -> i32, other: &mut dyn FnMut(i32) -> i32) -> Result<i32, JsError>;

#[js_export]
fn lend_action() -> Result<u32, JsError> {
    let calls = Cell::new(0);
    action(&|| calls.set(calls.get() + 1))?;
    Ok(calls.get())
}

#[js_export]
fn lend_annotated() -> Result<u32, JsError> {
    let calls = Cell::new(0);
    annotated(&|| calls.set(calls.get() + 1))?;
    Ok(calls.get())
}

#[js_export]
fn sum_of(items: &JsObject) -> Result<i32, JsError> {
    let mut sum = 0;
    for_each(items, &mut |item| sum += item)?;
    Ok(sum)
}

#[js_export]
fn lend_text(offset: i32) -> Result<String, JsError> {
    text(&|value| value + offset)
}

#[js_export]
fn lend_result(limit: i32) -> Result<i32, JsError> {
    result(&|value| {
        if value > limit {
            Err(JsError::range_error(format!("{value} is more than {limit}")))
        } else {
            Ok(value)
        }
    })
}

#[js_export]
fn lend_plain() -> i32 {
    plain(&|value| value + 1)
}

#[js_export]
fn lend_panicking() -> i32 {
    plain(&|value| panic!("no {value}"))
}

#[js_export]
fn lend_option(some: bool) -> Result<i32, JsError> {
    let f = |value| value + 1;
    option(some.then_some(&f))
}

#[js_export]
fn lend_many() -> Result<i32, JsError> {
    many(&[&|value| value + 1, &|value| value * 10])
}

#[js_export]
async fn lend_later() -> Result<i32, JsError> {
    later(&|value| value + 1).await
}

/// A closure that has JavaScript call it again while it runs.
#[js_export]
fn lend_recursive() -> Result<i32, JsError> {
    let depth = Cell::new(0);
    plain_recursive(&|value| {
        depth.set(depth.get() + 1);
        if depth.get() < 3 {
            again()?;
        }
        Ok(value + depth.get())
    })
}

#[js_import("recursive", "js")]
fn plain_recursive(f: &dyn Fn(i32) -> Result<i32, JsError>) -> Result<i32, JsError>;
#[js_import("recursive", "js")]
fn recursive(f: &mut dyn FnMut(i32) -> Result<i32, JsError>) -> Result<i32, JsError>;

/// The same, which may not.
#[js_export]
fn lend_mutable_recursive() -> Result<i32, JsError> {
    let mut depth = 0;
    recursive(&mut |value| {
        depth += 1;
        if depth < 3 {
            again()?;
        }
        Ok(value + depth)
    })
}

#[js_export]
fn lend_both() -> Result<i32, JsError> {
    let mut last = 0;
    both(&|value| value + 1, &mut |value| std::mem::replace(&mut last, value))
}

/// Closures as arguments of a call by name.
#[js_export]
fn by_name(items: &JsObject) -> Result<i32, JsError> {
    let sum = Cell::new(0);
    let add: &dyn Fn(i32) = &|item| sum.set(sum.get() + item);
    items.call_method::<()>("forEach", (add,))?;
    Ok(sum.get())
}

/// A property that is gone when it was set.
#[js_export]
fn set(object: &JsObject) -> Result<(), JsError> {
    let same: &dyn Fn(i32) -> i32 = &|item| item;
    object.set_property("f", same)
}

macro_rules! numbers {
    ($($name:ident $export:ident ($($arg:ident)*);)*) => {$(
        #[js_import("count", "js")]
        fn $name(f: &dyn Fn($(numbers!(@ $arg)),*) -> String) -> Result<String, JsError>;
        #[js_export]
        fn $export() -> Result<String, JsError> {
            $name(&|$($arg),*| {
                let values: Vec<i32> = vec![$($arg),*];
                format!("{values:?}")
            })
        }
    )*};
    (@ $arg:ident) => { i32 };
}

numbers! {
    zero count_0 ();
    one count_1 (a);
    two count_2 (a b);
    three count_3 (a b c);
    four count_4 (a b c d);
    five count_5 (a b c d e);
    six count_6 (a b c d e f);
    seven count_7 (a b c d e f g);
    eight count_8 (a b c d e f g h);
}
