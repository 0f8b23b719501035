//! Every type in every place: `echo_T` is an export that calls the import `T` of the module `echo`.

mod scalars;
