//! Cannot be built.
