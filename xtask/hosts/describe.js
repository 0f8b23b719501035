// Turns what a page gave to its console into text.
// @ts-check

/** @typedef {import("puppeteer-core").Protocol.Runtime.RemoteObject} RemoteObject */
/** @typedef {import("puppeteer-core").Protocol.Runtime.ObjectPreview} ObjectPreview */
/** @typedef {import("puppeteer-core").Protocol.Runtime.PropertyPreview} PropertyPreview */

/**
 * A string as it is, another scalar as JavaScript writes it, an object by the engine's preview of it.
 * @param {RemoteObject} object
 */
export function describe(object) {
  if (object.type === "string") return String(object.value);
  if (object.preview && isPlain(object)) return describePreview(object.preview);
  return object.unserializableValue ?? object.description ?? String(object.value);
}

/**
 * A date, an error or a function describes itself.
 * @param {RemoteObject} object
 */
function isPlain(object) {
  return object.type === "object" && [undefined, "array", "typedarray"].includes(object.subtype);
}

/** @param {ObjectPreview} preview */
function describePreview(preview) {
  const isList = preview.subtype !== undefined;
  const items = preview.properties
    .filter((property) => !isList || /^\d+$/.test(property.name))
    .map((property) => (isList ? describeProperty(property) : `${property.name}: ${describeProperty(property)}`));
  if (preview.overflow) items.push("…");
  const inner = items.join(", ");
  return isList ? `[${inner}]` : `{${inner}}`;
}

/** @param {PropertyPreview} property */
function describeProperty({ type, value = type }) {
  return type === "string" ? JSON.stringify(value) : value;
}
