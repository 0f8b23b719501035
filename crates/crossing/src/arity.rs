//! Lists of type parameters, for what is the same for functions of each number of arguments: 0 to 8.

/// Calls a macro for each number of arguments with that many `(A a0 a1 a2 a3)`: a type parameter, and names for its slots.
macro_rules! for_each_arity {
    ($each:ident) => {
        $crate::arity::for_each_arity! { @ $each []
            (A a0 a1 a2 a3) (B b0 b1 b2 b3) (C c0 c1 c2 c3) (D d0 d1 d2 d3)
            (E e0 e1 e2 e3) (F f0 f1 f2 f3) (G g0 g1 g2 g3) (H h0 h1 h2 h3)
        }
    };
    (@ $each:ident [$($list:tt)*]) => {
        $each! { $($list)* }
    };
    (@ $each:ident [$($list:tt)*] $next:tt $($rest:tt)*) => {
        $each! { $($list)* }
        $crate::arity::for_each_arity! { @ $each [$($list)* $next] $($rest)* }
    };
}
pub(crate) use for_each_arity;
