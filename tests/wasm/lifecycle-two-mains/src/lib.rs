//! Two mains in one program, which is one too many.

#[crossing::main]
fn first() {}

mod other {
    #[crossing::main]
    async fn second() {}
}
