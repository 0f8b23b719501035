//! What a task does not end with.

fn main() {
    crossing::spawn(async { 7 });
    crossing::spawn(async { Ok::<i32, std::fmt::Error>(7) });
    crossing::spawn(async { Err::<(), i32>(7) });
}
