//! Calls each import of the libraries, and has some of the same names itself.

use crossing::prelude::*;
use exports as _;
use in_trait_method::Extension;
use initializer as _;

mod own {
    expanded::import_as!(expanded, "macroApp");
    expanded::import_fixed!("macroFixedApp");
}

/// The same name as in the libraries.
#[inline]
#[js_import("echo", "names")]
fn echo(value: JsAny) -> JsAny;

#[crossing::main]
async fn main() -> Result<(), JsError> {
    let n = i32::try_from(JsHost::args().len()).unwrap_or(0);
    let sum = direct(n) + through_pointers(n) + echoes(n) + futures(n).await?;
    echo(sum.into());
    Ok(())
}

fn direct(n: i32) -> i32 {
    plain::import(n)
        + inline::import(n)
        + inline_after::import(n)
        + inline_always::import(n)
        + associated::Type::import(n)
        + associated_inline::Type::import(n)
        + generic_type::Generic::<u8>::import(n)
        + in_body::call(n)
        + in_generic_body::call(n)
        + in_generic_body::call(n as i16)
        + called_by_generic::call(n)
        + (0..n).sum_with(|n| n + 1)
        + re_exported::import(n)
        + constants::import(n)
        + expanded::twice_in_one_scope(n)
}

fn through_pointers(n: i32) -> i32 {
    let all: [fn(i32) -> i32; 9] = [
        plain::import,
        in_const::CALL,
        in_static::TABLE[0],
        expanded::first::expanded,
        expanded::first::fixed,
        expanded::second::expanded,
        expanded::second::fixed,
        own::expanded,
        own::fixed,
    ];
    all.iter().map(|f| f(n)).sum()
}

fn echoes(n: i32) -> i32 {
    names::integers::echo(n)
        + names::texts::echo("text").len() as i32
        + names::A::echo(0.5) as i32
        + i32::from(names::B::echo(true))
        + i32::from(names::größe(1))
        + i32::from(names::r#match(2))
        + echo_1::echo(n)
        + echo_2::echo(0.5) as i32
}

async fn futures(n: i32) -> Result<i32, JsError> {
    let text = asynchronous_inline::import(n, "text").await?;
    let wide = wide::import(&text, &JsAny::Null, None)?;
    Ok(asynchronous::import(n).await
        + associated_async::Type::import(n).await
        + in_async_body::call(n).await
        + wide.map_or(0, |text| text.len() as i32))
}
