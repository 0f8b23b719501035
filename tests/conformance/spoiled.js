// Another value of the same type, for a conversion that is broken on purpose. It is written into the broken file.

/** @param {any} value */
export function spoiled(value) {
  switch (typeof value) {
    case "boolean":
      return !value;
    case "number":
      return value === 0 ? 1 : value === Infinity ? 0 : -value;
    case "bigint":
      return value === 0n ? 1n : value - 1n;
    case "string":
      return value === "" ? " " : value.slice(1);
    case "function":
      return () => undefined;
    default:
      break;
  }
  if (value instanceof Date) {
    return new Date(value.getTime() - 1000);
  }
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return /** @type {any} */ (value).slice(1);
  }
  return value === null || value === undefined ? 1 : {};
}
