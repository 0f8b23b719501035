//! Tests whose panics unwind: `cargo crossing test --unwind`.

use std::{
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind},
    rc::Rc,
    time::Duration,
};

use crossing::time::sleep;

/// Says when it is dropped.
struct Guard(Rc<Cell<bool>>);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

#[crossing::test]
fn goes_on_after_a_panic() {
    let is_dropped = Rc::new(Cell::new(false));
    let guard = Guard(is_dropped.clone());
    let caught = catch_unwind(AssertUnwindSafe(|| {
        let _guard = guard;
        panic!("caught");
    }));
    assert!(caught.is_err() && is_dropped.get());
}

#[crossing::test]
#[should_panic(expected = "as expected")]
fn panics_as_it_should() {
    panic!("as expected");
}

#[crossing::test]
#[should_panic(expected = "as expected")]
async fn panics_later_as_it_should() {
    sleep(Duration::from_millis(1)).await;
    panic!("as expected");
}

#[crossing::test]
#[should_panic(expected = "something else")]
fn panics_otherwise() {
    panic!("otherwise");
}

#[crossing::test]
fn panics() {
    crossing::println!("before the panic");
    panic!("for once");
}

#[crossing::test]
async fn outlives_a_task_that_panics() {
    crossing::spawn(async { panic!("in the background") });
    sleep(Duration::from_millis(5)).await;
    crossing::println!("after the task");
}

#[crossing::test]
fn passes_at_the_end() {}
