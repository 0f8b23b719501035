//! The program of the same name: the crate's name is that of the library.

mod shared;

#[crossing::main]
fn main() -> i32 {
    shared::f(1) + shared_module::shared::f(2)
}
