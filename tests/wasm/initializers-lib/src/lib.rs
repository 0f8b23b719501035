//! A library that brings initializers along. Nothing of it is called.

mod inner;

crossing::js_initializer!("start.js");
crossing::js_initializer!("./broken.js");
