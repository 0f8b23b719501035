// A .wasm as bytes: its parts, and how to put others together.

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const IMPORTS = 2;
const utf8 = new TextEncoder();
const text = new TextDecoder();

/** A part of a .wasm. @typedef {{ id: number, name: string, body: Uint8Array }} Section name: of a custom one */

/** @param {number} value */
function leb(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @returns {[value: number, end: number]}
 */
function readLeb(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** @param {string} value */
function name(value) {
  const bytes = utf8.encode(value);
  return [...leb(bytes.length), ...bytes];
}

/**
 * @param {Uint8Array} bytes
 * @returns {Section[]}
 */
export function sectionsOf(bytes) {
  const sections = [];
  for (let at = HEADER.length; at < bytes.length; ) {
    const id = bytes[at];
    const [size, start] = readLeb(bytes, at + 1);
    at = start + size;
    if (id === 0) {
      const [length, from] = readLeb(bytes, start);
      const body = bytes.subarray(from + length, at);
      sections.push({ id, name: text.decode(bytes.subarray(from, from + length)), body });
    } else {
      sections.push({ id, name: "", body: bytes.subarray(start, at) });
    }
  }
  return sections;
}

/** @param {Section[]} sections */
export function wasmOf(sections) {
  const parts = sections.map(({ id, name: title, body }) => {
    const head = id === 0 ? name(title) : [];
    return [Uint8Array.from([id, ...leb(head.length + body.length), ...head]), body];
  });
  return concat([Uint8Array.from(HEADER), ...parts.flat()]);
}

/** @param {Uint8Array[]} parts */
export function concat(parts) {
  return Uint8Array.from(Buffer.concat(parts));
}

/**
 * The same file with another section `crossing`, or without one.
 * @param {Uint8Array} bytes
 * @param {Uint8Array | undefined} body
 */
export function withContract(bytes, body) {
  const others = sectionsOf(bytes).filter(({ name }) => name !== "crossing");
  return wasmOf(body ? [...others, { id: 0, name: "crossing", body }] : others);
}

/**
 * The records of the section `crossing`, each with its length in front.
 * @param {Uint8Array} bytes
 */
export function recordsOf(bytes) {
  const body = sectionsOf(bytes).find(({ name }) => name === "crossing")?.body ?? new Uint8Array();
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const records = [];
  for (let at = 0; at < body.length; ) {
    const end = at + 4 + view.getUint32(at, true);
    records.push(body.slice(at, end));
    at = end;
  }
  return records;
}

/**
 * The same file with an import of another name, or from another module.
 * @param {Uint8Array} bytes
 * @param {[module: string, name: string]} from
 * @param {[module: string, name: string]} to
 */
export function withImport(bytes, from, to) {
  const [old, put] = [from, to].map((names) => Buffer.from(names.flatMap(name)));
  const sections = sectionsOf(bytes).map((section) => {
    if (section.id !== IMPORTS) return section;
    const at = Buffer.from(section.body).indexOf(old);
    if (at < 0) throw new Error(`no import ${from.join(".")}`);
    const body = concat([section.body.subarray(0, at), put, section.body.subarray(at + old.length)]);
    return { ...section, body };
  });
  return wasmOf(sections);
}
