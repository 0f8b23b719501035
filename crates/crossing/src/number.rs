//! `Number` and `BigInt`: integers that say themselves what they are in JavaScript.

use std::fmt;

macro_rules! wrapper {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name<T>(pub T);

        impl<T> From<T> for $name<T> {
            fn from(value: T) -> $name<T> {
                $name(value)
            }
        }

        impl<T: fmt::Display> fmt::Display for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

wrapper! {
    /// An integer that is a Number in JavaScript: what `#[js(Number)]` says where no annotation can stand.
    ///
    /// ```
    /// # use crossing::{JsError, JsObject, Number};
    /// # fn f(file: &JsObject) -> Result<u64, JsError> {
    /// let Number(size) = file.get_property::<Number<u64>>("size")?;
    /// # Ok(size) }
    /// ```
    ///
    /// | | |
    /// |---|---|
    /// | JavaScript | Number, safe integers only: ±(2^53 − 1) |
    /// | TypeScript | `number` |
    /// | checks | no fraction, in range, both ways |
    /// | errors | `Value is not an integer: …`, `Overflow: value … is out of … range` |
    /// | cost | as a number: nothing is allocated |
    Number
}

wrapper! {
    /// An integer that is a BigInt in JavaScript: what `#[js(BigInt)]` says where no annotation can stand.
    ///
    /// | | |
    /// |---|---|
    /// | JavaScript | BigInt |
    /// | TypeScript | `bigint` |
    /// | checks | in the range of `T` |
    /// | errors | `Value is not an bigint: …`, `Overflow: value … is out of … range` |
    /// | cost | JavaScript allocates a BigInt |
    BigInt
}
