//! Rust's memory in JavaScript: `&mut [T]` during a call, `ArraySegment<T>` for longer.

mod calls;
mod each;
mod kept;
