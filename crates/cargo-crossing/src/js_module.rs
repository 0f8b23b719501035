//! What JavaScript and TypeScript modules export, read from their source: one model for `check` and `bindings`.

mod body;
mod class;
mod common_js;
mod expression;
mod file;
mod function;
mod graph;
mod interface;
mod jsdoc;
mod kinds;
mod lookup;
mod model;
mod names;
mod namespace;
mod registration;
mod resolve;
mod types;

pub(crate) use graph::{Found, Modules, read_text};
pub(crate) use kinds::{Kind, Kinds};
pub(crate) use lookup::Named;
pub(crate) use model::{
    Arity, Class, FileId, Item, ItemKind, Member, Members, Param, ParamUse, Place, Signature, Type,
};
