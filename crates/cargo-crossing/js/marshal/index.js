// The converter of a type, for the loader. The generated module calls the functions of this folder directly.
//
// Of each type `T` a file here has four functions:
//   liftT(core, site, a, b, c, d)   slots that Rust still owns → a value
//   takeT(core, site, a, b, c, d)   slots that Rust gives away → a value
//   checkT(value, site)             throws unless `value` can be a `T`; answers what to lower instead, or undefined
//   lowerT(core, value)             a checked value → slots: the first is returned, the others are core.b, c and d

import { LEAVES, TYPED_ARRAYS } from "../converters.gen.js";
import { Code, CrossingError } from "../errors.js";
import { rustName } from "../rust_name.js";
import { Tag } from "../section.gen.js";
import { arrayOf } from "./array.js";
import { arraySegmentOf } from "./array_segment.js";
import { shapeOf } from "./closure_shape.js";
import { fixedOf } from "./fixed_array.js";
import { functionOf } from "./function.js";
import { jsFunctionOf } from "./js_function.js";
import { lentFunctionOf } from "./lent_function.js";
import { memoryViewOf } from "./memory_view.js";
import { optionOf } from "./option.js";
import { promiseOf } from "./promise.js";
import { streamOf } from "./stream.js";
import { optionalStringArray, stringArray } from "./string_array.js";
import { plainArrayOf, typedArrayOf } from "./typed_array.js";
import { typedObjectOf } from "./typed_object.js";

/** @import { Converter, Ty } from "../protocol.js" */

/**
 * @param {Ty} ty
 * @returns {Converter}
 */
export function converterOf(ty) {
  if (ty.tag === Tag.Function || ty.tag === Tag.LentFunction) {
    return (ty.tag === Tag.Function ? functionOf : lentFunctionOf)(shapeOfFunction(ty));
  }
  const [inner, length] = ty.inner;
  const leaf = ty.tag === Tag.TypedObject ? typedObjectOf(ty.name) : LEAVES[ty.tag];
  const converter = inner ? compositeOf(ty, inner, Number(length?.name)) : leaf;
  if (!converter) {
    const message = `type number ${ty.tag} is not supported: update the npm package @crossing-rs/runtime`;
    throw new CrossingError(Code.newer, message);
  }
  return converter;
}

/**
 * @param {Ty} ty
 * @param {Ty} inner what it holds first
 * @param {number} length of an array, where it is fixed
 * @returns {Converter | undefined}
 */
function compositeOf(ty, inner, length) {
  switch (ty.tag) {
    case Tag.Option:
      return optionOf(converterOf(inner));
    case Tag.Vec:
      return vecOf(inner, typedArrayOf);
    case Tag.Array:
      return vecOf(inner, plainArrayOf);
    case Tag.FixedVec:
      return fixedOf(vecOf(inner, typedArrayOf), length);
    case Tag.FixedArray:
      return fixedOf(vecOf(inner, plainArrayOf), length);
    case Tag.Promise:
      return promiseOf(converterOf(inner));
    case Tag.JsFunction:
      return jsFunctionOf(ty.inner.map(converterOf), ty.inner.map(rustName));
    case Tag.Stream:
      return streamOf(converterOf(inner));
    case Tag.MemoryView:
      return viewOf(inner, memoryViewOf);
    case Tag.ArraySegment:
      return viewOf(inner, arraySegmentOf);
    default:
      return undefined;
  }
}

/**
 * Functions by their result and arguments.
 * @param {Ty} ty
 */
function shapeOfFunction(ty) {
  const [result, ...params] = ty.inner.map((inner) => ({ converter: converterOf(inner), type: rustName(inner) }));
  return shapeOf(rustName({ ...ty, tag: Tag.Function }), /** @type {import("./closure_shape.js").Part} */ (result), params);
}

/**
 * Arrays by what they hold.
 * @param {Ty} element
 * @param {typeof typedArrayOf} numbersOf
 */
function vecOf(element, numbersOf) {
  const [converter, Class] = [converterOf(element), TYPED_ARRAYS[element.tag]];
  if (Class) {
    return numbersOf(Class, converter.check);
  }
  if (element.tag === Tag.Option && element.inner[0]?.tag === Tag.String) {
    return optionalStringArray;
  }
  return element.tag === Tag.String ? stringArray : arrayOf(converter);
}

/**
 * Views by what they hold.
 * @param {Ty} element
 * @param {typeof arraySegmentOf} of
 */
function viewOf(element, of) {
  const Class = TYPED_ARRAYS[element.tag];
  return Class && of(Class, rustName(element));
}
