//! The converters of composite types and of classes, as constants of `index.js`. The functions that compose them are the loader's.

use anyhow::{Context, bail};
use crossing_abi::{DecodedTy, Shape, Slot, Tag};
use serde::Serialize;

/// A converter.
#[derive(PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Converter {
    /// Of a type that holds no other: its four functions.
    Leaf { tag: &'static str, lifts: Vec<String>, lowers: Vec<String> },
    /// What a function makes of the converter with that index.
    Of { function: &'static str, inner: usize },
    /// What a function makes of an array of numbers.
    Numbers { function: &'static str, class: &'static str, tag: &'static str },
    /// A view of numbers.
    View { function: &'static str, class: &'static str, r#type: &'static str },
    /// An array of texts: a converter of the run time's.
    Strings { name: &'static str },
    /// A function: the converters of its result and arguments, and what Rust calls them.
    Function { inner: Vec<usize>, types: Vec<String> },
    /// An array of that length only.
    Fixed { inner: usize, length: u32 },
    /// An object of the class at a path.
    Object { path: String },
    /// A closure of the shape with that index.
    Closure { function: &'static str, shape: usize },
}

/// All converters, each once.
#[derive(Default, Serialize)]
#[serde(transparent)]
pub(super) struct Converters {
    list: Vec<Converter>,
    /// What the shapes of closures are of: result and arguments of each.
    #[serde(skip)]
    pub(super) shapes: Vec<Vec<DecodedTy>>,
}

/// A function of the run time: its file and its name.
pub(super) type Used = (String, String);

impl Converters {
    /// The index of a type's converter. `used` gets what it needs.
    pub(super) fn add(&mut self, ty: &DecodedTy, used: &mut Vec<Used>) -> anyhow::Result<usize> {
        let converter = match (ty.tag, ty.inner.first()) {
            (Tag::Function, Some(_)) => self.closure("function", "functionOf", ty, used)?,
            (Tag::LentFunction, Some(_)) => self.closure("lent_function", "lentFunctionOf", ty, used)?,
            (tag, None) if tag.shape() == Shape::Leaf && !tag.converter().is_empty() => leaf(tag, used),
            (Tag::Option, Some(inner)) => {
                used.push(in_marshal("option", "optionOf"));
                Converter::Of { function: "optionOf", inner: self.add(inner, used)? }
            }
            (Tag::Promise, Some(inner)) => {
                used.push(in_marshal("promise", "promiseOf"));
                Converter::Of { function: "promiseOf", inner: self.add(inner, used)? }
            }
            (Tag::Stream, Some(inner)) => {
                used.push(in_marshal("stream", "streamOf"));
                Converter::Of { function: "streamOf", inner: self.add(inner, used)? }
            }
            (Tag::JsFunction, Some(_)) => {
                used.push(in_marshal("js_function", "jsFunctionOf"));
                let inner = ty.inner.iter().map(|ty| self.add(ty, used)).collect::<Result<_, _>>()?;
                Converter::Function { inner, types: ty.inner.iter().map(ToString::to_string).collect() }
            }
            (Tag::Vec, Some(inner)) => self.array(inner, "typedArrayOf", used)?,
            (Tag::Array, Some(inner)) => self.array(inner, "plainArrayOf", used)?,
            (Tag::FixedVec, Some(_)) => self.fixed(ty, Tag::Vec, used)?,
            (Tag::FixedArray, Some(_)) => self.fixed(ty, Tag::Array, used)?,
            (Tag::MemoryView, Some(inner)) => view("memory_view", "memoryViewOf", inner, used)?,
            (Tag::ArraySegment, Some(inner)) => view("array_segment", "arraySegmentOf", inner, used)?,
            (Tag::TypedObject, None) => {
                used.push(in_marshal("typed_object", "typedObjectOf"));
                Converter::Object { path: ty.name.clone() }
            }
            _ => bail!("the type `{ty}` is not supported by this version: update cargo-crossing"),
        };
        let known = self.list.iter().position(|known| *known == converter);
        Ok(known.unwrap_or_else(|| {
            self.list.push(converter);
            self.list.len() - 1
        }))
    }

    fn closure(
        &self,
        file: &str,
        function: &'static str,
        ty: &DecodedTy,
        used: &mut Vec<Used>,
    ) -> anyhow::Result<Converter> {
        let shape = self.shapes.iter().position(|parts| *parts == ty.inner);
        used.push(in_marshal(file, function));
        Ok(Converter::Closure { function, shape: shape.context("each closure has a shape")? })
    }

    fn fixed(&mut self, ty: &DecodedTy, array: Tag, used: &mut Vec<Used>) -> anyhow::Result<Converter> {
        let [element, length] = ty.inner.as_slice() else {
            bail!("the .wasm's section is damaged: an array of a fixed length has none");
        };
        let length = length.name.parse().context("the .wasm's section is damaged: a length is no number")?;
        let array = DecodedTy { tag: array, inner: vec![element.clone()], name: String::new() };
        used.push(in_marshal("fixed_array", "fixedOf"));
        Ok(Converter::Fixed { inner: self.add(&array, used)?, length })
    }

    fn array(
        &mut self,
        element: &DecodedTy,
        numbers: &'static str,
        used: &mut Vec<Used>,
    ) -> anyhow::Result<Converter> {
        if let Some(class) = element.tag.typed_array() {
            let tag = element.tag.name();
            used.push(in_marshal("typed_array", numbers));
            used.push(in_marshal(element.tag.converter(), &format!("check{tag}")));
            return Ok(Converter::Numbers { function: numbers, class, tag });
        }
        if let Some(name) = strings(element) {
            used.push(in_marshal("string_array", name));
            return Ok(Converter::Strings { name });
        }
        used.push(in_marshal("array", "arrayOf"));
        Ok(Converter::Of { function: "arrayOf", inner: self.add(element, used)? })
    }
}

fn view(
    file: &str,
    function: &'static str,
    numbers: &DecodedTy,
    used: &mut Vec<Used>,
) -> anyhow::Result<Converter> {
    let Some(class) = numbers.tag.typed_array() else {
        bail!("the .wasm's section is damaged: a view holds `{numbers}`");
    };
    used.push(in_marshal(file, function));
    Ok(Converter::View { function, class, r#type: numbers.tag.rust_name() })
}

/// The converter of an array of texts, or of `Option`s of them.
fn strings(element: &DecodedTy) -> Option<&'static str> {
    match (element.tag, element.inner.first().map(|inner| inner.tag)) {
        (Tag::String, _) => Some("stringArray"),
        (Tag::Option, Some(Tag::String)) => Some("optionalStringArray"),
        _ => None,
    }
}

fn leaf(tag: Tag, used: &mut Vec<Used>) -> Converter {
    let functions = ["lift", "take", "check", "lower"];
    used.extend(functions.map(|function| in_marshal(tag.converter(), &format!("{function}{}", tag.name()))));
    let kinds =
        |slots: &[Slot]| slots.iter().map(|slot| format!("{slot:?}").to_lowercase()).collect::<Vec<_>>();
    Converter::Leaf { tag: tag.name(), lifts: kinds(tag.slots_to_js()), lowers: kinds(tag.slots_from_js()) }
}

fn in_marshal(file: &str, function: &str) -> Used {
    (format!("marshal/{file}"), function.to_owned())
}
