use crossing::prelude::*;

#[js_import("f")]
fn import<T: ToJs>(value: T);

#[js_import("f")]
fn constant<const N: usize>(value: i32) -> i32;

#[js_import("f")]
fn bounded<T>(value: T) -> T
where
    T: FromJs + ToJs;

#[js_export]
fn export<T: FromJs>(_value: T) {}

fn main() {
    import(1);
    let _: i32 = constant::<1>(1);
    let _: i32 = bounded(1);
    export(1);
}
