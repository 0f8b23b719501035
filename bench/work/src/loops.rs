//! The loops over the imports, a function a case, so that no case changes the code of another.

use crate::{
    Imports,
    inputs::{COUNT, SMALL, WIDE, ascii_text, ascii_texts, cyrillic_text},
};

/// The cases of one way to cross, and the objects and texts that they use.
pub struct Bench<I: Imports> {
    objects: Vec<I::Object>,
    texts: Vec<String>,
}

impl<I: Imports> Default for Bench<I> {
    fn default() -> Self {
        Bench {
            objects: SMALL.iter().map(|&value| I::make(value)).collect(),
            texts: ascii_texts(COUNT + ROW, 13),
        }
    }
}

impl<I: Imports> Bench<I> {
    /// Calls the import of a case that often. The answer depends on each argument and on each result.
    ///
    /// # Panics
    /// When there is no such case.
    pub fn run(&self, case: &str, calls: u32) -> u32 {
        match case {
            "i32" => integers::<I>(calls),
            "i32-wide" => wides::<I>(calls),
            "f64" => floats::<I>(calls),
            "result" => fallibles::<I>(calls),
            "bool" => flags::<I>(calls),
            "u8" => bytes::<I>(calls),
            "option" => optionals::<I>(calls),
            "object" => reads::<I>(&self.objects, calls),
            "create" => creates::<I>(calls),
            "str-5" => texts(calls, 5, I::text_5),
            "str-24" => texts(calls, 24, I::text_24),
            "str-48" => texts(calls, 48, I::text_48),
            "str-1000" => texts(calls, 1000, I::text_1000),
            "str-24-unicode" => unicode_texts::<I>(calls),
            "texts-100" => rows::<I>(&self.texts, calls),
            "string-5" => strings(calls, I::string_5),
            "string-13" => strings(calls, I::string_13),
            "string-100" => strings(calls, I::string_100),
            "string-1000" => strings(calls, I::string_1000),
            "lend" => lends::<I>(calls),
            "fillers" => fold(calls, |index| I::fillers(SMALL[index]) as u32),
            _ => panic!("there is no case {case}"),
        }
    }
}

/// Folds the results of the calls. `call` gets the number of its input.
#[inline(always)]
fn fold(calls: u32, mut call: impl FnMut(usize) -> u32) -> u32 {
    let mut sum = 0_u32;
    for index in 0..calls {
        sum = sum.wrapping_mul(31).wrapping_add(call(index as usize % COUNT));
    }
    sum
}

#[inline(never)]
fn integers<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| I::integer(SMALL[index]) as u32)
}

#[inline(never)]
fn wides<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| I::wide(WIDE[index]) as u32)
}

#[inline(never)]
fn floats<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| I::float(f64::from(SMALL[index]) + 0.25).to_bits() as u32)
}

#[inline(never)]
fn fallibles<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| match I::fallible(SMALL[index]) {
        Ok(value) => value as u32,
        Err(_) => 1,
    })
}

#[inline(never)]
fn flags<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| u32::from(I::flag(SMALL[index] & 1 != 0)))
}

#[inline(never)]
fn bytes<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| u32::from(I::byte(SMALL[index] as u8)))
}

#[inline(never)]
fn optionals<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| {
        let value = SMALL[index];
        I::optional((value & 3 != 0).then_some(value)).map_or(7, |value| value as u32)
    })
}

#[inline(never)]
fn reads<I: Imports>(objects: &[I::Object], calls: u32) -> u32 {
    fold(calls, |index| I::read(&objects[index]) as u32)
}

#[inline(never)]
fn creates<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| I::peek(&I::make(SMALL[index])) as u32)
}

#[inline(never)]
fn lends<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| {
        let value = SMALL[index];
        I::lend(&|number| number ^ value, 0x155) as u32
    })
}

#[inline(never)]
fn texts(calls: u32, len: usize, call: impl Fn(&str) -> i32) -> u32 {
    fold(calls, |index| call(ascii_text(index, len)) as u32)
}

#[inline(never)]
fn unicode_texts<I: Imports>(calls: u32) -> u32 {
    fold(calls, |index| I::text_unicode(cyrillic_text(index, 24)) as u32)
}

/// How many texts stand in a row.
const ROW: usize = 100;

#[inline(never)]
fn rows<I: Imports>(texts: &[String], calls: u32) -> u32 {
    fold(calls, |index| I::texts_100(&texts[index..index + ROW]) as u32)
}

#[inline(never)]
fn strings(calls: u32, call: impl Fn(i32) -> String) -> u32 {
    fold(calls, |index| sample(call(index as i32).as_bytes()))
}

/// Length and some bytes of a text. It was copied as a whole, so all of it need not be read.
#[inline(always)]
fn sample(bytes: &[u8]) -> u32 {
    let len = bytes.len();
    let word = u32::from_le_bytes([bytes[0], bytes[len / 3], bytes[len / 2], bytes[len - 1]]);
    word.wrapping_add(len as u32)
}
