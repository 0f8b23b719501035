//! What the imports are called with: 1024 values of each kind.

/// How many values there are.
pub(crate) const COUNT: usize = 1024;

/// Small positive numbers and their negatives.
pub(crate) static SMALL: [i32; COUNT] = small();

/// Numbers of the whole range.
pub(crate) static WIDE: [i32; COUNT] = wide();

/// Letters; a text is a window that begins at its number.
static ASCII: [u8; 2 * COUNT] = ascii();

/// Cyrillic letters, two bytes each.
static CYRILLIC: [u8; 2 * COUNT + 64] = cyrillic();

/// A text of letters.
#[inline]
pub(crate) fn ascii_text(index: usize, len: usize) -> &'static str {
    let start = index % COUNT;
    // SAFETY: ASCII is valid UTF-8.
    unsafe { str::from_utf8_unchecked(&ASCII[start..start + len]) }
}

/// Texts of letters, each in memory of its own.
pub(crate) fn ascii_texts(count: usize, len: usize) -> Vec<String> {
    (0..count).map(|index| ascii_text(index, len).to_owned()).collect()
}

/// A text of two-byte characters; `len` is even.
#[inline]
pub(crate) fn cyrillic_text(index: usize, len: usize) -> &'static str {
    let start = index % COUNT * 2;
    // SAFETY: characters begin at even places.
    unsafe { str::from_utf8_unchecked(&CYRILLIC[start..start + len]) }
}

const fn next(seed: u32) -> u32 {
    seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)
}

const fn wide() -> [i32; COUNT] {
    let mut values = [0; COUNT];
    let (mut seed, mut index) = (1, 0);
    while index < COUNT {
        seed = next(seed);
        values[index] = seed as i32;
        index += 1;
    }
    values
}

const fn small() -> [i32; COUNT] {
    let mut values = wide();
    let mut index = 0;
    while index < COUNT {
        values[index] >>= 14;
        index += 1;
    }
    values
}

const fn ascii() -> [u8; 2 * COUNT] {
    let mut bytes = [0; 2 * COUNT];
    let (mut seed, mut index) = (2, 0);
    while index < bytes.len() {
        seed = next(seed);
        bytes[index] = b'a' + ((seed >> 16) % 26) as u8;
        index += 1;
    }
    bytes
}

const fn cyrillic() -> [u8; 2 * COUNT + 64] {
    let mut bytes = [0; 2 * COUNT + 64];
    let (mut seed, mut index) = (3, 0);
    while index < bytes.len() {
        seed = next(seed);
        // U+0430 to U+043F.
        bytes[index] = 0xd0;
        bytes[index + 1] = 0xb0 + ((seed >> 16) % 16) as u8;
        index += 2;
    }
    bytes
}
