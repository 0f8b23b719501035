//! An initializer of a module, in a folder of its own.

crossing::js_initializer!("../src/inner/start.mjs");
