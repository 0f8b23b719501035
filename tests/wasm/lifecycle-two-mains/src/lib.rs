//! Two mains in one program, which is one too many.

#[crossing::main]
fn first() -> i32 {
    1
}

mod other {
    #[crossing::main]
    async fn second() -> i32 {
        2
    }
}
