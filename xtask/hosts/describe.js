// Turns what a page gave to its console into text.
// @ts-check

/** @typedef {import("puppeteer-core").Protocol.Runtime.RemoteObject} RemoteObject */
/** @typedef {import("puppeteer-core").Protocol.Runtime.ObjectPreview} ObjectPreview */
/** @typedef {import("puppeteer-core").Protocol.Runtime.PropertyPreview} PropertyPreview */

/**
 * What WebDriver BiDi tells of a value: scalars as they are or as text, the items of a list, the entries of an object.
 * @typedef {{ type: string, value?: any }} RemoteValue
 */

/**
 * A string as it is, another scalar as JavaScript writes it, an object by the engine's preview of it.
 * @param {import("puppeteer-core").JSHandle} handle
 */
export function describe(handle) {
  // Only the handles of BiDi have it, and those cannot tell the other.
  const { remoteValue } = /** @type {any} */ (handle);
  return remoteValue ? describeValue(remoteValue.call(handle)) : describeObject(handle.remoteObject());
}

/** @param {RemoteValue} remote */
function describeValue(remote) {
  return remote.type === "string" ? String(remote.value) : describeInner(remote);
}

/**
 * @param {RemoteValue} remote
 * @returns {string}
 */
function describeInner({ type, value = type }) {
  switch (type) {
    case "string":
      return JSON.stringify(value);
    case "bigint":
      return `${value}n`;
    case "array":
      return Array.isArray(value) ? `[${value.map(describeInner).join(", ")}]` : type;
    case "object":
      return Array.isArray(value)
        ? `{${value.map(([key, inner]) => `${key}: ${describeInner(inner)}`).join(", ")}}`
        : type;
    default:
      return typeof value === "object" ? type : String(value);
  }
}

/** @param {RemoteObject} object */
function describeObject(object) {
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
