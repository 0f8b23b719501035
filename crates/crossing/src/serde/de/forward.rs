//! Methods of a `Deserializer` that are one function of ours.

macro_rules! forward {
    ($($visit:ident: $($method:ident)+;)*) => {$($(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            self.$visit(visitor)
        }
    )+)*};
}
