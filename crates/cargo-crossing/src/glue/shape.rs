//! How JavaScript calls the closures of a type: a function written out, as an export's.

use crossing_abi::{DecodedTy, Tag};
use serde::Serialize;

use super::{
    model::Program,
    value::{Value, Way},
};

/// A type of closures.
#[derive(Serialize)]
pub(super) struct Shape {
    name: String,
    /// The slots of its arguments.
    lowers: Vec<String>,
    /// What its wasm function returns.
    returns: Option<String>,
    params: Vec<Value>,
    result: Value,
    /// Whether texts may lie in scratch slots.
    has_text: bool,
    /// Whether reading an argument may run anything.
    runs_code: bool,
}

impl Program {
    /// Adds the shapes of the closures in a type.
    pub(super) fn add_shapes(&mut self, ty: &DecodedTy) -> anyhow::Result<()> {
        if !ty.tag.is_closure() {
            return ty.inner.iter().try_for_each(|inner| self.add_shapes(inner));
        }
        let [result, params @ ..] = ty.inner.as_slice() else { return Ok(()) };
        if self.converters.shapes.contains(&ty.inner) {
            return Ok(());
        }
        let name = DecodedTy { tag: Tag::Function, ..ty.clone() }.to_string();
        let label = format!("`{name}`");
        let mut values = Vec::new();
        for (index, param) in params.iter().enumerate() {
            let site = self.site("callback", &label, format!("argument {}", index + 1), param);
            values.push(self.value(param, Way::FromJs, &format!("a{index}_"), site, &["check", "lower"])?);
        }
        let site = self.site("callback", &label, "result".to_owned(), result);
        let result = self.value(result, Way::ToJs, "r", site, &["take"])?;
        self.uses("life", ["die", "throwFailure"]);
        self.uses("closures", ["disposedClosure"]);
        if !values.is_empty() {
            self.uses("closures", ["wrongArgument"]);
        }
        let kinds: Vec<_> = result.slots.iter().map(|slot| slot.kind.to_lowercase()).collect();
        if kinds.len() > 1 {
            self.uses("memory", result.slots.iter().map(|slot| format!("get{}", slot.kind)));
        }
        let slots = values.iter().flat_map(|value| &value.slots);
        self.converters.shapes.push(ty.inner.clone());
        self.shapes.push(Shape {
            name,
            lowers: slots.map(|slot| slot.kind.to_lowercase()).collect(),
            returns: if kinds.len() > 1 { Some("i32".to_owned()) } else { kinds.first().cloned() },
            has_text: values.iter().any(|value| value.slots.len() > 1),
            runs_code: values.iter().any(Value::runs_code),
            params: values,
            result,
        });
        Ok(())
    }
}
