//! The classes of `js_type!`, as types of `index.d.ts`.

use std::collections::BTreeMap;

use crossing_abi::{DecodedTy, Tag};
use serde::Serialize;

/// The parts of each class's path, by its name in the namespace `Classes`.
#[derive(Default, Serialize)]
#[serde(transparent)]
pub(super) struct Classes(BTreeMap<String, Vec<String>>);

impl Classes {
    /// Adds the classes in a type.
    pub(super) fn add(&mut self, ty: &DecodedTy) {
        ty.inner.iter().for_each(|inner| self.add(inner));
        if ty.tag == Tag::TypedObject
            && let Some(name) = name(&ty.name)
        {
            self.0.entry(name).or_insert_with(|| ty.name.split('.').skip(1).map(str::to_owned).collect());
        }
    }
}

/// The type of a class's objects in TypeScript.
pub(super) fn typescript(path: &str) -> String {
    name(path).map_or_else(|| "object".to_owned(), |name| format!("Classes.{name}"))
}

fn name(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('.').skip(1).collect();
    parts.iter().all(|part| is_identifier(part)).then(|| parts.join("_"))
}

fn is_identifier(text: &str) -> bool {
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '_' || char == '$';
    text.chars().all(is_part) && text.starts_with(|char: char| !char.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::typescript;

    #[test]
    fn only_plain_names_are_types() {
        assert_eq!(typescript("globalThis.Element"), "Classes.Element");
        assert_eq!(typescript("globalThis.Intl.NumberFormat"), "Classes.Intl_NumberFormat");
        assert_eq!(typescript("globalThis.my-classes.Circle"), "object");
        assert_eq!(typescript("globalThis.1st"), "object");
    }
}
